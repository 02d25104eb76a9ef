import { z } from '../../shared/zod.ts'
import { eventSchema } from '../../shared/evaluation/event.ts'
import type { LogId } from '../../shared/identifiers.ts'
import { entrySchema, LINE_BYTES_MAXIMUM, NO_PREVIOUS, type Entry } from '../../shared/ledger/entry.ts'
import { canonicalText, sha256 } from './canonical.ts'
import { readJson, utf8Text } from './json-text.ts'

/** The largest log that is read. A thousand tenders of 180 kB, and as much again of scores. */
export const LOG_BYTES_MAXIMUM = 384 * 1024 * 1024

/** How a log ends, seen from its last good line. */
export type LogEnd =
  | { readonly kind: 'whole' }
  /** One line whose writing was cut short, as by a power cut: never acknowledged, may be cut off. */
  | { readonly kind: 'torn'; readonly bytes: Uint8Array }
  /** The line of this number, counted from 1, is not as it was written. */
  | { readonly kind: 'changed'; readonly line: number }
  /** The line holds an event that only a newer Fairmark knows. */
  | { readonly kind: 'newer'; readonly line: number }

export interface ReadLog {
  readonly entries: readonly Entry[]
  /** Bytes of the good lines. */
  readonly length: number
  /** Where the last good line starts. */
  readonly lastLine: number
  /** SHA-256 of the last good line, without its line feed. */
  readonly head: string
  readonly end: LogEnd
}

const lineFeed = 0x0a

/**
 * Reads and verifies a log: every line is the canonical JSON of an entry of this log, counted on from 0, each naming
 * the SHA-256 of the line before. Stops at the first line that is not. The chain speaks for every line but the last,
 * which no later line names: who can change a file can change its last line unseen, until something outside the file
 * (a checkpoint, a printed head) names it.
 */
export function readLog(bytes: Uint8Array, log: LogId): ReadLog {
  const entries: Entry[] = []
  let head = NO_PREVIOUS
  let length = 0
  let lastLine = 0
  const upTo = (end: LogEnd): ReadLog => ({ entries, length, lastLine, head, end })
  // A log is made with its first entry in it.
  if (bytes.length === 0) return upTo({ kind: 'changed', line: 1 })
  while (length < bytes.length) {
    const lineEnd = bytes.indexOf(lineFeed, length)
    const line = bytes.subarray(length, lineEnd === -1 ? bytes.length : lineEnd)
    const read = readLine(line, log, entries.length, head)
    if (read.kind !== 'entry' || lineEnd === -1) {
      const rest = bytes.subarray(length)
      if (read.kind === 'newer') return upTo({ kind: 'newer', line: entries.length + 1 })
      if (read.kind === 'unlinked') return withoutDisowned(upTo({ kind: 'changed', line: entries.length }))
      if (read.kind !== 'changed' && isOneTornLine(rest, log, entries.length))
        return upTo({ kind: 'torn', bytes: rest })
      return upTo({ kind: 'changed', line: entries.length + 1 })
    }
    entries.push(read.entry)
    head = sha256(line)
    lastLine = length
    length = lineEnd + 1
  }
  return upTo({ kind: 'whole' })
}

type ReadLine =
  | { readonly kind: 'entry'; readonly entry: Entry }
  /** Not canonical JSON: what is left of a line whose writing was cut short, or damage. */
  | { readonly kind: 'broken' }
  /** Whole, and yet not what follows here: no power cut does that. */
  | { readonly kind: 'changed' }
  /** Whole, and names another line before it: one of the two was changed. */
  | { readonly kind: 'unlinked' }
  | { readonly kind: 'newer' }

const envelopeSchema = entrySchema.extend({ event: z.looseObject({ type: z.string() }) })
const knownTypes: ReadonlySet<string> = new Set(eventSchema.options.map((option) => option.shape.type.value))

function readLine(line: Uint8Array, log: LogId, n: number, prev: string): ReadLine {
  if (line.length > LINE_BYTES_MAXIMUM) return { kind: 'broken' }
  const json = readJson(line)
  if (json.kind !== 'json' || canonicalText(json.value) !== utf8Text(line)) return { kind: 'broken' }
  const envelope = envelopeSchema.safeParse(json.value)
  if (!envelope.success) return { kind: 'changed' }
  if (envelope.data.log !== log || envelope.data.n !== n) return { kind: 'changed' }
  if (envelope.data.prev !== prev) return { kind: n === 0 ? 'changed' : 'unlinked' }
  if (!knownTypes.has(envelope.data.event.type)) return { kind: 'newer' }
  const entry = entrySchema.safeParse(json.value)
  return entry.success ? { kind: 'entry', entry: entry.data } : { kind: 'changed' }
}

/** Without the last line, which the line after it does not know as it stands. */
function withoutDisowned(read: ReadLog): ReadLog {
  const disowned = read.entries.at(-1)
  return {
    ...read,
    entries: read.entries.slice(0, -1),
    head: disowned?.prev ?? NO_PREVIOUS,
    length: read.lastLine,
  }
}

/**
 * One command makes one line and one fsync, so what a power cut can tear is one line. Bytes that show traces of a
 * second entry, or of an entry other than the one due, are damage to lines that were acknowledged.
 */
function isOneTornLine(bytes: Uint8Array, log: LogId, due: number): boolean {
  if (bytes.length > LINE_BYTES_MAXIMUM + 1) return false
  // A line that was acknowledged before the evaluation itself was there cannot be torn.
  if (due === 0) return false
  // Quotation marks inside texts are escaped, so this stands only where an entry has its number.
  const numbers = Buffer.from(bytes)
    .toString('latin1')
    .matchAll(new RegExp(`"log":"${log}","n":(\\d+),"prev":"`, 'g'))
  const found = [...numbers].map(([, number]) => number)
  return found.length <= 1 && found.every((number) => number === String(due))
}
