import {
  add,
  compare,
  decimalPattern,
  fraction,
  negate,
  parseDecimal,
  subtract,
  sum,
  toDecimal,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { CriterionId } from '../identifiers.ts'
import type { Procurement } from './procurement.ts'
import { findHanging } from './tree-places.ts'
import { changedCriterion, changedQuestion } from './tree-edits.ts'

/** How far the marks inside a criterion, or of the whole procurement, are given out. Decimals. */
export interface MarksLeft {
  readonly of: string
  readonly given: string
  /** Empty where nothing is left. */
  readonly left: string
  /** Empty where nothing is too much. */
  readonly over: string
}

const hundred = fraction(100n)

/** @param parent undefined for the whole procurement; one that holds nothing has nothing to give out */
export function marksLeft(procurement: Procurement, parent: CriterionId | undefined): MarksLeft {
  const { of, given } = marksOf(procurement, parent)
  const left = subtract(of, given)
  return {
    of: toDecimal(of),
    given: toDecimal(given),
    left: compare(left, zero) > 0 ? toDecimal(left) : '',
    over: compare(left, zero) < 0 ? toDecimal(negate(left)) : '',
  }
}

function marksOf(
  procurement: Procurement,
  parent: CriterionId | undefined,
): { readonly of: Fraction; readonly given: Fraction } {
  if (parent === undefined) return { of: hundred, given: sumOf(procurement.criteria) }
  const holder = findHanging(procurement, parent)
  if (holder?.kind !== 'criterion') return { of: zero, given: zero }
  const { criteria = [], questions = [], weighting } = holder.criterion
  const of = procurement.weightings === 'relative' ? hundred : parseDecimal(weighting)
  const held = [...criteria, ...questions]
  return { of, given: held.length === 0 ? of : sumOf(held) }
}

function sumOf(items: readonly { readonly weighting: string }[]): Fraction {
  return sum(items.map(({ weighting }) => parseDecimal(weighting)))
}

/** Gives what is left in its parent to one question or criterion, or takes what is too much from it. Never below zero. */
export function givenTheRest(procurement: Procurement, id: string): Procurement {
  const one = findHanging(procurement, id)
  if (!one) return procurement
  const { of, given } = marksOf(procurement, one.place.parent)
  const own = one.kind === 'criterion' ? one.criterion.weighting : one.question.weighting
  const marks = add(parseDecimal(own), subtract(of, given))
  return compare(marks, zero) < 0 ? procurement : withMarks(procurement, id, toDecimal(marks))
}

export function withMarks(procurement: Procurement, id: string, weighting: string): Procurement {
  const one = findHanging(procurement, id)
  if (!one) return procurement
  return one.kind === 'criterion'
    ? changedCriterion(procurement, id, { weighting })
    : changedQuestion(procurement, id, { weighting })
}

/** Marks as a person types them: "7.5", " 15 ", "15%", "7,5". Undefined for what is no number of marks. */
export function typedMarks(text: string): string | undefined {
  const plain = text.replace(/\s|%/g, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2')
  return plain.length <= 40 && decimalPattern.test(plain) && !plain.startsWith('-')
    ? toDecimal(parseDecimal(plain))
    : undefined
}

/** One mark more or less, and never below zero. */
export function steppedMarks(marks: string, step: 1 | -1): string {
  const next = add(parseDecimal(marks), fraction(BigInt(step)))
  return compare(next, zero) < 0 ? '0' : toDecimal(next)
}
