import type { Recorded } from '../../shared/evaluation/event.ts'
import type { FileSystem } from '../../electron/services/file-system.ts'
import { sha256 } from '../../electron/services/canonical.ts'
import { keptTailPath } from '../../electron/services/kept-tail.ts'
import { readWhole } from '../../electron/services/whole-file.ts'
import { createLog, openLog, type OpenLog } from '../../electron/services/log-store.ts'
import { logId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { SeededRandom } from './seeded-random.ts'

export const log = logId.parse('0123456789abcdef0123456789abcdef')
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

export function newLog(files: FileSystem, random: SeededRandom, names: readonly string[]): void {
  const made = createLog(
    files,
    '/',
    log,
    names.map((name) => note(random, name)),
  )
  if (isRefusal(made)) throw new Error(made.id)
  files.syncFolder('/')
}

export function reopen(files: FileSystem): OpenLog {
  return openLog(files, '/', log, recorder)
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
