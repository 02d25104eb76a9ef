import { ocdsRelease } from '../../../shared/ocds/release.ts'
import type { ReleaseOptions } from '../../../shared/ocds/release-input.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { ResultWork } from '../../../shared/exports/result-work.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { resultHashOf } from '../results/results-of.ts'
import { standstillOf } from '../results/standstill-of.ts'

/** As the Open Contracting Partnership registers them. */
const prefixPattern = /^ocds-[a-z0-9]{6}$/

/**
 * The OCDS release of a result, as text. It says who is to get the contract, so there is none before that was recommended,
 * nor where the recommendation rests on another result than there is now.
 */
export function releaseText(
  { evaluation, procurement, results }: Pick<ResultWork, 'evaluation' | 'procurement' | 'results'>,
  options: ReleaseOptions,
): string | Refusal {
  const { prefix } = options
  if (prefix !== undefined && !prefixPattern.test(prefix)) return refusal('refusal.ocds.prefix', { prefix })
  const { recommendation } = evaluation
  const winner = recommendation && evaluation.tenders.get(recommendation.bidder)
  if (!recommendation || !winner) return refusal('refusal.ocds.noRecommendation')
  if (isRefusal(results) || !results.complete || !isStill(evaluation, recommendation.resultHash))
    return refusal('refusal.ocds.otherResult')
  const release = ocdsRelease({
    ...{ evaluation, procurement, results, winner, ...options },
    recommendedAt: recommendation.at,
    standstill: standstillOf(evaluation),
  })
  return `${JSON.stringify(release, undefined, 2)}\n`
}

function isStill(evaluation: Evaluation, hash: string): boolean {
  return resultHashOf(evaluation) === hash
}
