import { toDecimal, toFixed, type Fraction } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { assess, stillIn } from '../scoring/assessment.ts'
import { compete } from '../scoring/competition.ts'
import { agreementOf } from './agreement.ts'
import { marginOf } from './margin.ts'
import { oneMarkChanges, type OneMark } from './one-mark.ts'
import { tippingPoints, type Tipping } from './tipping-points.ts'

interface TippingJson {
  readonly weighting: string
  readonly first: readonly string[]
}

/** How firm a result is, in the form of rules.md: numbers as fixed-place strings. */
export interface SensitivityJson {
  readonly margin: string | null
  readonly oneMark: readonly OneMark[]
  readonly tippingPoints: readonly {
    readonly criterion: string
    readonly weighting: string
    readonly below: TippingJson | null
    readonly above: TippingJson | null
  }[]
  readonly agreement: { readonly ordinal: string | null; readonly interval: string | null }
}

const WEIGHTING_PLACES = 2
const AGREEMENT_PLACES = 3

/**
 * What `fairmark sensitivity` prints, its keys in the printed order.
 * @returns a refusal for what cannot be compared, an incomplete evaluation included
 */
export function sensitivityJson(evaluation: Evaluation): SensitivityJson | Refusal {
  const assessment = assess(evaluation)
  if (isRefusal(assessment)) return assessment
  if (!assessment.complete) {
    return refusal('refusal.resultIncomplete', { count: assessment.missing.length })
  }
  const { ordinal, interval } = agreementOf(evaluation)
  return {
    margin: marginOf(assessment, compete(assessment, stillIn(assessment))),
    oneMark: oneMarkChanges(assessment),
    tippingPoints: tippingPoints(assessment).map(({ criterion, weighting, below, above }) => ({
      criterion,
      weighting: toDecimal(weighting),
      below: tippingJson(below),
      above: tippingJson(above),
    })),
    agreement: { ordinal: alphaJson(ordinal), interval: alphaJson(interval) },
  }
}

function tippingJson(tipping: Tipping | null): TippingJson | null {
  return tipping && { weighting: toFixed(tipping.weighting, WEIGHTING_PLACES), first: tipping.first }
}

function alphaJson(alpha: Fraction | null): string | null {
  return alpha && toFixed(alpha, AGREEMENT_PLACES)
}
