import type { Evaluation } from '../evaluation/evaluation.ts'
import type { Fraction } from '../fraction.ts'
import type { QuestionId } from '../identifiers.ts'
import { individualScores } from '../scoring/individual-scores.ts'
import { krippendorffAlpha } from './krippendorff.ts'

/** How far the members agree, for the lead only. It never adjusts a score. */
export interface Agreement {
  readonly ordinal: Fraction | null
  readonly interval: Fraction | null
}

/**
 * Over every cell that members scored, tenders that left included: how people score does not depend on who stays.
 * @param question only the cells of this question
 */
export function agreementOf(evaluation: Evaluation, question?: QuestionId): Agreement {
  const units = [...individualScores(evaluation).values()].flatMap((cells) =>
    [...cells].filter(([id]) => question === undefined || id === question).map(([, scores]) => scores),
  )
  return { ordinal: krippendorffAlpha(units, 'ordinal'), interval: krippendorffAlpha(units, 'interval') }
}
