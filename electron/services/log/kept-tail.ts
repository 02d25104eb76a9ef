import { join } from 'node:path'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import type { LogId } from '../../../shared/identifiers.ts'
import { LINE_BYTES_MAXIMUM } from '../../../shared/ledger/entry.ts'
import { sha256 } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'

/** Where the bytes of a torn line are kept: beside the log, under the number that its entry would have had. */
export function keptTailPath(folder: string, log: LogId, n: number): string {
  return join(folder, `${log}.${String(n)}${ENDING}`)
}

const ENDING = '.tail.bad'

export function isKeptTail(name: string): boolean {
  return name.endsWith(ENDING)
}

/** Keeps torn bytes for good, before they are cut off. Those kept first stay: what is torn later is our own note of them. */
export function keepTail(files: FileSystem, folder: string, log: LogId, n: number, bytes: Uint8Array): void {
  const path = keptTailPath(folder, log, n)
  if (files.kindOf(path) === undefined) replaceWhole(files, path, bytes)
}

/** The entry that a kept tail still waits for; undefined where nothing was kept under this number. */
export function recoveryDue(
  files: FileSystem,
  folder: string,
  log: LogId,
  n: number,
): EventOf<'LogRecovered'> | undefined {
  const path = keptTailPath(folder, log, n)
  if (files.kindOf(path) !== 'file') return undefined
  const bytes = readWhole(files, path, LINE_BYTES_MAXIMUM + 1)
  if (bytes === 'too-large' || bytes.length === 0) return undefined
  return { type: 'LogRecovered', bytes: bytes.length, sha256: sha256(bytes) }
}
