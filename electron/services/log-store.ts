import { join } from 'node:path'
import type { Recorded } from '../../shared/evaluation/event.ts'
import type { LogId } from '../../shared/identifiers.ts'
import { NO_PREVIOUS, type Entry } from '../../shared/ledger/entry.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import { ignoringFaults } from './disk-fault.ts'
import type { FileSystem, OpenFile } from './file-system.ts'
import { keepTail, recoveryDue } from './kept-tail.ts'
import { linesOf, LogWriter, type LogPosition } from './log-writer.ts'
import { LOG_BYTES_MAXIMUM, readLog, type ReadLog } from './read-log.ts'
import { readOpen, readWhole, writeAll, writeNew } from './whole-file.ts'

/** Why a log is only read: a line, counted from 1, is not as it was written, or not known yet; or the file is no log of ours. */
export type Quarantine =
  { readonly kind: 'changed' | 'newer'; readonly line: number } | { readonly kind: 'too-large' }

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

/** When, and by whom: for what the store itself has to enter. */
export type Recorder = Omit<Recorded, 'event'>

export function logPath(folder: string, log: LogId): string {
  return join(folder, `${log}.jsonl`)
}

/** A new log with its first entries: its bytes are on the disk, its name is after `syncFolder`. */
export function createLog(
  files: FileSystem,
  folder: string,
  log: LogId,
  recorded: readonly Recorded[],
): LogPosition | Refusal {
  const lines = linesOf(log, { count: 0, length: 0, head: NO_PREVIOUS }, recorded)
  if (isRefusal(lines)) return lines
  writeNew(files, logPath(folder, log), lines.bytes)
  return lines
}

/** Reads a log without touching it, and without the lock: for lists, and for checking. */
export function peekLog(files: FileSystem, folder: string, log: LogId): ReadLog | 'too-large' {
  const bytes = readWhole(files, logPath(folder, log), LOG_BYTES_MAXIMUM)
  return bytes === 'too-large' ? bytes : readLog(bytes, log)
}

/**
 * Opens a log for writing; the caller holds the lock. A torn last line is cut off, its bytes kept beside the log, and
 * `LogRecovered` entered. Damage anywhere else quarantines the log.
 * @throws the disk's error
 */
export function openLog(files: FileSystem, folder: string, log: LogId, recorder: Recorder): OpenLog {
  const path = logPath(folder, log)
  const file = files.open(path, 'change')
  try {
    const bytes = readOpen(file, LOG_BYTES_MAXIMUM)
    if (bytes === 'too-large') return quarantined(file, { kind: 'too-large' })
    const read = readLog(bytes, log)
    const { end, entries } = read
    if (end.kind === 'changed' || end.kind === 'newer') return quarantined(file, end, read)
    if (end.kind === 'torn') {
      keepTail(files, folder, log, entries.length, end.bytes)
      file.truncate(read.length)
    }
    settle(file, bytes, read)
    const writer = new LogWriter(log, file, path, {
      count: entries.length,
      length: read.length,
      head: read.head,
    })
    const due = recoveryDue(files, folder, log, entries.length)
    const entered = due ? writer.append([{ ...recorder, event: due }]) : []
    if (isRefusal(entered)) throw new Error('A note of a recovery is never too long')
    return { kind: 'open', writer, entries: [...entries, ...entered], recovered: due?.bytes ?? 0 }
  } catch (error) {
    ignoringFaults(() => {
      file.close()
    })
    throw error
  }
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
