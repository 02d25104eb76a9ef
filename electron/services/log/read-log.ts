import { z } from '../../../shared/zod.ts'
import { eventSchema } from '../../../shared/evaluation/event.ts'
import type { LogId } from '../../../shared/identifiers.ts'
import { entrySchema, LINE_BYTES_MAXIMUM, NO_PREVIOUS, type Entry } from '../../../shared/ledger/entry.ts'
import { isCanonical, sha256 } from '../canonical.ts'
import { isGoodCheckpoint } from './checkpoints.ts'
import { readJson } from '../json-text.ts'
import type { LineSeal } from '../keys/seals.ts'
import type { KnownLog } from './known-log.ts'

/** The largest log that is read. A thousand tenders of 180 kB, and as much again of scores. */
export const LOG_BYTES_MAXIMUM = 384 * 1024 * 1024

/** How a log ends, seen from its last good line. */
export type LogEnd =
  | { readonly kind: 'whole' }
  /** One line whose writing was cut short, as by a power cut: never acknowledged, may be cut off. */
  | { readonly kind: 'torn'; readonly bytes: Uint8Array }
  /** The line of this number, counted from 1, is not as it was written. */
  | { readonly kind: 'changed'; readonly line: number }
  /** The line is a checkpoint that this log's key did not sign. */
  | { readonly kind: 'falsely-signed'; readonly line: number }
  /** The line holds an event that only a newer Fairmark knows. */
  | { readonly kind: 'newer'; readonly line: number }

export interface ReadLog {
  readonly entries: readonly Entry[]
  /** Bytes of the good lines, as they are stored. */
  readonly length: number
  /** Where the last good line starts. */
  readonly lastLine: number
  /** SHA-256 of the last good line, without its line feed. */
  readonly head: string
  /** How many entries stand after the last checkpoint; all of them where there is none. */
  readonly unsigned: number
  readonly end: LogEnd
}

/** What of a log matters for reading it. */
export type LogToRead = Pick<KnownLog, 'evaluation' | 'log'> & {
  readonly seals: Pick<KnownLog['seals'], 'line'>
  readonly signing: Pick<NonNullable<KnownLog['signing']>, 'public'> | undefined
}

const lineFeed = 0x0a

/**
 * Reads and verifies a log: every line is the canonical JSON of an entry of this log, counted on from 0, each naming
 * the SHA-256 of the line before; every checkpoint is signed with the log's key. Stops at the first line that is not.
 * The chain speaks for every line but the last, which no later line names; the checkpoints speak for all up to them, and
 * against whoever computes the chain anew.
 */
export function readLog(bytes: Uint8Array, known: LogToRead): ReadLog {
  const { log, seals } = known
  const entries: Entry[] = []
  let head = NO_PREVIOUS
  let length = 0
  let lastLine = 0
  let signed = 0
  const upTo = (end: LogEnd): ReadLog => ({
    entries,
    length,
    lastLine,
    head,
    unsigned: entries.length - signed,
    end,
  })
  // A log is made with its first entry in it.
  if (bytes.length === 0) return upTo({ kind: 'changed', line: 1 })
  while (length < bytes.length) {
    const lineEnd = bytes.indexOf(lineFeed, length)
    const stored = bytes.subarray(length, lineEnd === -1 ? bytes.length : lineEnd)
    const read = readLine(stored, known, entries.length, head)
    if (read.kind !== 'entry' || lineEnd === -1) {
      const rest = bytes.subarray(length)
      const line = entries.length + 1
      if (read.kind === 'newer' || read.kind === 'falsely-signed') return upTo({ kind: read.kind, line })
      if (read.kind === 'unlinked') return withoutDisowned(upTo({ kind: 'changed', line: line - 1 }))
      if (read.kind !== 'changed' && isOneTornLine(rest, log, entries.length, seals.line))
        return upTo({ kind: 'torn', bytes: rest })
      return upTo({ kind: 'changed', line })
    }
    entries.push(read.entry)
    if (read.entry.event.type === 'CheckpointSigned') signed = entries.length
    head = read.head
    lastLine = length
    length = lineEnd + 1
  }
  return upTo({ kind: 'whole' })
}

