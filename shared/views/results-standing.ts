import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { BelowThreshold, OutOfCompetition } from '../scoring/results.ts'
import { cellScore } from './cell-score.ts'
import type { LeadWork } from './lead-work.ts'
import type { RankingRow } from './results.ts'

/** Why a tender has no rank, in one sentence, with the score that decided where one did. */
export function whyNotRanked(
  work: LeadWork,
  tender: BelowThreshold | OutOfCompetition,
): NonNullable<RankingRow['out']> {
  const sentences = tender.reasons.map((reason) => standingReason(work, tender, reason))
  return {
    sentence: sentences.map(({ sentence }) => sentence).join(' '),
    score: sentences.find(({ score }) => score !== undefined)?.score,
  }
}

function standingReason(
  work: LeadWork,
  { bidder }: BelowThreshold | OutOfCompetition,
  reason: string,
): NonNullable<RankingRow['out']> {
  const { evaluation, procurement, say } = work
  const tender = evaluation.tenders.get(bidder)
  const tree = criteriaTree(procurement)
  const leaf = tree.questions.find(({ question }) => question.id === reason)
  if (leaf) {
    const score = cellScore(work, bidder, leaf)?.shown
    return {
      sentence: say('lead.results.belowScore', {
        number: leaf.number,
        question: leaf.question.title,
        score: score ?? '',
        minimum: leaf.question.minimumScore ?? '',
      }),
      score,
    }
  }
  const criterion = tree.criteria.find((node) => node.criterion.id === reason)?.criterion
  if (criterion)
    return {
      sentence: say('lead.results.belowPercent', {
        criterion: criterion.title,
        percent: criterion.minimumPercent ?? '',
      }),
      score: undefined,
    }
  const requirement = procurement.requirements.find(({ id }) => id === reason)
  if (requirement)
    return { sentence: say('lead.results.failed', { requirement: requirement.title }), score: undefined }
  const values = { reason: tender?.statusReason ?? '' }
  return {
    sentence: say(
      tender?.status === 'withdrawn' ? 'lead.results.withdrawn' : 'lead.results.excluded',
      values,
    ),
    score: undefined,
  }
}
