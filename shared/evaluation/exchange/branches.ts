import type { Branch, Device } from '../evaluation.ts'
import type { ReturnedEntry, Sources } from '../sources.ts'

/** The entries of a branch, and no more: the file may hold a longer log. */
function entriesOf({ file, entries }: Branch, sources: Sources): readonly ReturnedEntry[] {
  return sources.returned(file).slice(0, entries)
}

/**
 * The branches of a log after one more return. One that goes on from a branch takes its place; one that a branch holds
 * already changes nothing (the same list comes back); any other is a fork, and both stay. In the order of their heads, so
 * that the order of arrival does not show.
 */
export function withBranch(branches: readonly Branch[], added: Branch, sources: Sources): readonly Branch[] {
  if (branches.some((branch) => holds(branch, added, sources))) return branches
  const others = branches.filter((branch) => !holds(added, branch, sources))
  return [...others, added].sort((one, other) => (one.head < other.head ? -1 : 1))
}

/** Whether a branch is the other one, or goes on from it. One hash says it: each entry names the one before. */
export function holds(longer: Branch, shorter: Branch, sources: Sources): boolean {
  return longer.entries >= shorter.entries && headAfter(longer, shorter.entries, sources) === shorter.head
}

/** SHA-256 of the last of the first `entries` entries of a branch. */
function headAfter(branch: Branch, entries: number, sources: Sources): string | undefined {
  return entries === branch.entries ? branch.head : sources.returned(branch.file)[entries]?.prev
}

export interface Counted {
  /** Those entries that all branches share, before any that were revoked. */
  readonly entries: readonly ReturnedEntry[]
  /** Something that would count differs between the branches. */
  readonly forked: boolean
}

/** What of a device's log counts: of a fork that nobody resolved, what the branches share. */
export function countedEntries({ branches, kept, revoked }: Device, sources: Sources): Counted {
  const chosen = kept === undefined ? branches : branches.filter((branch) => passes(branch, kept, sources))
  const [first, ...others] = chosen.length > 0 ? chosen : branches
  if (!first) return { entries: [], forked: false }
  const limit = revoked?.from ?? Infinity
  const shared = others.reduce((length, other) => sharedLength(first, other, length, sources), first.entries)
  return {
    entries: entriesOf(first, sources).slice(0, Math.min(shared, limit)),
    forked: others.length > 0 && shared < limit,
  }
}

function passes(branch: Branch, head: string, sources: Sources): boolean {
  return branch.head === head || entriesOf(branch, sources).some(({ prev }) => prev === head)
}

/** How many entries two branches share, at most `maximum`. */
export function sharedLength(one: Branch, other: Branch, maximum: number, sources: Sources): number {
  let length = Math.min(one.entries, other.entries, maximum)
  while (length > 0 && headAfter(one, length, sources) !== headAfter(other, length, sources)) length--
  return length
}