type ReadLine =
  | { readonly kind: 'entry'; readonly entry: Entry; readonly head: string }
  /** Not canonical JSON: what is left of a line whose writing was cut short, or damage. */
  | { readonly kind: 'broken' }
  /** Whole, and yet not what follows here: no power cut does that. */
  | { readonly kind: 'changed' }
  /** Whole, and names another line before it: one of the two was changed. */
  | { readonly kind: 'unlinked' }
  | { readonly kind: 'falsely-signed' }
  | { readonly kind: 'newer' }

const envelopeSchema = entrySchema.extend({ event: z.looseObject({ type: z.string() }) })
const knownTypes: ReadonlySet<string> = new Set(eventSchema.options.map((option) => option.shape.type.value))

function readLine(
  stored: Uint8Array,
  { log, evaluation, seals, signing }: LogToRead,
  n: number,
  prev: string,
): ReadLine {
  const line = stored.length > seals.line.longest ? undefined : seals.line.restore(stored, { log, n, prev })
  if (!line || line.length > LINE_BYTES_MAXIMUM) return { kind: 'broken' }
  const json = readJson(line)
  if (json.kind !== 'json' || !isCanonical(json.text, json.value)) return { kind: 'broken' }
  const entry = entrySchema.safeParse(json.value)
  // an entry has an envelope of its own; what is none is asked for one, to say what is wrong with it
  const envelope = entry.success ? entry : envelopeSchema.safeParse(json.value)
  if (!envelope.success) return { kind: 'changed' }
  if (envelope.data.log !== log || envelope.data.n !== n) return { kind: 'changed' }
  if (envelope.data.prev !== prev) return { kind: n === 0 ? 'changed' : 'unlinked' }
  if (!knownTypes.has(envelope.data.event.type)) return { kind: 'newer' }
  if (!entry.success) return { kind: 'changed' }
  if (
    entry.data.event.type === 'CheckpointSigned' &&
    !isGoodCheckpoint(entry.data, evaluation, signing?.public)
  )
    return { kind: 'falsely-signed' }
  return { kind: 'entry', entry: entry.data, head: sha256(line) }
}

/** The lines of a log that was verified, unsealed, and the hash of the last; undefined where one does not open any more. */
export function linesAsHashed(
  bytes: Uint8Array,
  { log, seals }: Pick<LogToRead, 'log' | 'seals'>,
): { readonly bytes: Uint8Array; readonly head: string } | undefined {
  const lines: Uint8Array[] = []
  let head = NO_PREVIOUS
  for (let start = 0, n = 0; start < bytes.length; n++) {
    const end = bytes.indexOf(lineFeed, start)
    const line = seals.line.restore(bytes.subarray(start, end), { log, n, prev: head })
    if (end === -1 || !line) return undefined
    lines.push(line, new Uint8Array([lineFeed]))
    head = sha256(line)
    start = end + 1
  }
  return { bytes: Buffer.concat(lines), head }
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
function isOneTornLine(bytes: Uint8Array, log: LogId, due: number, seal: LineSeal): boolean {
  if (bytes.length > seal.longest + 1) return false
  // A line that was acknowledged before the evaluation itself was there cannot be torn.
  if (due === 0) return false
  // Quotation marks inside texts are escaped, so this stands only where an entry has its number.
  const numbers = Buffer.from(seal.guess(bytes))
    .toString('latin1')
    .matchAll(new RegExp(`"log":"${log}","n":(\\d+),"prev":"`, 'g'))
  const found = [...numbers].map(([, number]) => number)
  return found.length <= 1 && found.every((number) => number === String(due))
}
