import { below } from '../../json-path.ts'
import type { Criterion, Procurement, Question } from '../procurement.ts'

/** A criterion or a question with the place where it was read. */
export interface Placed<Item> {
  readonly item: Item
  readonly path: string
}

/** Every criterion with its place, each before those that it holds. */
export function placedCriteria(procurement: Procurement, path: string): readonly Placed<Criterion>[] {
  return placed(procurement.criteria, below(path, 'criteria')).flatMap(withThoseBelow)
}

/** The questions that a criterion itself holds. */
export function placedQuestions({ item, path }: Placed<Criterion>): readonly Placed<Question>[] {
  return placed(item.questions ?? [], below(path, 'questions'))
}

function withThoseBelow(criterion: Placed<Criterion>): readonly Placed<Criterion>[] {
  const children = placed(criterion.item.criteria ?? [], below(criterion.path, 'criteria'))
  return [criterion, ...children.flatMap(withThoseBelow)]
}

function placed<Item>(items: readonly Item[], path: string): readonly Placed<Item>[] {
  return items.map((item, index) => ({ item, path: below(path, index) }))
}
