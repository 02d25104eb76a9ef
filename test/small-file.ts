import { goodFile, evaluationOf } from './worked-case.ts'
import type { Evaluation } from '../shared/evaluation/evaluation.ts'

type Json = Readonly<Record<string, unknown>>

/** A tender of a small file: agreed scores by question, and anything else that a tender may have. */
type SmallTender = Json & { readonly scores?: Readonly<Record<string, string | number>> }

export interface SmallFile {
  /** Replaces parts of the procurement: one criterion "quality" of 100 with q1 of 60 and q2 of 40, scored 0 to 5. */
  readonly procurement?: Json
  /** By bidder. */
  readonly tenders?: Readonly<Record<string, SmallTender>>
  /** Member, bidder, question, score. */
  readonly scores?: readonly (readonly [string, string, string, string | number])[]
  readonly panel?: readonly string[]
}

export const wholeMarks: Json = { minimum: 0, maximum: 5, step: 1, descriptors: [] }

export function question(id: string, weighting: number | string, more: Json = {}): Json {
  return { id, title: id.toUpperCase(), weighting, ...more }
}

export function quality(weighting: number | string, questions: readonly Json[], more: Json = {}): Json {
  return { id: 'quality', title: 'Quality', weighting, questions, ...more }
}

export function price(weighting: number | string, formula: string, id = 'price'): Json {
  return { id, title: 'Price', weighting, price: { formula } }
}

/** An evaluation file as a plain object, short to write and easy to spoil. */
export function smallFile({ procurement = {}, tenders = {}, scores = [], panel = ['m1'] }: SmallFile) {
  return {
    format: 'fairmark-evaluation',
    version: 1,
    procurement: {
      reference: 'R-1',
      title: 'Service',
      buyer: 'Council',
      regime: 'pa-2023',
      scale: wholeMarks,
      weightings: 'absolute',
      criteria: [quality(100, [question('q1', 60), question('q2', 40)])],
      requirements: [],
      rounding: { places: 2, when: 'total' },
      tieBreak: [],
      ...procurement,
    },
    tenders: Object.entries(tenders).map(([bidder, tender]) => ({
      bidder,
      name: `Bidder ${bidder}`,
      ...Object.fromEntries(Object.entries(tender).filter(([key]) => key !== 'scores')),
    })),
    panel: panel.map((member) => ({ member, role: 'evaluator', questions: 'all' })),
    scores: scores.map(([member, bidder, scored, score]) => ({
      member,
      bidder,
      question: scored,
      score,
      reason: 'Because.',
    })),
    consensus: Object.entries(tenders).flatMap(([bidder, tender]) =>
      Object.entries(tender.scores ?? {}).map(([scored, score]) => ({
        bidder,
        question: scored,
        score,
        reason: 'Agreed.',
        present: [],
      })),
    ),
  }
}

/** The state after a small file that must be good. */
export function smallEvaluation(file: SmallFile): Evaluation {
  return evaluationOf(goodFile(JSON.stringify(smallFile(file))))
}
