import {
  add,
  compare,
  divide,
  isWhole,
  parseDecimal,
  subtract,
  toDecimal,
  type Fraction,
} from '../fraction.ts'
import type { QuestionId } from '../identifiers.ts'
import { criteriaTree, type PriceLeaf } from './criteria-tree.ts'
import type { Descriptor, Procurement, Question, Scale } from './procurement.ts'

/** The questions in the order of the procurement. */
export function questionsOf(procurement: Procurement): readonly Question[] {
  return criteriaTree(procurement).questions.map(({ question }) => question)
}

export function findQuestion(procurement: Procurement, id: QuestionId): Question | undefined {
  return criteriaTree(procurement).question.get(id)?.question
}

/** The criteria that a formula prices, wherever they hang, in the order of the procurement. */
export function priceCriteriaOf(procurement: Procurement): readonly PriceLeaf['criterion'][] {
  return criteriaTree(procurement).prices.map(({ criterion }) => criterion)
}

/** Whether people agree the score that counts; a mean or a median is computed from theirs. */
export function isAgreed({ decision }: Question): boolean {
  return decision === undefined || decision === 'consensus'
}

/** The question's own scale, or the procurement's. */
export function scaleOf(procurement: Procurement, question: Question): Scale {
  return question.scale ?? procurement.scale
}

/**
 * Whether a score is a step of the scale: 3.5 is not on a scale of whole marks (rules.md, "Scoring", 3).
 * @param scale one that passed its checks; a step of zero throws.
 */
export function isOnScale(score: string, scale: Scale): boolean {
  return isStep(parseDecimal(score), scale)
}

/** As `isOnScale`, for a number. */
export function isStep(score: Fraction, scale: Scale): boolean {
  const steps = divide(subtract(score, parseDecimal(scale.minimum)), parseDecimal(scale.step))
  return isWithin(score, scale) && isWhole(steps)
}

export function isWithin(score: Fraction, { minimum, maximum }: Scale): boolean {
  return compare(score, parseDecimal(minimum)) >= 0 && compare(score, parseDecimal(maximum)) <= 0
}

/** Every score of the scale as a decimal, the lowest first. A scale of 0 to 100 in tenths has 1,001 of them. */
export function stepsOf(scale: Scale): readonly string[] {
  const step = parseDecimal(scale.step)
  const maximum = parseDecimal(scale.maximum)
  const steps: string[] = []
  for (let score = parseDecimal(scale.minimum); compare(score, maximum) <= 0; score = add(score, step)) {
    steps.push(toDecimal(score))
  }
  return steps
}

/** The published words for a score, if there are any. Compared as numbers: "3.0" is 3. */
export function descriptorOf(score: string, scale: Scale): Descriptor | undefined {
  const number = parseDecimal(score)
  return scale.descriptors.find((descriptor) => compare(parseDecimal(descriptor.score), number) === 0)
}
