import type { CriterionId } from '../identifiers.ts'
import type { Criterion, Procurement, Question } from './procurement.ts'

/** Where something hangs: in which criterion (undefined for the top level), and as which of its kind. */
export interface Place {
  readonly parent: CriterionId | undefined
  readonly index: number
}

/** A criterion or a question where it hangs. A criterion shows those it holds first, then its questions. */
export type Hanging =
  | { readonly kind: 'criterion'; readonly criterion: Criterion; readonly place: Place }
  | { readonly kind: 'question'; readonly question: Question; readonly place: Place }

/** Everything in the order in which it is shown. */
export function hangings({ criteria }: Pick<Procurement, 'criteria'>): readonly Hanging[] {
  return below(criteria, undefined)
}

export function findHanging(procurement: Procurement, id: string): Hanging | undefined {
  return hangings(procurement).find((one) => idOf(one) === id)
}

export function idOf(one: Hanging): string {
  return one.kind === 'criterion' ? one.criterion.id : one.question.id
}

export function titleOf(one: Hanging): string {
  return one.kind === 'criterion' ? one.criterion.title : one.question.title
}

/** Whether questions and criteria may hang in it; a price stands alone. */
export function holdsOthers(criterion: Criterion): boolean {
  return criterion.price === undefined
}

/** The criteria into which something may be moved, in order; undefined stands for the top level. */
export function holdersFor(procurement: Procurement, id: string): readonly (CriterionId | undefined)[] {
  const moved = findHanging(procurement, id)
  if (!moved) return []
  const own =
    moved.kind === 'criterion' ? new Set(hangings({ criteria: [moved.criterion] }).map(idOf)) : undefined
  const within = hangings(procurement).flatMap((one) =>
    one.kind === 'criterion' && holdsOthers(one.criterion) && !own?.has(one.criterion.id)
      ? [one.criterion.id]
      : [],
  )
  return moved.kind === 'question' ? within : [undefined, ...within]
}

function below(criteria: readonly Criterion[], parent: CriterionId | undefined): readonly Hanging[] {
  return criteria.flatMap((criterion, index): readonly Hanging[] => [
    { kind: 'criterion', criterion, place: { parent, index } },
    ...below(criterion.criteria ?? [], criterion.id),
    ...(criterion.questions ?? []).map((question, at) => ({
      kind: 'question' as const,
      question,
      place: { parent: criterion.id, index: at },
    })),
  ])
}
