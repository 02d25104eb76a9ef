import { describe, expect, it } from 'vitest'
import type { FileSystem } from '../../electron/services/file-system.ts'
import { logPath } from '../../electron/services/log-store.ts'
import { readLog } from '../../electron/services/read-log.ts'
import { readWhole, writeNew } from '../../electron/services/whole-file.ts'
import { countTo, rounds } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'
import { keptTailHash, log, newLog, notesIn, reopen } from './troubled-log.ts'

const names = ['first', 'second', 'third', 'fourth']
const lineFeed = 0x0a

function contentOf(files: FileSystem): Uint8Array {
  const bytes = readWhole(files, logPath('/', log), Infinity)
  if (bytes === 'too-large') throw new Error('A small log')
  return bytes
}

const sound = ((): Uint8Array => {
  const disk = new SimulatedDisk(seededRandom(3))
  newLog(disk.files, seededRandom(11), names)
  return contentOf(disk.files)
})()

function withContent(bytes: Uint8Array): FileSystem {
  const disk = new SimulatedDisk(seededRandom(3))
  writeNew(disk.files, logPath('/', log), bytes)
  return disk.files
}

/** Where each line starts, and where the last one ends. */
const starts = [0, ...[...sound.entries()].filter(([, byte]) => byte === lineFeed).map(([at]) => at + 1)]
const lastLine = starts[names.length - 1] ?? 0

describe('a log that was cut off at some byte', () => {
  it('keeps the lines that are whole; what is left of the next is set aside, or the log is quarantined', () => {
    for (const length of countTo(sound.length)) {
      const files = withContent(sound.subarray(0, length))
      const opened = reopen(files)
      const whole = starts.filter((start) => start > 0 && start <= length).length
      expect(notesIn(opened), `cut at ${String(length)}`).toEqual(names.slice(0, whole))
      const rest = length - (starts[whole] ?? 0)
      if (whole === 0) expect(opened.kind).toBe('quarantined')
      else if (rest === 0) expect(opened.entries).toHaveLength(whole)
      else {
        expect(opened.entries.at(-1)?.event).toMatchObject({ type: 'LogRecovered', bytes: rest })
        expect(opened.entries.at(-1)?.event).toMatchObject({ sha256: keptTailHash(files, whole) })
      }
    }
  })
})

describe('a log with one bit changed', () => {
  const step = rounds(3, 1)
  const bits = countTo(sound.length * 8).filter((bit) => bit % step === 0)

  function withFlipped(bit: number): Uint8Array {
    const bytes = Uint8Array.from(sound)
    const at = Math.floor(bit / 8)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit % 8))
    return bytes
  }

  it('is quarantined for any change before the last line, untouched, and shows only what stands before it', () => {
    for (const bit of bits.filter((bit) => bit / 8 < lastLine)) {
      const changed = withFlipped(bit)
      const files = withContent(changed)
      const opened = reopen(files)
      expect(opened.kind, `bit ${String(bit)}`).toBe('quarantined')
      expect(notesIn(opened)).toEqual(names.slice(0, notesIn(opened).length))
      expect(opened.entries.length).toBeLessThan(names.length)
      expect(Buffer.compare(contentOf(files), changed)).toBe(0)
    }
  })

  it('is read as far as the last line, which is cut off, quarantined, or passes: no later line names its hash', () => {
    let unseen = 0
    for (const bit of bits.filter((bit) => bit / 8 >= lastLine)) {
      const { entries, end } = readLog(withFlipped(bit), log)
      expect(notesIn({ entries: entries.slice(0, 2) })).toEqual(names.slice(0, 2))
      if (end.kind === 'whole') unseen++
    }
    // The chain alone cannot protect the last line. Checkpoints and printed heads, which stand elsewhere, do.
    expect(unseen).toBeGreaterThan(0)
  })

  it('shows a change of the last line to whoever wrote down its hash', () => {
    const { head } = readLog(sound, log)
    for (const bit of bits.filter((bit) => bit / 8 >= lastLine)) {
      const changed = readLog(withFlipped(bit), log)
      expect(changed.end.kind === 'whole' && changed.head === head).toBe(false)
    }
  })
})

describe('a log whose lines were tampered with', () => {
  const lines = (): string[] => new TextDecoder().decode(sound).trimEnd().split('\n')
  const opened = (changed: readonly string[]) =>
    reopen(withContent(new TextEncoder().encode(changed.map((line) => `${line}\n`).join(''))))

  it.each([
    ['a line is taken out', (all: string[]) => all.toSpliced(1, 1)],
    ['two lines change places', ([a = '', b = '', ...rest]: string[]) => [b, a, ...rest]],
    ['a line stands twice', ([a = '', ...rest]: string[]) => [a, a, ...rest]],
    [
      'a line is of another log',
      (all: string[]) => all.with(1, (all[1] ?? '').replaceAll(log, 'f'.repeat(32))),
    ],
    [
      'a key stands twice in a line',
      (all: string[]) => all.with(1, (all[1] ?? '').replace('{', '{"at":"",')),
    ],
    [
      'a line has spaces between its parts',
      (all: string[]) => all.with(1, (all[1] ?? '').replace(',', ', ')),
    ],
    ['an empty line stands between', (all: string[]) => all.toSpliced(1, 0, '')],
    ['the last line is whole and names another line before it', (all: string[]) => all.toSpliced(2, 1)],
  ])('is quarantined where %s', (_, change) => {
    expect(opened(change(lines())).kind).toBe('quarantined')
  })

  it('is quarantined, not cut, where a newer Fairmark entered something', () => {
    const [first = '', second = ''] = lines()
    const newer = second.replace('"type":"SectionWritten"', '"type":"StarsAligned"')
    expect(opened([first, newer])).toMatchObject({ kind: 'quarantined', why: { kind: 'newer', line: 2 } })
  })

  it('does not overflow the stack over a line nested a million deep', () => {
    const [first = ''] = lines()
    expect(opened([first, '['.repeat(1_000_000)]).kind).toBe('open')
  })
})
