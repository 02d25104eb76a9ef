import { divide, multiply, round, toFixed, type Fraction } from '../fraction.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Points } from './results.ts'

export type Rounding = Procurement['rounding']

/** Weighting × score ÷ scale maximum, not rounded (rules.md, "Scoring", 3). */
export function exactQuestionPoints({ weighting, maximum }: QuestionLeaf, score: Fraction): Fraction {
  return divide(multiply(weighting, score), maximum)
}

/** Points of a question or a price: rounded before anything is summed where the procurement rounds each. */
export function pointsOf(exact: Fraction, { places, when }: Rounding): Points {
  return { exact: when === 'each' ? round(exact, places) : exact, shown: toFixed(exact, places) }
}

/** Points of a criterion or a total: only what is shown is rounded. */
export function summedPoints(exact: Fraction, { places }: Rounding): Points {
  return { exact, shown: toFixed(exact, places) }
}
