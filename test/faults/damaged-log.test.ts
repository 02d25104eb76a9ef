import { describe, expect, it, vi } from 'vitest'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import type { KnownLog } from '../../electron/services/log/known-log.ts'
import { logEndPath } from '../../electron/services/log/log-end.ts'
import { logPath } from '../../electron/services/log/log-store.ts'
import { readLog } from '../../electron/services/log/read-log.ts'
import { readWhole, writeNew } from '../../electron/services/disk/whole-file.ts'
import { evaluationId } from '../../shared/identifiers.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'
import {
  enterNotes,
  keptTailHash,
  log,
  newLog,
  notesIn,
  plain,
  recorder,
  reopen,
  sealed,
  unsigned,
} from './troubled-log.ts'

vi.setConfig({ testTimeout: timeLimit })

const names = ['first', 'second', 'third', 'fourth']
const lineFeed = 0x0a
const random = () => seededRandom(11)

function contentOf(files: FileSystem, path: string): Uint8Array {
  const bytes = readWhole(files, path, Infinity)
  if (bytes === 'too-large') throw new Error('A small log')
  return bytes
}

/** A log with its end beside it, as bytes. */
interface Stored {
  readonly known: KnownLog
  readonly log: Uint8Array
  readonly end: Uint8Array | undefined
}

/** Two entries at first, two more on another day, closed: with a key there are checkpoints after the second and the last. */
function closedLog(known: KnownLog): Stored {
  const { files } = new SimulatedDisk(random())
  newLog(files, random(), names.slice(0, 2), known)
  const opened = reopen(files, known)
  enterNotes(opened, random(), names.slice(2), [])
  if (opened.kind === 'open') opened.writer.sign(recorder)
  return storedIn(files, known)
}

function storedIn(files: FileSystem, known: KnownLog): Stored {
  const end = known.signing && contentOf(files, logEndPath('/', known))
  return { known, log: contentOf(files, logPath('/', known)), end }
}

function onDisk({ known, log, end }: Stored): FileSystem {
  const { files } = new SimulatedDisk(seededRandom(3))
  writeNew(files, logPath('/', known), log)
  if (end) writeNew(files, logEndPath('/', known), end)
  return files
}

/** Where each line starts, and where the last one ends. */
function startsOf({ log }: Stored): readonly number[] {
  return [0, ...[...log.entries()].filter(([, byte]) => byte === lineFeed).map(([at]) => at + 1)]
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes)
  const at = Math.floor(bit / 8)
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8))
  return changed
}

describe.each([
  ['plain', plain],
  ['sealed', sealed],
] as const)('a log with a key (%s) that was closed', (_, known) => {
  const sound = closedLog(known)

  it('opens as it was left', () => {
    const opened = reopen(onDisk(sound), known)
    expect(opened).toMatchObject({ kind: 'open', recovered: 0 })
    expect(notesIn(opened)).toEqual(names)
    expect(opened.entries.at(-1)?.event.type).toBe('CheckpointSigned')
  })

  it('is quarantined wherever it is cut off, after a whole line too: nothing is cut further, nothing passes', () => {
    for (const length of countTo(sound.log.length)) {
      const cut = sound.log.subarray(0, length)
      const files = onDisk({ ...sound, log: cut })
      const opened = reopen(files, known)
      expect(opened.kind, `cut at ${String(length)}`).toBe('quarantined')
      expect(notesIn(opened)).toEqual(names.slice(0, notesIn(opened).length))
      expect(Buffer.compare(contentOf(files, logPath('/', known)), cut)).toBe(0)
    }
  })

  it('is quarantined for every changed bit, untouched, and shows only what stands before it', () => {
    const step = rounds(7, 1)
    for (const bit of countTo(sound.log.length * 8).filter((bit) => bit % step === 0)) {
      const log = flipped(sound.log, bit)
      const files = onDisk({ ...sound, log })
      const opened = reopen(files, known)
      expect(opened.kind, `bit ${String(bit)}`).toBe('quarantined')
      expect(notesIn(opened)).toEqual(names.slice(0, notesIn(opened).length))
      expect(Buffer.compare(contentOf(files, logPath('/', known)), log)).toBe(0)
    }
  })

  it('is quarantined where what says how long it was is missing or of another log', () => {
    expect(reopen(onDisk({ ...sound, end: undefined }), known).kind).toBe('quarantined')
    expect(reopen(onDisk({ ...sound, end: Buffer.from('{}') }), known).kind).toBe('quarantined')
  })

  it('is quarantined where its key is another', () => {
    const other = { ...known, signing: signingKeyOf('43'.repeat(32)) }
    expect(reopen(onDisk(sound), other)).toMatchObject({
      kind: 'quarantined',
      why: { kind: 'falsely-signed', line: 3 },
    })
  })

  it('is quarantined where it says to be of another evaluation', () => {
    const other = { ...known, evaluation: evaluationId.parse('0'.repeat(32)) }
    expect(reopen(onDisk(sound), other)).toMatchObject({ why: { kind: 'falsely-signed' } })
  })
})

