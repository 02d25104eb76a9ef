import { join } from 'node:path'
import type { Recorded } from '../../shared/evaluation/event.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { canonicalBytes, sha256 } from './canonical.ts'
import { ignoringFaults } from './disk-fault.ts'
import { writeDraft, type DraftFile } from './draft-files.ts'
import type { FileSystem } from './file-system.ts'
import { createLog } from './log-store.ts'
import type { Machine } from './machine.ts'
import { packPath } from './stored-pack.ts'
import type { Lock } from './take-lock.ts'
import { ensureFolder, writeNew } from './whole-file.ts'
import {
  evaluationsFolder,
  placesIn,
  placesInFolder,
  type Places,
  type WorkspaceFile,
} from './workspace-file.ts'

/** Everything that a new evaluation starts with. */
export interface NewEvaluation {
  readonly about: WorkspaceFile
  readonly recorded: readonly Recorded[]
  /** The canonical bytes of packs. */
  readonly packs: readonly Uint8Array[]
  readonly drafts: readonly DraftFile[]
}

/** Folders that are being built; a key never starts with a dot. */
const UNFINISHED = '.new-'
const PATIENCE = 5000

/**
 * Makes the folder of an evaluation: there whole, or not at all. It is built under another name, all of it synced, and
 * then renamed.
 * @throws the disk's error; what was built so far is removed, now or at the next start
 */
export function createEvaluation(
  machine: Machine,
  home: string,
  key: EvaluationKey,
  evaluation: NewEvaluation,
): Refusal | undefined {
  const { files } = machine
  const folder = evaluationsFolder(home)
  ensureFolder(files, folder)
  const lock = creationLock(machine, home, PATIENCE)
  if (lock === 'held') return refusal('refusal.homeBusy')
  const unfinished = placesInFolder(join(folder, `${UNFINISHED}${machine.randomHex(16)}`))
  try {
    const { folder: finished } = placesIn(home, key)
    // Another process may have made the sample while we waited for the lock.
    if (files.kindOf(finished) !== undefined) return undefined
    const refused = build(files, unfinished, evaluation)
    if (refused) return refused
    files.rename(unfinished.folder, finished)
    files.syncFolder(folder)
    return undefined
  } finally {
    ignoringFaults(() => {
      files.removeFolder(unfinished.folder)
    })
    lock.release()
  }
}

function build(files: FileSystem, places: Places, evaluation: NewEvaluation): Refusal | undefined {
  const { about, recorded, packs, drafts } = evaluation
  const inner = [places.logs, places.packs, places.drafts]
  for (const folder of [places.folder, ...inner]) files.makeFolder(folder)
  const log = createLog(files, places.logs, about.log, recorded)
  if (isRefusal(log)) return log
  for (const pack of packs) writeNew(files, packPath(places.packs, sha256(pack)), pack)
  for (const draft of drafts) writeDraft(files, places.drafts, draft)
  writeNew(files, places.workspace, canonicalBytes(about))
  for (const folder of [...inner, places.folder]) files.syncFolder(folder)
  return undefined
}

/** Removes what creations that were cut short left behind. Where another process is creating just now, it is left alone. */
export function removeUnfinished(machine: Machine, home: string): void {
  const { files } = machine
  const folder = evaluationsFolder(home)
  ignoringFaults(() => {
    if (files.kindOf(folder) === undefined) return
    const left = files.list(folder).filter(({ name }) => name.startsWith(UNFINISHED))
    const lock = left.length > 0 ? creationLock(machine, home, 0) : 'held'
    if (lock === 'held') return
    try {
      for (const { name } of left) files.removeFolder(join(folder, name))
    } finally {
      lock.release()
    }
  })
}

function creationLock(machine: Machine, home: string, patience: number): Lock | 'held' {
  return machine.takeLock(join(home, 'creating.db'), patience)
}
