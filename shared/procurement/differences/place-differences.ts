import { message, type Message } from '../../messages/message.ts'
import type { Procurement } from '../procurement.ts'
import { saysTheSame } from '../same.ts'
import { hangings, idOf, type Hanging } from '../tree-places.ts'
import { criteriaById, questionsById } from './numbered.ts'

/** What was added, removed, moved to another section, or put in another order. */
export function placeDifferences(before: Procurement, after: Procurement): readonly Message[] {
  const [old, now] = [byId(before), byId(after)]
  return [
    ...[...now].flatMap(([id, one]) => (old.has(id) ? [] : [added(after, one)])),
    ...[...old].flatMap(([id, one]) => (now.has(id) ? [] : [gone(before, one)])),
    ...[...now].flatMap(([id, one]) => {
      const was = old.get(id)
      return was && was.place.parent !== one.place.parent ? [movedTo(after, one)] : []
    }),
    ...reordered(old, now, after),
  ]
}

function byId(procurement: Procurement): ReadonlyMap<string, Hanging> {
  return new Map(hangings(procurement).map((one) => [idOf(one), one]))
}

function added(after: Procurement, one: Hanging): Message {
  if (one.kind === 'criterion') return message('difference.criterion.added', { title: one.criterion.title })
  const { title } = one.question
  return message('difference.question.added', { number: numberIn(after, one.question.id), title })
}

function gone(before: Procurement, one: Hanging): Message {
  if (one.kind === 'criterion') return message('difference.criterion.removed', { title: one.criterion.title })
  const { title } = one.question
  return message('difference.question.removed', { number: numberIn(before, one.question.id), title })
}

function movedTo(after: Procurement, one: Hanging): Message {
  const { parent } = one.place
  const to = parent === undefined ? '' : (criteriaById(after).get(parent)?.title ?? '')
  if (one.kind === 'question')
    return message('difference.question.moved', { number: numberIn(after, one.question.id), to })
  return parent === undefined
    ? message('difference.criterion.movedTop', { title: one.criterion.title })
    : message('difference.criterion.moved', { title: one.criterion.title, to })
}

/** One sentence for each section in which those that stayed stand in another order. */
function reordered(
  old: ReadonlyMap<string, Hanging>,
  now: ReadonlyMap<string, Hanging>,
  after: Procurement,
): readonly Message[] {
  const parents = new Set([...now.values()].map(({ place }) => place.parent))
  return [...parents].flatMap((parent) => {
    const stayed = (all: ReadonlyMap<string, Hanging>) =>
      [...all].flatMap(([id, { place, kind }]) =>
        place.parent === parent &&
        old.get(id)?.place.parent === parent &&
        now.get(id)?.place.parent === parent
          ? [`${kind} ${id}`]
          : [],
      )
    if (saysTheSame(stayed(old), stayed(now))) return []
    if (parent === undefined) return [message('difference.orderTop')]
    return [message('difference.order', { title: criteriaById(after).get(parent)?.title ?? '' })]
  })
}

function numberIn(procurement: Procurement, id: string): number {
  return questionsById(procurement).get(id)?.number ?? 0
}
