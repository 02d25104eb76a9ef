import { compare, parseDecimal, zero, type Fraction } from '../fraction.ts'
import type { CriterionId, QuestionId } from '../identifiers.ts'
import type { Evaluation, Tender } from '../evaluation/evaluation.ts'
import { below } from '../json-path.ts'
import { criteriaTree, type CriteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { isRefusal, refusal, type Refusal } from '../refusal.ts'
import { contender, type Contender } from './contender.ts'
import { countingScore } from './counting-score.ts'
import { individualScores } from './individual-scores.ts'
import type { IncompleteResults, Missing, OutOfCompetition } from './results.ts'

/** Every tender by itself: out of the competition, or with points that may now be compared. */
export interface Assessment {
  readonly complete: true
  readonly procurement: Procurement
  readonly tree: CriteriaTree
  /** In the order of the tenders. */
  readonly tenders: readonly (OutOfCompetition | Contender)[]
}

export function isContender(tender: OutOfCompetition | Contender): tender is Contender {
  return !('standing' in tender)
}

/** The assessed tenders: in, and under no threshold. Only these are compared. */
export function stillIn({ tenders }: Pick<Assessment, 'tenders'>): readonly Contender[] {
  return tenders.filter(isContender).filter(({ below }) => below.length === 0)
}

/**
 * What comes before any comparison. Something missing is said before something is refused: as long as it is missing,
 * nothing is compared.
 * @returns a refusal if there is no procurement, or if a tender that is in has no price, or one that is not above zero
 */
export function assess(evaluation: Evaluation): Assessment | IncompleteResults | Refusal {
  const { procurement } = evaluation
  if (!procurement) return refusal('refusal.noProcurement')
  const tree = criteriaTree(procurement)
  const readings = read(evaluation, procurement, tree)
  const missing = readings.flatMap((reading) => ('missing' in reading ? reading.missing : []))
  if (missing.length > 0) return { complete: false, missing }
  const tenders: (OutOfCompetition | Contender)[] = []
  for (const [index, reading] of readings.entries()) {
    if ('standing' in reading) {
      tenders.push(reading)
      continue
    }
    const { tender, scores } = reading
    const prices = pricesOf(tree, tender, below('tenders', index, 'prices'))
    if (isRefusal(prices)) return prices
    tenders.push(contender(procurement, tree, { bidder: tender.bidder, scores, prices }))
  }
  return { complete: true, procurement, tree, tenders }
}

/** A tender that is in, with its scores that count and what it lacks. */
interface Reading {
  readonly tender: Tender
  readonly scores: ReadonlyMap<QuestionId, Fraction>
  readonly missing: readonly Missing[]
}

function read(
  evaluation: Evaluation,
  procurement: Procurement,
  { questions }: CriteriaTree,
): readonly (OutOfCompetition | Reading)[] {
  const individual = individualScores(evaluation)
  return [...evaluation.tenders.values()].map((tender) => {
    const out = outOfCompetition(procurement, tender)
    if (out) return out
    const { bidder } = tender
    const scores = new Map<QuestionId, Fraction>()
    const missing: Missing[] = []
    for (const { question } of questions) {
      const score = countingScore(evaluation, individual, bidder, question)
      if (score) scores.set(question.id, score)
      else missing.push({ bidder, question: question.id })
    }
    for (const { id } of procurement.requirements) {
      if (!tender.requirements.has(id)) missing.push({ bidder, requirement: id })
    }
    return { tender, scores, missing }
  })
}

/** By its status, or by failing a requirement whose published consequence is exclusion. Undefined while it is in. */
function outOfCompetition(
  { requirements }: Procurement,
  { bidder, status, requirements: judged }: Tender,
): OutOfCompetition | undefined {
  if (status !== 'admitted') return { bidder, standing: status, reasons: [status] }
  const failed = requirements
    .filter(({ id, consequence }) => consequence === 'excluded' && judged.get(id) === 'fail')
    .map(({ id }) => id)
  return failed.length === 0 ? undefined : { bidder, standing: 'excluded', reasons: failed }
}

/** In pounds. A comparison of tenders without prices, or with a price of zero, is refused (rules.md, "Scoring", 6). */
function pricesOf(
  tree: CriteriaTree,
  { name, prices }: Tender,
  path: string,
): ReadonlyMap<CriterionId, Fraction> | Refusal {
  const found = new Map<CriterionId, Fraction>()
  for (const { criterion } of tree.prices) {
    const price = prices.get(criterion.id)
    const values = { bidder: name, criterion: criterion.title }
    if (price === undefined) return refusal('refusal.priceMissing', values, path)
    const pounds = parseDecimal(price)
    if (compare(pounds, zero) <= 0) {
      return refusal('refusal.priceNotPositive', { ...values, price }, below(path, criterion.id))
    }
    found.set(criterion.id, pounds)
  }
  return found
}
