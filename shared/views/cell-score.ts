import { equals, round, toDecimal, toFixed, type Fraction } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { countingScore } from '../scoring/counting-score.ts'
import type { LeadWork } from './lead-work.ts'

/** The score that counts for one cell, and how it is written. */
export interface CellScore {
  readonly exact: Fraction
  readonly shown: string
}

const PLACES = 2

/** Undefined while the score is missing. An agreed score is written as it is; a mean may need rounding to be read. */
export function cellScore(
  work: LeadWork,
  bidder: BidderId,
  { question }: QuestionLeaf,
): CellScore | undefined {
  const exact = countingScore(work.evaluation, work.individual, bidder, question)
  if (!exact) return undefined
  const short = equals(round(exact, PLACES), exact)
  return { exact, shown: short ? toDecimal(exact) : toFixed(exact, PLACES) }
}
