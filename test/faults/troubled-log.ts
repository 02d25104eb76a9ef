import type { Recorded } from '../../shared/evaluation/event.ts'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import { sha256 } from '../../electron/services/canonical.ts'
import { plainSeals, sealsOf } from '../../electron/services/keys/seals.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import type { KnownLog } from '../../electron/services/log/known-log.ts'
import { keptTailPath } from '../../electron/services/log/kept-tail.ts'
import { readWhole } from '../../electron/services/disk/whole-file.ts'
import { createLog, openLog, type OpenLog } from '../../electron/services/log/log-store.ts'
import { evaluationId, logId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { SeededRandom } from './seeded-random.ts'

export const log = logId.parse('0123456789abcdef0123456789abcdef')
const evaluation = evaluationId.parse('fedcba9876543210fedcba9876543210')
const signing = signingKeyOf('42'.repeat(32))
let nonces = 0

/** The same log as it is stored plainly, sealed, and as it was before there were keys. */
export const plain: KnownLog = { evaluation, log, seals: plainSeals, signing }
export const sealed: KnownLog = {
  evaluation,
  log,
  seals: sealsOf(Buffer.alloc(32, 7), (bytes) => (++nonces).toString(16).padStart(2 * bytes, '0')),
  signing,
}
export const unsigned: KnownLog = { ...plain, signing: undefined }
export const recorder = { at: '2024-03-12T18:00:00.000Z', by: 'carer-2' }

/** An event that tells itself apart from all others, of up to some kilobytes. */
export function note(random: SeededRandom, name: string): Recorded {
  const filler = 'reads the answer again, ‘quietly’, '.repeat(random.pick(0, 1, 10, 60))
  return { ...recorder, event: { type: 'SectionWritten', section: 'purpose', author: name, text: filler } }
}

/** What the notes of a log are called, in their order; what the store itself entered is left out. */
export function notesIn({ entries }: Pick<OpenLog, 'entries'>): readonly string[] {
  return entries.flatMap(({ event }) => (event.type === 'SectionWritten' ? event.author : []))
}

export function newLog(
  files: FileSystem,
  random: SeededRandom,
  names: readonly string[],
  known: KnownLog = plain,
): void {
  const made = createLog(
    files,
    '/',
    known,
    names.map((name) => note(random, name)),
  )
  if (isRefusal(made)) throw new Error(made.id)
  files.syncFolder('/')
}

export function reopen(files: FileSystem, known: KnownLog = plain): OpenLog {
  return openLog(files, '/', known, recorder)
}

/** Enters notes until something stops it; what is in `acknowledged` was. */
export function enterNotes(
  opened: OpenLog,
  random: SeededRandom,
  names: readonly string[],
  acknowledged: string[],
): void {
  if (opened.kind !== 'open') throw new Error(`Quarantined: ${JSON.stringify(opened.why)}`)
  for (const name of names) {
    const entered = opened.writer.append([note(random, name)])
    if (isRefusal(entered)) throw new Error(entered.id)
    acknowledged.push(name)
  }
}

/** SHA-256 of the torn line that was kept in the place of an entry. */
export function keptTailHash(files: FileSystem, n: number): string | undefined {
  const path = keptTailPath('/', log, n)
  if (files.kindOf(path) !== 'file') return undefined
  const bytes = readWhole(files, path, Infinity)
  return bytes === 'too-large' ? undefined : sha256(bytes)
}
