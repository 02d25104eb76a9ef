import type { Tender } from '../../evaluation/evaluation.ts'
import type { Fraction } from '../../fraction.ts'
import type { BidderId, QuestionId } from '../../identifiers.ts'
import { criteriaTree, type CriteriaTree, type QuestionLeaf } from '../../procurement/criteria-tree.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { isRefusal } from '../../refusal.ts'
import { assess, type Assessment } from '../../scoring/assessment.ts'
import { countingScore } from '../../scoring/counting-score.ts'
import { individualScores } from '../../scoring/individual-scores.ts'
import type { Assessed, BelowThreshold, CompleteResults, OutOfCompetition } from '../../scoring/results.ts'
import type { AwardInput } from './award-input.ts'

/** A tender with where it stands; without a result while something is missing. */
interface Standing<Result> {
  readonly tender: Tender
  readonly result: Result
}
export type Ranked = Standing<Assessed>
export type Below = Standing<BelowThreshold>
export type Out = Standing<OutOfCompetition>

/** What the sections share, gathered once. */
export interface AwardWork extends AwardInput {
  readonly procurement: Procurement
  readonly tree: CriteriaTree
  readonly questions: readonly QuestionLeaf[]
  readonly complete: CompleteResults | undefined
  /** Every tender by itself; undefined while something is missing. */
  readonly assessment: Assessment | undefined
  /** In the order of their ranks. */
  readonly ranked: readonly Ranked[]
  readonly below: readonly Below[]
  readonly out: readonly Out[]
  /** Tenders in the order in which tables show them: ranked, below a threshold, out. While incomplete: as they came. */
  readonly tenders: readonly Tender[]
  /** Those with scores: neither withdrawn nor excluded. */
  readonly scored: readonly Tender[]
  /** The one that is recommended; undefined for a tie, for nobody, while incomplete. */
  readonly first: Ranked | undefined
  readonly second: Ranked | undefined
  readonly scoreOf: (bidder: BidderId, leaf: QuestionLeaf) => Fraction | undefined
  readonly nameOf: (bidder: string) => string
  readonly leafOf: (question: string) => QuestionLeaf | undefined
}

/** @throws Error for an evaluation without a procurement: there is nothing to recommend, and the caller knows */
export function gatherAward(input: AwardInput): AwardWork {
  const { evaluation, results } = input
  const { procurement } = evaluation
  if (!procurement) throw new Error('An evaluation without a procurement has no award recommendation')
  const tree = criteriaTree(procurement)
  const complete = !isRefusal(results) && results.complete ? results : undefined
  const assessment = complete && assess(evaluation)
  const { ranked, below, out } = standingsOf(evaluation.tenders, complete)
  const tenders = complete
    ? [...ranked, ...below, ...out].map(({ tender }) => tender)
    : [...evaluation.tenders.values()]
  const first = ranked.find(({ tender }) => tender.bidder === complete?.recommended)
  const individual = individualScores(evaluation)
  const outOfIt = new Set(out.map(({ tender }) => tender.bidder))
  return {
    ...input,
    procurement,
    tree,
    questions: tree.questions,
    complete,
    assessment: assessment && !isRefusal(assessment) && assessment.complete ? assessment : undefined,
    ...{ ranked, below, out, tenders },
    scored: tenders.filter(({ bidder, status }) => status === 'admitted' && !outOfIt.has(bidder)),
    first,
    second: first && ranked.find((each) => each !== first),
    scoreOf: (bidder, { question }) => countingScore(evaluation, individual, bidder, question),
    nameOf: (bidder) =>
      [...evaluation.tenders.values()].find((tender) => tender.bidder === bidder)?.name ?? bidder,
    leafOf: (question) => tree.questions.find((leaf) => leaf.question.id === question),
  }
}

function standingsOf(tenders: ReadonlyMap<BidderId, Tender>, results: CompleteResults | undefined) {
  const ranked: Ranked[] = []
  const below: Below[] = []
  const out: Out[] = []
  for (const result of results?.tenders ?? []) {
    const tender = tenders.get(result.bidder)
    if (!tender) continue
    switch (result.standing) {
      case 'assessed':
        ranked.push({ tender, result })
        break
      case 'below-threshold':
        below.push({ tender, result })
        break
      case 'withdrawn':
      case 'excluded':
        out.push({ tender, result })
        break
    }
  }
  ranked.sort((a, b) => a.result.rank - b.result.rank)
  return { ranked, below, out }
}

/** Points by question of a tender that has any. */
export function questionPoints({ result }: Ranked | Below, question: QuestionId): string | undefined {
  return result.questions.get(question)?.shown
}
