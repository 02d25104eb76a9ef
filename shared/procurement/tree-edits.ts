import type { CriterionId } from '../identifiers.ts'
import type { Criterion, Procurement, Question } from './procurement.ts'
import {
  findHanging,
  hangings,
  holdersFor,
  holdsOthers,
  idOf,
  type Hanging,
  type Place,
} from './tree-places.ts'

/** What a criterion, or the top level, holds. */
interface Held {
  readonly criteria: readonly Criterion[]
  readonly questions: readonly Question[]
}

/** A question that hangs nowhere yet, or a criterion with all that it holds. */
export type Loose =
  | { readonly kind: 'criterion'; readonly criterion: Criterion }
  | { readonly kind: 'question'; readonly question: Question }

/** @param place its parent must be there and hold others, which a question's must in any case */
export function inserted(procurement: Procurement, loose: Loose, { parent, index }: Place): Procurement {
  return withHeld(procurement, parent, ({ criteria, questions }) =>
    loose.kind === 'criterion'
      ? { criteria: criteria.toSpliced(index, 0, loose.criterion), questions }
      : { criteria, questions: questions.toSpliced(index, 0, loose.question) },
  )
}

/** At the end of what a criterion, or the top level, holds. */
export function appended(
  procurement: Procurement,
  loose: Loose,
  parent: CriterionId | undefined,
): Procurement {
  const held = heldBy(procurement, parent)
  const index = loose.kind === 'criterion' ? held.criteria.length : held.questions.length
  return inserted(procurement, loose, { parent, index })
}

/**
 * Without a question or a criterion and all that it holds; the tie-break no longer names them. The last criterion of
 * the top level stays: a procurement has one.
 */
export function removed(procurement: Procurement, id: string): Procurement {
  const one = findHanging(procurement, id)
  if (!one || !mayRemove(procurement, id)) return procurement
  const gone = new Set(one.kind === 'criterion' ? hangings({ criteria: [one.criterion] }).map(idOf) : [id])
  const tieBreak = procurement.tieBreak.filter((named) => !gone.has(named))
  return { ...without(procurement, one), tieBreak }
}

export function mayRemove({ criteria }: Procurement, id: string): boolean {
  return criteria.length > 1 || criteria[0]?.id !== id
}

/** To another place. Where that place cannot take it, nothing changes. @param place counted without the moved one */
export function moved(procurement: Procurement, id: string, place: Place): Procurement {
  const one = findHanging(procurement, id)
  if (!one || !holdersFor(procurement, id).includes(place.parent)) return procurement
  if (one.place.parent === place.parent && one.place.index === place.index) return procurement
  return inserted(without(procurement, one), one, place)
}

/**
 * One place up or down among its like. A question goes on into the section before or after, so that it can be brought
 * everywhere with one key. Nothing changes at the end of the way.
 */
export function movedBy(procurement: Procurement, id: string, step: 'up' | 'down'): Procurement {
  const one = findHanging(procurement, id)
  if (!one) return procurement
  const { parent, index } = one.place
  const to = step === 'up' ? index - 1 : index + 1
  const held = heldBy(procurement, parent)
  const count = one.kind === 'criterion' ? held.criteria.length : held.questions.length
  if (to >= 0 && to < count) return moved(procurement, id, { parent, index: to })
  if (one.kind === 'criterion') return procurement
  const holders = holdersFor(procurement, id)
  const next = holders[holders.indexOf(parent) + (step === 'up' ? -1 : 1)]
  if (next === undefined) return procurement
  return moved(procurement, id, {
    parent: next,
    index: step === 'up' ? heldBy(procurement, next).questions.length : 0,
  })
}

/** To the end of what a criterion, or the top level, holds. */
export function movedInto(
  procurement: Procurement,
  id: string,
  parent: CriterionId | undefined,
): Procurement {
  const one = findHanging(procurement, id)
  if (!one) return procurement
  const held = heldBy(without(procurement, one), parent)
  return moved(procurement, id, {
    parent,
    index: one.kind === 'criterion' ? held.criteria.length : held.questions.length,
  })
}

