import { join } from 'node:path'
import type { Recorded } from '../../../shared/evaluation/event.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes } from '../canonical.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import { writeDraft, type DraftFile } from '../drafts/draft-files.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { knownLog, type FolderKeys } from './folder-keys.ts'
import { writeKept } from './kept-files.ts'
import { createLog } from '../log/log-store.ts'
import type { Machine } from '../disk/machine.ts'
import type { Lock } from '../disk/take-lock.ts'
import { ensureFolder, writeNew } from '../disk/whole-file.ts'
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
  readonly keys: FolderKeys
}

/** Folders that are being built, and those that another is taking the place of; a key never starts with a dot. */
const UNFINISHED = '.new-'
const REPLACED = '.old-'
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
  const lock = creationLock(machine, home)
  if (lock === 'held') return refusal('refusal.homeBusy')
  const unfinished = placesInFolder(unfinishedFolder(machine, home))
  try {
    const { folder: finished } = placesIn(home, key)
    // Another process may have made the sample while we waited for the lock.
    if (files.kindOf(finished) !== undefined) return undefined
    const refused = buildFolder(files, unfinished, evaluation)
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

/** All of it is on the disk when this returns. @param checkpointEvery so many entries; what is there already is signed at its end only */
export function buildFolder(
  files: FileSystem,
  places: Places,
  evaluation: NewEvaluation,
  checkpointEvery?: number,
): Refusal | undefined {
  const { about, recorded, packs, drafts, keys } = evaluation
  const seal = keys.seals.file
  const inner = [places.logs, places.packs, places.drafts]
  for (const folder of [places.folder, ...inner]) files.makeFolder(folder)
  const log = createLog(files, places.logs, knownLog(about, keys), recorded, checkpointEvery)
  if (isRefusal(log)) return log
  for (const pack of packs) writeKept(files, places, 'packs', pack, seal)
  for (const draft of drafts) writeDraft(files, places.drafts, draft, seal)
  if (keys.sealed) writeNew(files, places.keys, keys.sealed.bytes)
  writeNew(files, places.workspace, canonicalBytes(about))
  for (const folder of [...inner, places.folder]) files.syncFolder(folder)
  return undefined
}

/** Where a folder is built. */
export function unfinishedFolder({ randomHex }: Machine, home: string): string {
  return join(evaluationsFolder(home), `${UNFINISHED}${randomHex(16)}`)
}

/** Where a folder waits while another takes its place. */
export function replacedFolder(home: string, key: EvaluationKey): string {
  return join(evaluationsFolder(home), `${REPLACED}${key}`)
}

/**
 * Removes what creations that were cut short left behind, and puts back what nothing has taken the place of. Where
 * another process is creating just now, it is left alone.
 */
export function removeUnfinished(machine: Machine, home: string): void {
  const { files } = machine
  const folder = evaluationsFolder(home)
  ignoringFaults(() => {
    if (files.kindOf(folder) === undefined) return
    const names = files.list(folder).map(({ name }) => name)
    const left = names.filter((name) => name.startsWith(UNFINISHED))
    const replaced = names.filter((name) => name.startsWith(REPLACED))
    const lock = left.length + replaced.length > 0 ? creationLock(machine, home, 0) : 'held'
    if (lock === 'held') return
    try {
      for (const name of replaced) restoreOrRemove(files, folder, name)
      for (const name of left) files.removeFolder(join(folder, name))
    } finally {
      lock.release()
    }
  })
}

/** A folder that waits aside is the only one, or the one that has been replaced. */
export function restoreOrRemove(files: FileSystem, folder: string, name: string): void {
  const key = name.slice(REPLACED.length)
  if (files.kindOf(join(folder, key)) === undefined) files.rename(join(folder, name), join(folder, key))
  else files.removeFolder(join(folder, name))
  files.syncFolder(folder)
}

/** One process at a time makes or replaces evaluations in a home. */
export function creationLock(machine: Machine, home: string, patience = PATIENCE): Lock | 'held' {
  return machine.takeLock(join(home, 'creating.db'), patience)
}
