import {
  add,
  compare,
  fraction,
  greatest,
  negate,
  subtract,
  sum,
  toDecimal,
  zero,
  type Fraction,
} from '../fraction.ts'
import { criteriaTree } from './criteria-tree.ts'
import type { MarksLeft } from './marks-left.ts'
import type { Procurement } from './procurement.ts'

const hundred = fraction(100n)

/** A top-level criterion: marks that questions and prices below it have, and those that it still has to give. */
export interface TopMarks {
  readonly given: Fraction
  /** Never below zero. */
  readonly open: Fraction
}

export function topMarks(procurement: Procurement): readonly TopMarks[] {
  return criteriaTree(procurement).top.map(({ weighting, questions, prices }) => {
    const given = sum([...questions, ...prices].map((leaf) => leaf.weighting))
    return { given: greatest(zero, given), open: greatest(zero, subtract(weighting, given)) }
  })
}

/** Of 100 marks, those that a question or a price has: what is promised to a section alone can be earned by nobody. */
export function marksGiven(procurement: Procurement): MarksLeft {
  const { questions, prices } = criteriaTree(procurement)
  const given = [...questions, ...prices].map(({ weighting }) => weighting).reduce(add, zero)
  const left = subtract(hundred, given)
  return {
    of: '100',
    given: toDecimal(given),
    left: compare(left, zero) > 0 ? toDecimal(left) : '',
    over: compare(left, zero) < 0 ? toDecimal(negate(left)) : '',
  }
}
