import { basename, join } from 'node:path'
import { emptyEvaluation } from '../../../shared/evaluation/evaluation.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import {
  buildFolder,
  creationLock,
  replacedFolder,
  restoreOrRemove,
  unfinishedFolder,
} from './create-evaluation.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { keysOf, knownLog, noKeys, type FolderKeys } from './folder-keys.ts'
import { newSecrets } from '../keys/secrets.ts'
import { needsVault, type Vault } from '../keys/vault.ts'
import { WorkspaceKeys } from '../keys/workspace-keys.ts'
import { isKeptTail } from '../log/kept-tail.ts'
import { logPath, peekLog } from '../log/log-store.ts'
import type { Machine } from '../disk/machine.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import { readWhole, sizeOf, writeNew } from '../disk/whole-file.ts'
import {
  evaluationsFolder,
  placesIn,
  placesInFolder,
  readWorkspaceFile,
  sealedFile,
  type About,
  type Places,
} from './workspace-file.ts'

/**
 * Seals an evaluation that was begun before this device had a key. The sealed one is built beside it and takes its
 * place; a power cut leaves the one or the other, whole. Its entries stay as they are, and are signed from now on.
 * Nobody has it open, this program included.
 * @throws the disk's error; then it is as it was, now or at the next start
 */
export function protectEvaluation(
  machine: Machine,
  vault: Vault,
  home: string,
  key: EvaluationKey,
): Refusal | undefined {
  const { files } = machine
  const closed = needsVault(vault)
  if (closed) return closed
  const places = placesIn(home, key)
  const about = readWorkspaceFile(files, places, key)
  if (isRefusal(about)) return about
  if (about.sample || about.protection === 'sealed') return undefined
  const creating = creationLock(machine, home)
  if (creating === 'held') return refusal('refusal.homeBusy')
  const unfinished = placesInFolder(unfinishedFolder(machine, home))
  try {
    const keys = WorkspaceKeys.make(machine, vault, key, newSecrets(machine))
    const built = build(machine, places, unfinished, about, keysOf(keys, unfinished))
    return isRefusal(built) ? built : swap(files, home, key, unfinished.folder, about, built)
  } finally {
    ignoringFaults(() => {
      files.removeFolder(unfinished.folder)
    })
    creating.release()
  }
}

/** The sealed folder, beside; returns how many bytes of the log are in it. */
function build(
  machine: Machine,
  places: Places,
  unfinished: Places,
  about: About,
  keys: FolderKeys,
): number | Refusal {
  const { files } = machine
  const lock = machine.takeLock(places.lock)
  if (lock === 'held') return refusal('refusal.openElsewhere')
  try {
    const log = peekLog(files, places.logs, knownLog(about, noKeys))
    if (log === 'too-large') return quarantineSentence({ kind: 'too-large' }, emptyEvaluation)
    const torn =
      log.end.kind === 'torn' ? ({ kind: 'changed', line: log.entries.length + 1 } as const) : undefined
    const why = log.quarantine ?? torn
    if (why) return quarantineSentence(why, emptyEvaluation)
    // What was begun without keys is a lead's: packs, returns and drafts come after.
    const made = {
      about: sealedFile(about),
      recorded: log.entries,
      packs: [],
      drafts: [],
      keys,
    }
    return (
      buildFolder(files, unfinished, made, Infinity) ?? withTails(files, places, unfinished, keys, log.length)
    )
  } finally {
    // Windows renames no folder in which a file is open.
    lock.release()
  }
}

/** Torn lines that were cut off once, and whose hashes the record names. */
function withTails(
  files: FileSystem,
  places: Places,
  unfinished: Places,
  { seals }: FolderKeys,
  length: number,
): number {
  for (const { name } of files.list(places.logs).filter((item) => isKeptTail(item.name))) {
    const bytes = readWhole(files, join(places.logs, name), Infinity)
    if (bytes === 'too-large') continue
    const sealed = seals.file.store(bytes, `logs/${name}`)
    writeNew(files, join(unfinished.logs, `${name}.sealed`), sealed)
  }
  files.syncFolder(unfinished.logs)
  return length
}

function swap(
  files: FileSystem,
  home: string,
  key: EvaluationKey,
  built: string,
  about: About,
  length: number,
): Refusal | undefined {
  const folder = evaluationsFolder(home)
  const { folder: place } = placesIn(home, key)
  const aside = replacedFolder(home, key)
  files.rename(place, aside)
  try {
    // Another program may have written in the moment after we let go of the lock.
    const { logs } = placesInFolder(aside)
    if (sizeOf(files, logPath(logs, knownLog(about, noKeys))) !== length)
      return refusal('refusal.openElsewhere')
    files.rename(built, place)
    files.syncFolder(folder)
    return undefined
  } finally {
    ignoringFaults(() => {
      restoreOrRemove(files, folder, basename(aside))
    })
  }
}
