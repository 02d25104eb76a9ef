import { below } from '../../json-path.ts'
import { refusal, type Refusal } from '../../refusal.ts'
import type { Criterion, Procurement } from '../procurement.ts'
import { placedCriteria, placedQuestions, type Placed } from './placed-criteria.ts'

/**
 * Ids are unique, across criteria and questions too, because the tie-break and the reasons of a result name either; each
 * criterion holds something that can earn points; the tie-break names what exists.
 */
export function checkIds(procurement: Procurement, path: string): readonly Refusal[] {
  const criteria = placedCriteria(procurement, path)
  const scored = criteria.flatMap((criterion) => [criterion, ...placedQuestions(criterion)])
  const ids = new Set<string>(scored.map(({ item }) => item.id))
  const required = procurement.requirements.map((item, index) => ({
    item,
    path: below(path, 'requirements', index),
  }))
  return [
    ...repeated(scored),
    ...repeated(required),
    ...criteria.flatMap(checkContent),
    ...procurement.tieBreak.flatMap((id, index) =>
      ids.has(id)
        ? []
        : [refusal('refusal.criteria.unknownTieBreak', { id }, below(path, 'tieBreak', index))],
    ),
  ]
}

function repeated(items: readonly Placed<{ readonly id: string }>[]): readonly Refusal[] {
  const seen = new Set<string>()
  return items.flatMap(({ item: { id }, path }) => {
    if (seen.has(id)) return [refusal('refusal.criteria.duplicateId', { id }, below(path, 'id'))]
    seen.add(id)
    return []
  })
}

function checkContent({ item, path }: Placed<Criterion>): readonly Refusal[] {
  const { id, title, criteria = [], questions = [], price } = item
  const holds = criteria.length + questions.length
  if (price && holds > 0) return [refusal('refusal.criteria.priceMixed', { id, title }, path)]
  if (!price && holds === 0) return [refusal('refusal.criteria.holdsNothing', { id, title }, path)]
  return []
}
