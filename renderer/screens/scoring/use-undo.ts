import { useEffect, useEffectEvent, useState } from 'react'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import { useAnnounce } from '../../ui/announcer.tsx'
import { useSay } from '../../ui/say.tsx'
import {
  chosen,
  doneAgain,
  noChoices,
  stepName,
  takenBack,
  withWords,
  type ChoiceStep,
  type ChoiceWords,
} from './choice-history.ts'
import type { DraftInHand } from './use-draft.ts'

export interface Undo {
  /** "score 3 to 4": what would be taken back; undefined where there is nothing. */
  readonly last: string | undefined
  /** What would be done again. */
  readonly next: string | undefined
  readonly undo: () => void
  readonly redo: () => void
  /** The last choice also put these words into a box. */
  readonly noteWords: (words: ChoiceWords) => void
}

/**
 * Takes back choices, one by one and each by its name, by Ctrl+Z or from the menu. In a box Ctrl+Z takes back what was
 * typed there, as in every program; a quote that came in with a choice goes and comes together with it.
 */
export function useUndo(inHand: DraftInHand): { readonly inHand: DraftInHand; readonly undo: Undo } {
  const say = useSay()
  const announce = useAnnounce()
  const [history, setHistory] = useState(noChoices)
  const last = history.done.at(-1)
  const next = history.undone.at(-1)

  function choose(change: Partial<Draft>) {
    const before = inHand.latest()
    setHistory((known) => chosen(known, before, { ...before, ...change }))
    inHand.choose(change)
  }
  function apply(step: ChoiceStep, way: 'before' | 'after', isInBox: boolean) {
    const { words } = step
    const other = way === 'before' ? 'after' : 'before'
    // in the box the browser takes the words back itself
    const isOurs = words && !isInBox && inHand.latest()[words.box] === words[other]
    inHand.choose({ ...step[way], ...(isOurs && { [words.box]: words[way] }) })
    announce(say(way === 'before' ? 'evaluator.undone' : 'evaluator.redone', { what: stepName(step, say) }))
  }
  function undo(isInBox = false) {
    if (!last) return
    setHistory(takenBack)
    apply(last, 'before', isInBox)
  }
  function redo(isInBox = false) {
    if (!next) return
    setHistory(doneAgain)
    apply(next, 'after', isInBox)
  }
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event
    if (!(ctrlKey || metaKey) || altKey) return
    const isRedo = key.toLowerCase() === 'y' || (key.toLowerCase() === 'z' && shiftKey)
    if (!isRedo && key.toLowerCase() !== 'z') return
    // what lies over the page has its own boxes
    if (target instanceof Element && target.closest('[role=dialog], [role=menu]') !== null) return
    if (target instanceof HTMLTextAreaElement) {
      const step = isRedo ? next : last
      const stands = step?.words?.[isRedo ? 'before' : 'after']
      if (stands === undefined || target.value !== stands) return
    } else event.preventDefault()
    const isInBox = target instanceof HTMLTextAreaElement
    if (isRedo) redo(isInBox)
    else undo(isInBox)
  })
  useEffect(() => {
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onKey)
    }
  }, [])
  return {
    inHand: { ...inHand, choose },
    undo: {
      last: last && stepName(last, say),
      next: next && stepName(next, say),
      undo: () => {
        undo()
      },
      redo: () => {
        redo()
      },
      noteWords: (words) => {
        setHistory((known) => withWords(known, words))
      },
    },
  }
}
