import { fraction, toDecimal, toFixed, type Fraction } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { assess } from '../scoring/assessment.ts'
import type { Agreement } from './agreement.ts'
import { firmnessOf } from './firmness.ts'
import type { OneMark } from './one-mark.ts'
import type { RankAcceptability } from './rank-acceptability.ts'
import type { Tipping } from './tipping-points.ts'
import type { FirstWithout } from './without-member.ts'

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
  readonly agreement: AgreementJson
  /** By the means of the individual scores; the first entry leaves nobody out. */
  readonly withoutMember: readonly FirstWithout[]
  readonly rankAcceptability: RankAcceptabilityJson
  readonly agreementByQuestion: readonly ({ readonly question: string } & AgreementJson)[]
  readonly severity: readonly { readonly member: string; readonly severity: string | null }[]
}

interface AgreementJson {
  readonly ordinal: string | null
  readonly interval: string | null
}

interface RankAcceptabilityJson {
  readonly seed: number
  /** How many were drawn. */
  readonly weightings: number
  /** Share of them in which each bidder takes the first rank, the second, and so on. */
  readonly bidders: readonly { readonly bidder: string; readonly ranks: readonly string[] }[]
}

const WEIGHTING_PLACES = 2
const AGREEMENT_PLACES = 3
const SHARE_PLACES = 4

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
  const firmness = firmnessOf(evaluation, assessment)
  return {
    margin: firmness.margin,
    oneMark: firmness.oneMark,
    tippingPoints: firmness.tippingPoints.map(({ criterion, weighting, below, above }) => ({
      criterion,
      weighting: toDecimal(weighting),
      below: tippingJson(below),
      above: tippingJson(above),
    })),
    agreement: agreementJson(firmness.agreement),
    withoutMember: firmness.withoutMember,
    rankAcceptability: rankAcceptabilityJson(firmness.rankAcceptability),
    agreementByQuestion: [...firmness.agreementByQuestion].map(([question, agreement]) => ({
      question,
      ...agreementJson(agreement),
    })),
    severity: [...firmness.severity].map(([member, severity]) => ({
      member,
      severity: fixedOrNull(severity),
    })),
  }
}

function rankAcceptabilityJson({ seed, weightings, bidders }: RankAcceptability): RankAcceptabilityJson {
  const share = (count: number): string => toFixed(fraction(BigInt(count), BigInt(weightings)), SHARE_PLACES)
  return {
    seed,
    weightings,
    bidders: bidders.map(({ bidder, ranks }) => ({ bidder, ranks: ranks.map(share) })),
  }
}

function tippingJson(tipping: Tipping | null): TippingJson | null {
  return tipping && { weighting: toFixed(tipping.weighting, WEIGHTING_PLACES), first: tipping.first }
}

function agreementJson({ ordinal, interval }: Agreement): AgreementJson {
  return { ordinal: fixedOrNull(ordinal), interval: fixedOrNull(interval) }
}

function fixedOrNull(value: Fraction | null): string | null {
  return value && toFixed(value, AGREEMENT_PLACES)
}
