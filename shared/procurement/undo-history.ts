import type { Procurement } from './procurement.ts'
import { saysTheSame } from './same.ts'

/** What stands before and after the draft; undefined where there is nothing to go to. */
export interface UndoHistory {
  readonly undo: Procurement | undefined
  readonly redo: Procurement | undefined
}

/**
 * Undo and redo out of the record itself: there is no limit, and a restart forgets nothing. A revision that restores
 * what came before is an undo, however it was made; one that restores what was undone is a redo; any other one
 * begins a new way forward.
 * @param revisions all drafts in the order of the record, the one that counts last
 */
export function undoHistory(revisions: readonly Procurement[]): UndoHistory {
  const way: Procurement[] = []
  let at = -1
  for (const revision of revisions) {
    if (saysTheSame(revision, way[at])) continue
    if (at > 0 && saysTheSame(revision, way[at - 1])) at -= 1
    else if (at >= 0 && saysTheSame(revision, way[at + 1])) at += 1
    else {
      at += 1
      way.splice(at, way.length, revision)
    }
  }
  return { undo: way[at - 1], redo: way[at + 1] }
}
