import type { Recorded } from '../../../shared/evaluation/event.ts'
import { CHECKPOINT_EVERY } from '../../../shared/ledger/checkpoint.ts'
import { entrySchema, LINE_BYTES_MAXIMUM, type Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes, sha256 } from '../canonical.ts'
import { signedCheckpoint, type Recorder } from './checkpoints.ts'
import { diskFault, ignoringFaults } from '../disk/disk-fault.ts'
import type { FileSystem, OpenFile } from '../disk/file-system.ts'
import type { KnownLog } from './known-log.ts'
import { replaceLogEnd } from './log-end.ts'
import { LOG_BYTES_MAXIMUM } from './read-log.ts'
import { writeAll } from '../disk/whole-file.ts'

/** Where a log stands: how many entries, their bytes as stored, and the SHA-256 of the last line. */
export interface LogPosition {
  readonly count: number
  readonly length: number
  readonly head: string
  /** How many entries stand after the last checkpoint. */
  readonly unsigned: number
}

export interface Lines extends LogPosition {
  readonly entries: readonly Entry[]
  readonly bytes: Uint8Array
}

/**
 * The stored lines of what is entered next; refused where one would be longer than a line may be.
 * @throws ZodError for an event that nobody could read again: a bug, found before it is written
 */
export function linesOf(
  { log, seals }: KnownLog,
  after: LogPosition,
  recorded: readonly Recorded[],
): Lines | Refusal {
  let { count, length, head, unsigned } = after
  const entries: Entry[] = []
  const pieces: Uint8Array[] = []
  for (const { at, by, event } of recorded) {
    const entry = entrySchema.parse({ log, n: count, prev: head, at, by, event })
    const line = canonicalBytes(entry)
    const stored = seals.line.store(line, entry)
    length += stored.length + 1
    if (line.length > LINE_BYTES_MAXIMUM || length > LOG_BYTES_MAXIMUM)
      return refusal('refusal.entryTooLarge')
    entries.push(entry)
    pieces.push(stored, lineFeed)
    head = sha256(line)
    count++
    unsigned = event.type === 'CheckpointSigned' ? 0 : unsigned + 1
  }
  return { entries, bytes: Buffer.concat(pieces), count, length, head, unsigned }
}

const lineFeed = new Uint8Array([0x0a])

/** An open log's file, and the folder in which it lies. */
export interface LogFile {
  readonly files: FileSystem
  readonly folder: string
  readonly path: string
  readonly file: OpenFile
}

/**
 * The one writer of an open log. What `append` returned is on the disk. After a fault the writer is dead: what stands
 * after the acknowledged bytes is unknown, so the log must be opened, and thereby read, anew.
 */
export class LogWriter {
  readonly known: KnownLog
  readonly #at: LogFile
  readonly #entered: Entry[] = []
  #position: LogPosition
  #dead = false

  constructor(known: KnownLog, at: LogFile, position: LogPosition) {
    this.known = known
    this.#at = at
    this.#position = position
  }

  get position(): LogPosition {
    return this.#position
  }

  /** What was entered since the log was opened, in order, checkpoints among it. */
  get entered(): readonly Entry[] {
    return this.#entered
  }

  /**
   * Enters what happened, in order, with one write and one fsync. Where a checkpoint is due it is signed before, on its
   * own, so that what a power cut tears is still one line.
   * @throws the disk's error; the writer is dead then, and so is one that was closed.
   */
  append(recorded: readonly Recorded[]): readonly Entry[] | Refusal {
    const [first] = recorded
    if (first && this.#position.unsigned >= CHECKPOINT_EVERY) this.sign(first)
    return this.#write(recorded)
  }

  /** Enters that something was cut off, in the place where it stood. Nothing may stand between the two, not even a checkpoint. */
  appendRecovery(recovered: Recorded): readonly Entry[] | Refusal {
    return this.#write([recovered])
  }

  /**
   * Signs all entries so far, where the last one is not a checkpoint already and the log has a key.
   * @throws the disk's error, as `append` does
   */
  sign(recorder: Recorder): readonly Entry[] {
    const { known } = this
    const { signing, log } = known
    if (!signing || this.#position.unsigned === 0) return []
    const entered = this.#write([signedCheckpoint({ ...known, ...this.#position }, recorder, signing)])
    if (isRefusal(entered)) throw new Error('A checkpoint is never too long')
    const { count: entries, head } = this.#position
    this.#orGiveUp(() => {
      replaceLogEnd(this.#at.files, this.#at.folder, known, { log, entries, head })
    })
    return entered
  }

  /** What was acknowledged is on the disk, so nothing is lost by a file that cannot be closed. */
  close(): void {
    if (this.#dead) return
    this.#dead = true
    ignoringFaults(() => {
      this.#at.file.close()
    })
  }

  /** Whether it can still write: it was not closed, and no fault has ended it. */
  get isOpen(): boolean {
    return !this.#dead
  }

  #write(recorded: readonly Recorded[]): readonly Entry[] | Refusal {
    if (this.#dead) throw new Error('This log must be opened anew')
    const lines = linesOf(this.known, this.#position, recorded)
    if ('kind' in lines) return lines
    const { file, path } = this.#at
    this.#orGiveUp(() => {
      writeAll(file, lines.bytes, this.#position.length)
      file.sync()
      // A file that was removed takes bytes as ever, and nobody will find them.
      if (!file.isAt(path)) throw diskFault('ENOENT', 'stat', path)
    })
    const { entries, count, length, head, unsigned } = lines
    this.#position = { count, length, head, unsigned }
    this.#entered.push(...entries)
    return entries
  }

  #orGiveUp(action: () => void): void {
    try {
      action()
    } catch (error) {
      this.#giveUp()
      throw error
    }
  }

  /** Leaves, as far as the disk still lets us, the acknowledged bytes and nothing else. The fsync is not tried again. */
  #giveUp(): void {
    ignoringFaults(() => {
      this.#at.file.truncate(this.#position.length)
    })
    this.close()
  }
}
