import { join } from 'node:path'
import { positionSchema, type Position } from '../../../shared/evaluation/exchange-events.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import type { KnownLog } from './known-log.ts'
import { readWhole, replaceWhole, writeNew } from '../disk/whole-file.ts'

const BYTES_MAXIMUM = 4096

/**
 * Where a log ended when it was last signed, kept beside it. A log that was cut off after some whole line looks like one
 * that was never written further: this tells them apart. It says less than the log and never more, since it is written
 * after it.
 */
export function logEndPath(folder: string, { log }: KnownLog): string {
  return join(folder, `${log}.end`)
}

/** For a log that is being made. */
export function writeLogEnd(files: FileSystem, folder: string, known: KnownLog, end: Position): void {
  writeNew(files, logEndPath(folder, known), stored(known, end))
}

export function replaceLogEnd(files: FileSystem, folder: string, known: KnownLog, end: Position): void {
  replaceWhole(files, logEndPath(folder, known), stored(known, end))
}

/** undefined where it is missing, or is not as it was written. */
export function readLogEnd(files: FileSystem, folder: string, known: KnownLog): Position | undefined {
  const path = logEndPath(folder, known)
  const bytes = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const plain = typeof bytes === 'string' ? undefined : known.seals.file.restore(bytes, aboutEnd(known))
  const json = plain && readJson(plain)
  const end = json?.kind === 'json' ? positionSchema.safeParse(json.value).data : undefined
  return end?.log === known.log ? end : undefined
}

function stored(known: KnownLog, end: Position): Uint8Array {
  return known.seals.file.store(canonicalBytes(end), aboutEnd(known))
}

function aboutEnd({ log }: KnownLog): string {
  return `logs/${log}.end`
}