/**
 * Where a pointer let it fall: on a criterion, into it; before or after another one, beside it. Beside one of the other
 * kind it becomes the last or the first of its own kind there, since criteria stand before questions.
 */
export function droppedAt(
  procurement: Procurement,
  id: string,
  target: { readonly id: string; readonly position: 'on' | 'before' | 'after' },
): Procurement {
  const one = findHanging(procurement, id)
  const other = findHanging(procurement, target.id)
  if (!one || !other || id === target.id) return procurement
  if (target.position === 'on')
    return other.kind === 'criterion' && holdsOthers(other.criterion)
      ? movedInto(procurement, id, other.criterion.id)
      : procurement
  const { parent } = other.place
  if (one.kind !== other.kind)
    return one.kind === 'criterion'
      ? movedInto(procurement, id, parent)
      : moved(procurement, id, { parent, index: 0 })
  const rest = findHanging(without(procurement, one), target.id)
  if (!rest) return procurement
  return moved(procurement, id, { parent, index: rest.place.index + (target.position === 'after' ? 1 : 0) })
}

/** With other values; its id and what it holds stay. */
export function changedQuestion(
  procurement: Procurement,
  id: string,
  change: Partial<Omit<Question, 'id'>>,
): Procurement {
  const one = findHanging(procurement, id)
  if (one?.kind !== 'question') return procurement
  const question = defined({ ...one.question, ...change })
  return inserted(without(procurement, one), { kind: 'question', question }, one.place)
}

export function changedCriterion(
  procurement: Procurement,
  id: string,
  change: Partial<Omit<Criterion, 'id' | 'criteria' | 'questions'>>,
): Procurement {
  const one = findHanging(procurement, id)
  if (one?.kind !== 'criterion') return procurement
  const criterion = defined({ ...one.criterion, ...change })
  return inserted(without(procurement, one), { kind: 'criterion', criterion }, one.place)
}

function without(procurement: Procurement, one: Hanging): Procurement {
  const { parent, index } = one.place
  return withHeld(procurement, parent, ({ criteria, questions }) =>
    one.kind === 'criterion'
      ? { criteria: criteria.toSpliced(index, 1), questions }
      : { criteria, questions: questions.toSpliced(index, 1) },
  )
}

function heldBy(procurement: Procurement, parent: CriterionId | undefined): Held {
  if (parent === undefined) return { criteria: procurement.criteria, questions: [] }
  const holder = findHanging(procurement, parent)
  if (holder?.kind !== 'criterion') return { criteria: [], questions: [] }
  return { criteria: holder.criterion.criteria ?? [], questions: holder.criterion.questions ?? [] }
}

function withHeld(
  procurement: Procurement,
  parent: CriterionId | undefined,
  change: (held: Held) => Held,
): Procurement {
  if (parent === undefined) {
    const { criteria } = change({ criteria: procurement.criteria, questions: [] })
    return { ...procurement, criteria: [...criteria] }
  }
  const within = (criterion: Criterion): Criterion => {
    if (criterion.id !== parent) {
      if (!criterion.criteria) return criterion
      return { ...criterion, criteria: criterion.criteria.map(within) }
    }
    const { criteria, questions, ...own } = criterion
    const held = change({ criteria: criteria ?? [], questions: questions ?? [] })
    return {
      ...own,
      ...(held.criteria.length > 0 && { criteria: [...held.criteria] }),
      ...(held.questions.length > 0 && { questions: [...held.questions] }),
    }
  }
  return { ...procurement, criteria: procurement.criteria.map(within) }
}

/** Without the keys that have no value: a file has no undefined. */
export function defined<Value extends object>(value: Value): Value {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as Value
}
