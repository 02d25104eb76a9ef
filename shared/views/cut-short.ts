import type { Say } from '../messages/message.ts'

/** Of a long list so many are named. */
const NAMED = 12

/** The first of a list, and how many more there are. */
export function cutShort(say: Say, found: readonly string[], count = found.length): readonly string[] {
  const more = count - NAMED
  return more > 0 ? [...found.slice(0, NAMED), say('lead.checks.more', { count: more })] : found
}
