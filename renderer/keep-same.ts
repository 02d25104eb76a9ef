/**
 * What came anew, with all parts that say the same as before as the objects that they were: what is drawn from those need not
 * be drawn again.
 *
 * @param after of JSON, as `before` is
 */
export function keepSame<Value>(before: unknown, after: Value): Value {
  return same(before, after) as Value
}

function same(before: unknown, after: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(after)) {
    const kept = after.map((part, index) => same(before[index], part))
    return before.length === kept.length && kept.every((part, index) => part === before[index])
      ? before
      : kept
  }
  if (!isRecord(before) || !isRecord(after)) return after
  const kept = Object.entries(after).map(([name, part]) => [name, same(before[name], part)] as const)
  const isSame =
    kept.length === Object.keys(before).length &&
    kept.every(([name, part]) => name in before && part === before[name])
  return isSame ? before : Object.fromEntries(kept)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
