import { useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import type { ChoiceWords } from './choice-history.ts'
import { documentEvidence, evidenceOf, insertQuotes, withEvidence, type QuotedDocument } from './evidence.ts'
import type { SelectedQuote } from './selected-quotes.ts'
import type { DraftInHand } from './use-draft.ts'

export type ReasonBox = 'good' | 'worries'

export interface ReasonBoxes {
  readonly good: RefObject<HTMLTextAreaElement | null>
  readonly worries: RefObject<HTMLTextAreaElement | null>
  /** The cursor is in this box, there. */
  readonly noteCaret: (box: ReasonBox, caret: number) => void
  /** Goes to a box, with the cursor there. */
  readonly focus: (box: ReasonBox, caret: number) => void
  /**
   * Makes words of the answer, or of a document, a reason: evidence, and a quote in the box that had the cursor last.
   */
  readonly useQuotes: (quotes: readonly SelectedQuote[], document?: QuotedDocument) => void
}

export function useReasonBoxes(
  { draft, choose, moveTo, latest }: DraftInHand,
  /** Told of a quote that went into a box with a choice. */
  onQuoted: (words: ChoiceWords) => void,
): ReasonBoxes {
  const say = useSay()
  const announce = useAnnounce()
  const good = useRef<HTMLTextAreaElement>(null)
  const worries = useRef<HTMLTextAreaElement>(null)
  const { field, caret } = draft.place
  const last = useRef<{ readonly box: ReasonBox; readonly caret: number } | undefined>(
    field === 'good' || field === 'worries' ? { box: field, caret } : undefined,
  )

  function noteCaret(box: ReasonBox, at: number) {
    last.current = { box, caret: at }
    moveTo({ field: box, caret: at })
  }
  function focus(box: ReasonBox, at: number) {
    const area = { good, worries }[box].current
    area?.focus()
    area?.setSelectionRange(at, at)
  }
  function useQuotes(quotes: readonly SelectedQuote[], document?: QuotedDocument) {
    const { box, caret: at } = last.current ?? { box: 'good', caret: draft.good.length }
    const place = Math.min(at, draft[box].length)
    const inserted = insertQuotes(
      draft[box],
      place,
      quotes.map(({ quote }) => quote),
    )
    const evidence = quotes.map(({ paragraph, quote }) =>
      document ? documentEvidence(document, paragraph, quote) : evidenceOf(paragraph, quote),
    )
    // first: what is open over the page must be closed before the box can have the cursor
    flushSync(() => {
      choose({ evidence: withEvidence(draft.evidence, evidence) })
    })
    focus(box, place)
    type(inserted.text.slice(place, inserted.caret))
    onQuoted({ box, before: draft[box], after: latest()[box] })
    const numbers = quotes.map(({ paragraph }) => String(paragraph)).join(', ')
    announce(
      document?.unit === 'page'
        ? say('evaluator.reasonAddedFrom', { place: say('evaluator.evidencePage', { number: numbers }), box })
        : say('evaluator.reasonAdded', { numbers, box }),
    )
  }
  return { good, worries, noteCaret, focus, useQuotes }
}

/** Puts words where the cursor is, as if they were typed, so that Ctrl+Z takes them back. */
function type(words: string): void {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else keeps the undo of a text box
  document.execCommand('insertText', false, words)
}
