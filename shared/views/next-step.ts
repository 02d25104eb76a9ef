import { unconfirmedMembers } from '../evaluation/decisions/award.ts'
import { unsentMembers } from '../evaluation/decisions/open-returns.ts'
import { seesScores } from '../evaluation/exchange/blindness.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { isRefusal } from '../refusal.ts'
import { scorersOf } from './exchange-work.ts'
import { completeOf, countsOf, type LeadWork } from './lead-work.ts'
import type { NextStep } from './overview.ts'

type Standing = Pick<LeadWork, 'evaluation' | 'procurement'>

/** The one next thing of an evaluation. @param results computed only once all scores are agreed: before, nothing rests on them */
export function nextStep(work: Standing, results: () => LeadWork['results']): NextStep {
  const { evaluation, procurement } = work
  if (evaluation.recommendation) return 'documents'
  if (!evaluation.published) return 'publish'
  if (evaluation.tenders.size === 0) return 'tenders'
  if (scorersOf(work).length === 0) return 'panel'
  if (!isAllAgreed(work)) return beforeAgreeing(work)
  if (criteriaTree(procurement).prices.length > 0 && isRefusal(results())) return 'prices'
  if (unconfirmedMembers(evaluation).length > 0) return 'confirm'
  const complete = completeOf({ results: results() })
  return complete?.recommended === null && complete.tied.length > 0 ? 'tie' : 'recommend'
}

export function isAllAgreed(work: Standing): boolean {
  const { agreed, toAgree } = countsOf(work)
  return toAgree > 0 && agreed === toAgree
}

function beforeAgreeing({ evaluation }: Standing): NextStep {
  const { packs, paper } = evaluation.exchange
  const isScoredHere = [...evaluation.sheets.values()].some(({ scores }) => scores.size > 0)
  if (packs.size === 0 && paper.size === 0 && !isScoredHere) return 'packs'
  if (unsentMembers(evaluation).length > 0 && evaluation.exchange.opened === undefined) return 'collect'
  return seesScores(evaluation) ? 'agree' : 'open'
}
