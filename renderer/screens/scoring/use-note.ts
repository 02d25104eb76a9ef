import { useState } from 'react'
import { NOTE_MAXIMUM } from '../../../shared/evaluation/draft.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { exchange } from '../../exchange.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import type { SelectedQuote } from './selected-quotes.ts'
import type { DraftInHand } from './use-draft.ts'

export interface Note {
  readonly isOpen: boolean
  /** Why it could not be kept; what is written stays in the draft. */
  readonly trouble: string | undefined
  /** Opens it, with words of the answer to begin with. */
  readonly open: (quotes: readonly SelectedQuote[]) => void
  readonly write: (note: string) => void
  /** Closes it, and enters it as it stands. */
  readonly close: () => void
  /** Enters what was changed since it was entered last. False where that failed. */
  readonly keep: () => Promise<boolean>
}

/** A member's private note about the answer that is open: saved like the boxes, an entry when it is closed. */
export function useNote({ frame: { evaluation }, question, bidder }: ScoringView, inHand: DraftInHand): Note {
  const say = useSay()
  const announce = useAnnounce()
  const [isOpen, setOpen] = useState(false)
  const [trouble, setTrouble] = useState<string>()

  function write(note: string) {
    inHand.write({ note: note.slice(0, NOTE_MAXIMUM), noteKept: false })
  }
  async function keep(): Promise<boolean> {
    const { note = '', noteKept } = inHand.latest()
    if (noteKept !== false) return true
    const answer = await exchange({
      type: 'KeepNote',
      evaluation,
      question: question.id,
      bidder: bidder.id,
      note,
    })
    const isKept = answer.kind === 'done'
    // typed on while it was closed: then there is more to keep
    if (isKept && inHand.latest().note === note) inHand.choose({ noteKept: true })
    setTrouble(
      isKept
        ? undefined
        : ((answer.kind === 'failed' ? answer.sentence : undefined) ?? say('evaluator.noteFailed')),
    )
    return isKept
  }
  return {
    isOpen,
    trouble,
    open: (quotes) => {
      const { note = '' } = inHand.latest()
      const quoted = quotes.map(({ quote }) => `“${quote}” `).join('')
      if (quoted !== '') write(note.trim() === '' ? quoted : `${note.trimEnd()}\n${quoted}`)
      setOpen(true)
    },
    write,
    close: () => {
      setOpen(false)
      void keep().then((isKept) => {
        if (isKept && (inHand.latest().note ?? '') !== '') announce(say('evaluator.noteKept'))
      })
    },
    keep,
  }
}
