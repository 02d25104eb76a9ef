import type { BidderId, QuestionId } from '../identifiers.ts'

/** By bidder, then question. */
export type ByCell<Value> = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, Value>>

/** Maps that nobody else holds yet, so that they can be written to in place. */
export type InHand = Pick<WeakSet<ReadonlyMap<unknown, unknown>>, 'has' | 'add'>

/** @param inHand the copy is taken in hand too; absent where every map is held by somebody */
export function put<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
  inHand?: InHand,
): ReadonlyMap<Key, Value> {
  if (inHand?.has(map)) return (map as Map<Key, Value>).set(key, value)
  const copy = new Map(map).set(key, value)
  inHand?.add(copy)
  return copy
}

export function change<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  to: (value: Value) => Value,
): ReadonlyMap<Key, Value> {
  const value = map.get(key)
  return value === undefined ? map : put(map, key, to(value))
}

export function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  return new Map([...map].filter(([other]) => other !== key))
}

export function putCell<Value>(
  map: ByCell<Value>,
  bidder: BidderId,
  question: QuestionId,
  value: Value,
  inHand?: InHand,
): ByCell<Value> {
  const row = put(map.get(bidder) ?? new Map<QuestionId, Value>(), question, value, inHand)
  return put(map, bidder, row, inHand)
}
