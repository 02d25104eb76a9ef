import { criteriaTree } from '../criteria-tree.ts'
import type { Criterion, Procurement, Question } from '../procurement.ts'

export interface NumberedQuestion {
  readonly question: Question
  readonly number: number
}

export function questionsById(procurement: Procurement): ReadonlyMap<string, NumberedQuestion> {
  return new Map(
    criteriaTree(procurement).questions.map(({ question, number }) => [question.id, { question, number }]),
  )
}

export function criteriaById(procurement: Procurement): ReadonlyMap<string, Criterion> {
  return new Map(criteriaTree(procurement).criteria.map(({ criterion }) => [criterion.id, criterion]))
}
