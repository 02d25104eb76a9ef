import type { Branch, MemberReturns } from '../evaluation/evaluation.ts'
import type { Position } from '../evaluation/exchange-events.ts'
import { holds, sharedLength } from '../evaluation/exchange/branches.ts'
import type { ReturnedEntry, Sources } from '../evaluation/sources.ts'

/** How a return stands to what came before from the same log. */
export interface Standing {
  /** "extends": goes on from what is here. "known", "older": all of it is here. "fork": the log was written on in two places. */
  readonly standing: 'new' | 'extends' | 'known' | 'older' | 'fork'
  /** How many of its entries are here already. */
  readonly knownEntries: number
}

/**
 * @param position of the return: its log, how many entries, and the SHA-256 of the last
 * @param entries of the return, not yet kept under any name
 */
export function standingOf(
  returns: MemberReturns | undefined,
  position: Position,
  entries: readonly ReturnedEntry[],
  sources: Sources,
): Standing {
  const branches = returns?.devices.get(position.log)?.branches ?? []
  if (branches.length === 0) return { standing: 'new', knownEntries: 0 }
  const added: Branch = { entries: position.entries, head: position.head, file: '', acceptedAt: '' }
  const withAdded: Sources = {
    ...sources,
    returned: (file) => (file === '' ? entries : sources.returned(file)),
  }
  const knownEntries = Math.max(...branches.map((branch) => sharedLength(added, branch, Infinity, withAdded)))
  if (branches.some(({ head }) => head === added.head)) return { standing: 'known', knownEntries }
  if (branches.some((branch) => holds(branch, added, withAdded))) return { standing: 'older', knownEntries }
  const extended = branches.some((branch) => holds(added, branch, withAdded))
  return { standing: extended ? 'extends' : 'fork', knownEntries }
}
