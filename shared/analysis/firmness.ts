import type { Evaluation } from '../evaluation/evaluation.ts'
import { stillIn, type Assessment } from '../scoring/assessment.ts'
import { compete } from '../scoring/competition.ts'
import { agreementByQuestion, agreementOf, type Agreement } from './agreement.ts'
import { marginOf } from './margin.ts'
import { countChanges, oneMarkChanges, type OneMark } from './one-mark.ts'
import { rankAcceptability, type RankAcceptability } from './rank-acceptability.ts'
import { severityOf } from './severity.ts'
import { tippingPoints, type TippingPoint } from './tipping-points.ts'
import { firstWithoutEach, type FirstWithout } from './without-member.ts'

/** Everything that is asked of a result to see how firm it is (rules.md, "How firm is the result"). Nothing of it is kept. */
export interface Firmness {
  readonly margin: string | null
  readonly oneMark: readonly OneMark[]
  /** How many single changes of one agreed score there are; `oneMark` lists those that change the first place. */
  readonly changes: number
  readonly tippingPoints: readonly TippingPoint[]
  readonly agreement: Agreement
  readonly agreementByQuestion: ReturnType<typeof agreementByQuestion>
  readonly severity: ReturnType<typeof severityOf>
  readonly withoutMember: readonly FirstWithout[]
  readonly rankAcceptability: RankAcceptability
}

const known = new WeakMap<Evaluation, Firmness>()

/** Kept with the state, which nobody changes: for the largest evaluations it takes seconds, and screen and report ask alike. */
export function firmnessOf(evaluation: Evaluation, assessment: Assessment): Firmness {
  const before = known.get(evaluation)
  if (before) return before
  const firmness: Firmness = {
    margin: marginOf(assessment, compete(assessment, stillIn(assessment))),
    oneMark: oneMarkChanges(assessment),
    changes: countChanges(assessment),
    tippingPoints: tippingPoints(assessment),
    agreement: agreementOf(evaluation),
    agreementByQuestion: agreementByQuestion(evaluation),
    severity: severityOf(evaluation),
    withoutMember: firstWithoutEach(evaluation, assessment),
    rankAcceptability: rankAcceptability(assessment),
  }
  known.set(evaluation, firmness)
  return firmness
}
