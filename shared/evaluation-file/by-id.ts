import { z } from '../zod.ts'

/**
 * An object whose keys are ids, such as prices by criterion. Unlike z.record it keeps an id that happens to be called
 * "__proto__", and it says in its own words what is wrong with a key.
 */
export function byId<Value>(value: z.ZodType<Value>): z.ZodType<Readonly<Record<string, Value>>> {
  return z.unknown().transform((input, context) => {
    if (!isPlainObject(input)) {
      context.issues.push({ code: 'invalid_type', expected: 'record', input })
      return z.NEVER
    }
    const entries: [string, Value][] = []
    for (const [id, given] of Object.entries(input)) {
      if (id === '' || id.length > 100) {
        context.issues.push({ code: 'invalid_key', origin: 'record', issues: [], input, path: [id] })
        continue
      }
      const parsed = value.safeParse(given)
      if (parsed.success) entries.push([id, parsed.data])
      else {
        for (const issue of parsed.error.issues) {
          // what an issue is about has the type that its code expects, which it just does not have
          context.issues.push({ ...issue, input: given as never, path: [id, ...issue.path] })
        }
      }
    }
    return Object.fromEntries(entries)
  })
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
