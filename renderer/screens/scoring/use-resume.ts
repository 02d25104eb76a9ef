import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Place } from '../../../shared/evaluation/draft.ts'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import { showParagraph } from './show-paragraph.ts'
import type { ReasonBoxes } from './use-reason-boxes.ts'

/** Someone who was away for less does not need to be told where they were. */
const AWAY_MINUTES = 10

export interface Resumed {
  readonly isResumed: boolean
  /** When the last word was saved, if that is longer ago; until the greeting is closed. */
  readonly awaySince: string | undefined
  readonly closeGreeting: () => void
  /** Puts the focus back where the person was, when what had it has gone. */
  readonly returnTo: (place: Place) => void
}

/** Goes back to the same place: paragraph, box and cursor, as the draft has them. */
export function useResume(
  { draft, frame }: ScoringView,
  boxes: ReasonBoxes,
  answer: RefObject<HTMLElement | null>,
): Resumed {
  const { field, caret, paragraph } = draft.place
  const isResumed = field !== 'answer' || paragraph > 1
  const [awaySince, setAwaySince] = useState(() =>
    isResumed && frame.savedAt !== undefined && isLongAgo(frame.savedAt) ? frame.savedAt : undefined,
  )
  const isDone = useRef(false)
  useEffect(() => {
    if (isDone.current || !isResumed) return
    isDone.current = true
    if (paragraph > 1) showParagraph(answer.current, paragraph, 'start')
    focusPlace({ field, caret, paragraph }, boxes, answer.current)
  }, [isResumed, field, caret, paragraph, boxes, answer])
  return {
    isResumed,
    awaySince,
    closeGreeting: () => {
      setAwaySince(undefined)
    },
    returnTo: (place) => {
      focusPlace(place, boxes, answer.current)
    },
  }
}

function focusPlace(
  { field, caret, paragraph }: Place,
  boxes: ReasonBoxes,
  answer: HTMLElement | null,
): void {
  if (field === 'good' || field === 'worries') boxes.focus(field, caret)
  else if (field === 'score')
    document.querySelector<HTMLElement>('.scale input:checked, .scale input')?.focus()
  else answer?.querySelectorAll('button')[paragraph - 1]?.focus({ preventScroll: true })
}

function isLongAgo(moment: string): boolean {
  return Date.now() - Date.parse(moment) > AWAY_MINUTES * 60_000
}
