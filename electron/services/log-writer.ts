import type { Recorded } from '../../shared/evaluation/event.ts'
import type { LogId } from '../../shared/identifiers.ts'
import { entrySchema, LINE_BYTES_MAXIMUM, type Entry } from '../../shared/ledger/entry.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'
import { canonicalBytes, sha256 } from './canonical.ts'
import { diskFault, ignoringFaults } from './disk-fault.ts'
import type { OpenFile } from './file-system.ts'
import { LOG_BYTES_MAXIMUM } from './read-log.ts'
import { writeAll } from './whole-file.ts'

/** Where a log stands: how many entries, their bytes, and the SHA-256 of the last line. */
export interface LogPosition {
  readonly count: number
  readonly length: number
  readonly head: string
}

export interface Lines extends LogPosition {
  readonly entries: readonly Entry[]
  readonly bytes: Uint8Array
}

/**
 * The stored lines of what is entered next; refused where one would be longer than a line may be.
 * @throws ZodError for an event that nobody could read again: a bug, found before it is written
 */
export function linesOf(log: LogId, after: LogPosition, recorded: readonly Recorded[]): Lines | Refusal {
  let { count, length, head } = after
  const entries: Entry[] = []
  const pieces: Uint8Array[] = []
  for (const { at, by, event } of recorded) {
    const entry = entrySchema.parse({ log, n: count, prev: head, at, by, event })
    const line = canonicalBytes(entry)
    length += line.length + 1
    if (line.length > LINE_BYTES_MAXIMUM || length > LOG_BYTES_MAXIMUM)
      return refusal('refusal.entryTooLarge')
    entries.push(entry)
    pieces.push(line, lineFeed)
    head = sha256(line)
    count++
  }
  return { entries, bytes: Buffer.concat(pieces), count, length, head }
}

const lineFeed = new Uint8Array([0x0a])

/**
 * The one writer of an open log. What `append` returned is on the disk. After a fault the writer is dead: what stands
 * after the acknowledged bytes is unknown, so the log must be opened, and thereby read, anew.
 */
export class LogWriter {
  readonly log: LogId
  readonly #file: OpenFile
  readonly #path: string
  #position: LogPosition
  #dead = false

  constructor(log: LogId, file: OpenFile, path: string, position: LogPosition) {
    this.log = log
    this.#file = file
    this.#path = path
    this.#position = position
  }

  get position(): LogPosition {
    return this.#position
  }

  /**
   * Enters what happened, in order, with one write and one fsync.
   * @throws the disk's error; the writer is dead then, and so is one that was closed.
   */
  append(recorded: readonly Recorded[]): readonly Entry[] | Refusal {
    if (this.#dead) throw new Error('This log must be opened anew')
    const lines = linesOf(this.log, this.#position, recorded)
    if ('kind' in lines) return lines
    try {
      writeAll(this.#file, lines.bytes, this.#position.length)
      this.#file.sync()
      // A file that was removed takes bytes as ever, and nobody will find them.
      if (!this.#file.isAt(this.#path)) throw diskFault('ENOENT', 'stat', this.#path)
    } catch (error) {
      this.#giveUp()
      throw error
    }
    this.#position = lines
    return lines.entries
  }

  /** What was acknowledged is on the disk, so nothing is lost by a file that cannot be closed. */
  close(): void {
    if (this.#dead) return
    this.#dead = true
    ignoringFaults(() => {
      this.#file.close()
    })
  }

  /** Leaves, as far as the disk still lets us, the acknowledged bytes and nothing else. The fsync is not tried again. */
  #giveUp(): void {
    ignoringFaults(() => {
      this.#file.truncate(this.#position.length)
    })
    this.close()
  }
}
