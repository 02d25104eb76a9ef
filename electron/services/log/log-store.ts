import { join } from 'node:path'
import type { Recorded } from '../../../shared/evaluation/event.ts'
import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import { CHECKPOINT_EVERY } from '../../../shared/ledger/checkpoint.ts'
import { NO_PREVIOUS, type Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { signedCheckpoint, type Recorder } from './checkpoints.ts'
import { diskFault, ignoringFaults } from '../disk/disk-fault.ts'
import type { FileSystem, OpenFile } from '../disk/file-system.ts'
import { keepTail, recoveryDue } from './kept-tail.ts'
import type { KnownLog } from './known-log.ts'
import { readLogEnd, writeLogEnd } from './log-end.ts'
import { linesOf, LogWriter, type LogPosition } from './log-writer.ts'
import { linesAsHashed, LOG_BYTES_MAXIMUM, readLog, type ReadLog } from './read-log.ts'
import { readOpen, readWhole, writeAll, writeNew } from '../disk/whole-file.ts'

/** Why a log is only read. Lines are counted from 1. */
export type Quarantine =
  /** The line is not as it was written, is a checkpoint of another key, or is not known yet. */
  | { readonly kind: 'changed' | 'falsely-signed' | 'newer'; readonly line: number }
  /** From this line on, more entries than Fairmark ever leaves without a checkpoint. */
  | { readonly kind: 'unsigned'; readonly line: number }
  /** This line was there when the log was last signed, and is missing or another one now. */
  | { readonly kind: 'shortened'; readonly line: number }
  | { readonly kind: 'too-large' }

export type OpenLog =
  | {
      readonly kind: 'open'
      readonly writer: LogWriter
      readonly entries: readonly Entry[]
      /** How many bytes of a torn line were cut off, on this opening or on one that did not come to its end; mostly 0. */
      readonly recovered: number
    }
  /** Nothing was changed, and nothing can be. `entries` are those before the bad line. */
  | {
      readonly kind: 'quarantined'
      readonly why: Quarantine
      readonly entries: readonly Entry[]
      readonly head: string
    }

/** A log that was read, and why it is not to be trusted, if it is not. */
export interface PeekedLog extends ReadLog {
  readonly quarantine: Quarantine | undefined
}

export function logPath(folder: string, { log, seals }: Pick<KnownLog, 'log' | 'seals'>): string {
  return join(folder, `${log}.${seals.line.ending}`)
}

const beginning: LogPosition = { count: 0, length: 0, head: NO_PREVIOUS, unsigned: 0 }

/**
 * A new log with its first entries, checkpoints among and after them where it has a key: its bytes are on the disk, its
 * names are after `syncFolder`.
 */
export function createLog(
  files: FileSystem,
  folder: string,
  known: KnownLog,
  recorded: readonly Recorded[],
  checkpointEvery = CHECKPOINT_EVERY,
): LogPosition | Refusal {
  const pieces: Uint8Array[] = []
  let position = beginning
  const add = (piece: readonly Recorded[]): Refusal | undefined => {
    const lines = linesOf(known, position, piece)
    if ('kind' in lines) return lines
    pieces.push(lines.bytes)
    position = lines
    return undefined
  }
  for (let from = 0; from < recorded.length; from += checkpointEvery) {
    const some = recorded.slice(from, from + checkpointEvery)
    const last = some.at(-1)
    const refused =
      add(some) ??
      (known.signing && last
        ? add([signedCheckpoint({ ...known, ...position }, last, known.signing)])
        : undefined)
    if (refused) return refused
  }
  writeNew(files, logPath(folder, known), Buffer.concat(pieces))
  if (known.signing) writeLogEnd(files, folder, known, endOf(known, position))
  return position
}

/** Reads a log without touching it, and without the lock: for lists, and for checking. */
export function peekLog(files: FileSystem, folder: string, known: KnownLog): PeekedLog | 'too-large' {
  // The end first: whoever writes the log just now writes its end after it.
  const end = known.signing && readLogEnd(files, folder, known)
  const bytes = readWhole(files, logPath(folder, known), LOG_BYTES_MAXIMUM)
  if (bytes === 'too-large') return bytes
  const read = readLog(bytes, known)
  return { ...read, quarantine: whyNot(read, known, end) }
}

/**
 * Opens a log for writing; the caller holds the lock. A torn last line after the last checkpoint is cut off, its bytes
 * kept beside the log, and `LogRecovered` entered. Damage anywhere else quarantines the log. An open log ends in a
 * checkpoint, if it has a key.
 * @throws the disk's error
 */
export function openLog(files: FileSystem, folder: string, known: KnownLog, recorder: Recorder): OpenLog {
  const end = known.signing && readLogEnd(files, folder, known)
  const path = logPath(folder, known)
  const file = files.open(path, 'change')
  try {
    const bytes = readOpen(file, LOG_BYTES_MAXIMUM)
    if (bytes === 'too-large') return quarantined(file, { kind: 'too-large' })
    const read = readLog(bytes, known)
    const why = whyNot(read, known, end)
    if (why) return quarantined(file, why, read)
    const { entries, head, length, unsigned } = read
    const count = entries.length
    if (read.end.kind === 'torn') {
      keepTail(files, folder, known.log, count, read.end.bytes)
      file.truncate(length)
    }
    settle(file, bytes, read)
    const writer = new LogWriter(known, { files, folder, path, file }, { count, length, head, unsigned })
    const due = recoveryDue(files, folder, known.log, count)
    const entered = due ? writer.appendRecovery({ ...recorder, event: due }) : []
    if (isRefusal(entered)) throw new Error('A note of a recovery is never too long')
    const added = [...entered, ...writer.sign(recorder)]
    return { kind: 'open', writer, entries: [...entries, ...added], recovered: due?.bytes ?? 0 }
  } catch (error) {
    ignoringFaults(() => {
      file.close()
    })
    throw error
  }
}

/** The lines of an open log as they are hashed, line feeds included. @throws the disk's error, also where they changed since */
export function plainLog(files: FileSystem, folder: string, { known, position }: LogWriter): Uint8Array {
  const path = logPath(folder, known)
  const bytes = readWhole(files, path, LOG_BYTES_MAXIMUM)
  const lines = bytes === 'too-large' ? undefined : linesAsHashed(bytes.subarray(0, position.length), known)
  if (lines?.head !== position.head) throw diskFault('EIO', 'read', path)
  return lines.bytes
}

/**
 * What Fairmark cannot have left. It signs at the latest before the 65th entry; notes of recoveries come on top, as many
 * as openings were cut short.
 */
function whyNot(read: ReadLog, known: KnownLog, end: Position | undefined): Quarantine | undefined {
  if (read.end.kind !== 'whole' && read.end.kind !== 'torn') return read.end
  if (!known.signing) return undefined
  const { length } = read.entries
  const tail = read.entries.slice(length - read.unsigned).filter(({ event }) => event.type !== 'LogRecovered')
  if (tail.length > CHECKPOINT_EVERY || read.unsigned === length)
    return { kind: 'unsigned', line: length - read.unsigned + 1 }
  if (!end) return { kind: 'shortened', line: length }
  const reached = end.entries === length ? read.head : read.entries[end.entries]?.prev
  return reached === end.head ? undefined : { kind: 'shortened', line: Math.min(end.entries, length + 1) }
}

function endOf({ log }: KnownLog, { count, head }: LogPosition): Position {
  return { log, entries: count, head }
}

function quarantined(file: OpenFile, why: Quarantine, read?: ReadLog): OpenLog {
  file.close()
  return { kind: 'quarantined', why, entries: read?.entries ?? [], head: read?.head ?? NO_PREVIOUS }
}

/**
 * Writes the last line once more, in its place, and syncs it. After an fsync that failed the system may hold bytes in
 * memory that it will never write, and show them to whoever reads; only the last line can be such. From here on what was
 * read is also what is on the disk.
 */
function settle(file: OpenFile, bytes: Uint8Array, { lastLine, length }: ReadLog): void {
  writeAll(file, bytes.subarray(lastLine, length), lastLine)
  file.sync()
}
