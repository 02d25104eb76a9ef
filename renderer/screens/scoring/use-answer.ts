import { useRef } from 'react'
import type { ScoringView } from '../../../shared/views/scoring.ts'
import type { DraftInHand } from './use-draft.ts'
import { useReading } from './use-reading.ts'
import { useReasonBoxes } from './use-reason-boxes.ts'
import { useUndo } from './use-undo.ts'

/** All that goes on while one answer is read and scored, whether it counts or is only practice. */
export function useAnswer(view: ScoringView, draft: DraftInHand) {
  const { inHand, undo } = useUndo(draft)
  const boxes = useReasonBoxes(inHand, undo.noteWords)
  const answer = useRef<HTMLDivElement>(null)
  const reading = useReading(view)
  return { inHand, undo, boxes, answer, reading }
}

export type AnswerWork = ReturnType<typeof useAnswer>
