import { equals } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { assess, isContender, stillIn, type Assessment } from './assessment.ts'
import { compete, pointsUnder, type Entrant, type Rules } from './competition.ts'
import { summedPoints } from './points.ts'
import { firstOf, ranksOf } from './ranks.ts'
import type { Assessed, CompleteResults, Results, TenderResult } from './results.ts'

/**
 * The result of an evaluation whose procurement passed its checks (rules.md, "Scoring"): points, standings, ranks and
 * who is first; or what is missing. The order of tenders and of scores changes nothing but the order of the answer.
 * @returns a refusal if there is no procurement, or if tenders are to be compared and one has no price above zero
 */
export function computeResults(evaluation: Evaluation): Results | Refusal {
  const assessment = assess(evaluation)
  return isRefusal(assessment) || !assessment.complete ? assessment : resultsOf(assessment)
}

/** As `computeResults`, of an assessment that is at hand. */
function resultsOf(assessment: Assessment): CompleteResults {
  const entrants = compete(assessment, stillIn(assessment))
  const ranks = ranksOf(assessment, entrants)
  const assessed = new Map(
    entrants.map((entrant) => [
      entrant.contender.bidder,
      assessedResult(assessment, entrant, ranks.get(entrant) ?? entrants.length),
    ]),
  )
  return {
    complete: true,
    tenders: assessment.tenders.map((tender) => assessed.get(tender.bidder) ?? unrankedResult(tender)),
    ...firstOf(assessment, entrants),
    equalOnlyAsPublished: equalOnlyAsPublished(entrants),
  }
}

function assessedResult({ procurement, tree }: Rules, entrant: Entrant, rank: number): Assessed {
  const { contender, prices, exact } = entrant
  return {
    bidder: contender.bidder,
    standing: 'assessed',
    reasons: [],
    questions: contender.questions,
    prices,
    criteria: new Map(
      tree.top.map((node) => [
        node.criterion.id,
        summedPoints(pointsUnder(entrant, node), procurement.rounding),
      ]),
    ),
    total: summedPoints(exact, procurement.rounding),
    rank,
  }
}

/** A below-threshold tender keeps its question points; one that is out has its standing and reasons only. */
function unrankedResult(tender: Assessment['tenders'][number]): TenderResult {
  if (!isContender(tender)) return tender
  const { bidder, questions, below } = tender
  return { bidder, standing: 'below-threshold', reasons: below, questions }
}

/** Rounding made them equal: said aloud, because a reader of the published totals cannot see it. */
function equalOnlyAsPublished(entrants: readonly Entrant[]): readonly (readonly [BidderId, BidderId])[] {
  return entrants.flatMap((a, index) =>
    entrants
      .slice(index + 1)
      .filter((b) => equals(a.total, b.total) && !equals(a.exact, b.exact))
      .map((b) => [a.contender.bidder, b.contender.bidder] as const),
  )
}
