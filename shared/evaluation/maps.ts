import type { BidderId, QuestionId } from '../identifiers.ts'

/** By bidder, then question. */
export type ByCell<Value> = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, Value>>

export function put<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  key: Key,
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map(map).set(key, value)
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
): ByCell<Value> {
  return put(map, bidder, put(map.get(bidder) ?? new Map<QuestionId, Value>(), question, value))
}
