import type { Confirmation, MemberReturns } from '../evaluation.ts'

/**
 * What a member said of the panel's record on all of their laptops together. Where two say different things of one record,
 * the one that does not confirm it counts: no later hour makes a doubt go away, only another answer on that laptop does.
 * @param logs in the order of their ids, which decides what is not a matter of content (whose time is shown)
 */
export function mergeAnswers(logs: readonly ReadonlyMap<string, Confirmation>[]): MemberReturns['answers'] {
  const merged = new Map<string, Confirmation>()
  for (const [digest, answer] of logs.flatMap((answers) => [...answers])) {
    const known = merged.get(digest)
    if (!known || (known.confirmed && !answer.confirmed)) merged.set(digest, answer)
  }
  return new Map([...merged].sort(([one], [other]) => (one < other ? -1 : 1)))
}