describe.each([
  ['plain', plain],
  ['sealed', sealed],
  ['without a key', unsigned],
] as const)('a log (%s) that was not closed', (_, known) => {
  /** Its last two entries are on the disk, and no checkpoint after them. */
  const left = ((): Stored => {
    const { files } = new SimulatedDisk(random())
    newLog(files, random(), names.slice(0, 2), known)
    enterNotes(reopen(files, known), random(), names.slice(2), [])
    return storedIn(files, known)
  })()
  const starts = startsOf(left)
  const signed = known.signing ? 3 : 2

  it('keeps the lines that are whole; what is left of the next is set aside, after what was signed and nowhere else', () => {
    for (const length of countTo(left.log.length)) {
      const files = onDisk({ ...left, log: left.log.subarray(0, length) })
      const opened = reopen(files, known)
      const whole = starts.filter((start) => start > 0 && start <= length).length
      const name = `cut at ${String(length)}`
      const rest = length - (starts[whole] ?? 0)
      const isUnsigned = known.signing ? whole >= signed : whole > 0
      expect(opened.kind, name).toBe(isUnsigned ? 'open' : 'quarantined')
      expect(notesIn(opened), name).toEqual(
        names.filter((_, index) => index + (index >= 2 ? signed - 2 : 0) < whole),
      )
      if (!isUnsigned || rest === 0) continue
      const recovered = opened.entries.find(({ event }) => event.type === 'LogRecovered')
      expect(recovered, name).toMatchObject({
        n: whole,
        event: { bytes: rest, sha256: keptTailHash(files, whole) },
      })
      if (known.signing) expect(opened.entries.at(-1)?.event.type).toBe('CheckpointSigned')
    }
  })

  it('is quarantined for any change before its last line, untouched', () => {
    const step = rounds(7, 1)
    const lastLine = starts.at(-2) ?? 0
    for (const bit of countTo(lastLine * 8).filter((bit) => bit % step === 0)) {
      const log = flipped(left.log, bit)
      const files = onDisk({ ...left, log })
      const opened = reopen(files, known)
      expect(opened.kind, `bit ${String(bit)}`).toBe('quarantined')
      expect(notesIn(opened)).toEqual(names.slice(0, notesIn(opened).length))
      expect(Buffer.compare(contentOf(files, logPath('/', known)), log)).toBe(0)
    }
  })
})

describe('the last line of a log that nothing speaks for', () => {
  const { log } = closedLog(unsigned)
  const lastLine = startsOf({ known: unsigned, log, end: undefined }).at(-2) ?? 0
  const bits = countTo(log.length * 8).filter((bit) => bit / 8 >= lastLine && bit % 3 === 0)

  it('can be changed unseen: no later line names its hash. The harness bites', () => {
    expect(
      bits.filter((bit) => readLog(flipped(log, bit), unsigned).end.kind === 'whole').length,
    ).toBeGreaterThan(0)
  })

  it('cannot where a checkpoint follows, or its hash was written down', () => {
    const { head } = readLog(log, unsigned)
    for (const bit of bits) {
      const changed = readLog(flipped(log, bit), unsigned)
      expect(changed.end.kind === 'whole' && changed.head === head).toBe(false)
    }
  })
})

describe('a tail that was written anew, chain and all', () => {
  /** Whoever can write the file writes the last two entries anew, and the chain after them. */
  function forged(): Uint8Array {
    const { files } = new SimulatedDisk(random())
    const { log } = closedLog(plain)
    const [first = '', second = ''] = new TextDecoder().decode(log).split('\n')
    writeNew(files, logPath('/', unsigned), Buffer.from(`${first}\n${second}\n`))
    enterNotes(reopen(files, unsigned), random(), ['third, as it never was', 'fourth'], [])
    return contentOf(files, logPath('/', unsigned))
  }

  it('passes for who checks the chain alone: the harness bites', () => {
    expect(readLog(forged(), unsigned).end.kind).toBe('whole')
  })

  it('is quarantined by who checks checkpoints', () => {
    const opened = reopen(onDisk({ ...closedLog(plain), log: forged() }), plain)
    expect(opened).toMatchObject({ kind: 'quarantined', why: { kind: 'unsigned' } })
  })

  it('is quarantined where it is signed with another key', () => {
    const { files } = new SimulatedDisk(random())
    const other = { ...plain, signing: signingKeyOf('43'.repeat(32)) }
    newLog(files, random(), names, other)
    const log = contentOf(files, logPath('/', other))
    const opened = reopen(onDisk({ ...closedLog(plain), log }), plain)
    expect(opened).toMatchObject({ kind: 'quarantined', why: { kind: 'falsely-signed' } })
  })

  it('is quarantined where it grew longer than Fairmark ever leaves unsigned', () => {
    const { files } = new SimulatedDisk(random())
    newLog(files, random(), names, plain)
    const { log, end } = storedIn(files, plain)
    const more = new SimulatedDisk(random())
    writeNew(more.files, logPath('/', unsigned), log)
    const author = countTo(65).map((count) => `unsigned ${String(count)}`)
    enterNotes(reopen(more.files, unsigned), random(), author, [])
    const grown = { known: plain, log: contentOf(more.files, logPath('/', unsigned)), end }
    expect(reopen(onDisk(grown), plain)).toMatchObject({ why: { kind: 'unsigned', line: 6 } })
  })
})

const sound = closedLog(unsigned).log

function withContent(bytes: Uint8Array): FileSystem {
  return onDisk({ known: unsigned, log: bytes, end: undefined })
}

describe('a log whose lines were tampered with', () => {
  const lines = (): string[] => new TextDecoder().decode(sound).trimEnd().split('\n')
  const opened = (changed: readonly string[]) =>
    reopen(withContent(new TextEncoder().encode(changed.map((line) => `${line}\n`).join(''))), unsigned)

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
