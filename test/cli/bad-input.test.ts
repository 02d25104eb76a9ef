import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isFailure } from '../../electron/cli/failure.ts'
import { outFolder } from '../../electron/cli/out-folder.ts'
import { projectFolder, runFairmark, temporaryFolder, type Ran } from './run-fairmark.ts'

// Whatever is wrong: one sentence on stderr that says where, exit status 1, nothing on stdout, nothing written.

let folder: string
let good: string
beforeAll(() => {
  folder = temporaryFolder()
  good = join(projectFolder, 'test/cases/evaluations/05.json')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function expectRefusal({ status, stdout, stderr }: Ran, ...parts: readonly string[]): void {
  expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\.\n$/)
  expect(stderr).not.toMatch(/^\s+at |Error:|node:/m)
  for (const part of parts) expect(stderr).toContain(part)
}

/** A file under the name, in the folder of this test. */
function written(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** The good file with one piece of its text replaced. */
function spoilt(name: string, from: string | RegExp, to: string): string {
  const text = readFileSync(good, 'utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`There is no ${String(from)} to spoil`)
  return written(name, changed)
}

describe('a file that is wrong', () => {
  test('an unknown key is refused with its path', async () => {
    const file = spoilt('unknown-key.json', '"buyer": "B"', '"buyer": "B", "colour": "red"')
    expectRefusal(await runFairmark(['results', file]), file, 'procurement.colour')
  })

  test('weightings that add up to 96 are refused with their sum', async () => {
    const file = spoilt('sum.json', '"weighting": "43.5"', '"weighting": "39.5"')
    expectRefusal(await runFairmark(['results', file]), file, 'procurement.criteria', '96')
  })

  test('a score off the scale is refused with the score and its place', async () => {
    const file = spoilt('off-scale.json', /"score": "?3"?/, '"score": "3.5"')
    expectRefusal(await runFairmark(['results', file]), file, '3.5', '[')
  })

  test('a price of zero is refused with bidder and criterion', async () => {
    const file = spoilt('zero-price.json', '"price": "156467"', '"price": "0"')
    expectRefusal(await runFairmark(['results', file]), file, 'tenders[1].prices.price')
  })

  test('a duplicate id is refused', async () => {
    const file = spoilt('duplicate.json', '"id": "q2"', '"id": "q1"')
    expectRefusal(await runFairmark(['results', file]), file, 'q1')
  })

  test.each(['2', '"1"', '0'])('version %s is refused', async (version) => {
    const file = spoilt('version.json', '"version": 1', `"version": ${version}`)
    expectRefusal(await runFairmark(['results', file]), file, 'version')
  })

  test.each([
    ['what is no JSON', 'not-json.json', '{ "format": '],
    ['an empty file', 'empty.json', ''],
    ['another JSON', 'other.json', '[1, 2]'],
    ['brackets without end', 'deep.json', '['.repeat(1_000_000)],
  ])('%s is refused', async (_what, name, content) => {
    const file = written(name, content)
    expectRefusal(await runFairmark(['results', file]), file)
  })

  test('bytes that are no text are refused', async () => {
    const file = join(folder, 'bytes.json')
    writeFileSync(file, Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]))
    expectRefusal(await runFairmark(['results', file]), file, 'UTF-8')
  })

  test('200 MB of rubbish are refused without being read', async () => {
    const file = join(folder, 'rubbish.json')
    const descriptor = openSync(file, 'w')
    ftruncateSync(descriptor, 200 * 1024 * 1024)
    closeSync(descriptor)
    expectRefusal(await runFairmark(['results', file]), file, '128 MB')
  })

  test.skipIf(process.platform === 'win32')('a device that never ends is refused', async () => {
    expectRefusal(await runFairmark(['results', '/dev/zero']), '/dev/zero', '128 MB')
  })

  test('one bad file among good ones leaves stdout empty', async () => {
    const bad = written('bad.json', 'x')
    expectRefusal(await runFairmark(['results', good, bad, good]), bad)
  })

  test('what a file holds cannot steer the terminal', async () => {
    const file = spoilt('steering.json', '"buyer": "B"', '"buyer": "B", "\\u001b[2J\\u202e": 1')
    const ran = await runFairmark(['results', file])
    expectRefusal(ran, file)
    expect(ran.stderr.trimEnd()).not.toMatch(/[\p{Cc}\u202E]/u)
  })

  test('an incomplete evaluation has no sensitivity', async () => {
    const file = join(projectFolder, 'test/cases/evaluations/02.json')
    expectRefusal(await runFairmark(['sensitivity', file]), file)
  })
})

describe('a path that is wrong', () => {
  test.each(['results', 'sensitivity'])('%s of a folder, and of nothing', async (command) => {
    expectRefusal(await runFairmark([command, folder]), folder)
    const missing = join(folder, 'missing.json')
    expectRefusal(await runFairmark([command, missing]), missing)
  })

  test.each([
    ['results', ''],
    ['sensitivity', ''],
    ['documents', '', '--out', 'x'],
    ['verify', ''],
  ])('%s of an empty name', async (...words) => {
    expectRefusal(await runFairmark(words), '"": ', 'no such file')
  })

  test('verify of nothing, of a file, and of a folder without a record', async () => {
    const missing = join(folder, 'missing')
    expectRefusal(await runFairmark(['verify', missing]), missing)
    const file = written('file.txt', 'x')
    expectRefusal(await runFairmark(['verify', file]), file)
    expectRefusal(await runFairmark(['verify', folder]), folder)
  })

  test('documents into a file', async () => {
    const file = written('taken', 'x')
    expectRefusal(await runFairmark(['documents', good, '--out', file]), file)
    expect(readFileSync(file, 'utf8')).toBe('x')
  })

  test('documents over a folder of the same name leave nothing', async () => {
    const out = join(folder, 'occupied')
    mkdirSync(join(out, 'evaluation.json'), { recursive: true })
    expectRefusal(await runFairmark(['demo', '--out', out]), join(out, 'evaluation.json'))
    expect(readdirSync(out)).toEqual(['evaluation.json'])
  })

  test.skipIf(process.platform !== 'linux')('documents where no folder can be made', async () => {
    expectRefusal(await runFairmark(['documents', good, '--out', '/proc/fairmark']), '/proc/fairmark')
  })

  test('a folder for files is made, tried, and taken back where nothing came into it', () => {
    expect(outFolder(good)).toMatchObject({ place: good, refusal: { id: 'cli.notFolder' } })
    expect(outFolder(join(good, 'x'))).toMatchObject({ refusal: { id: 'cli.notFolder' } })
    const out = outFolder(join(folder, 'made', 'in it'))
    if (isFailure(out)) throw new Error('No folder')
    expect(readdirSync(out.path)).toEqual([])
    out.takeBack()
    expect(readdirSync(folder)).not.toContain('made')
    const kept = outFolder(join(folder, 'kept', 'in it'))
    writeFileSync(join(folder, 'kept', 'file'), '')
    if (!isFailure(kept)) kept.takeBack()
    expect(readdirSync(join(folder, 'kept'))).toEqual(['file'])
    if (process.platform === 'linux')
      for (const place of ['/proc/none', '/proc/none/x'])
        expect(outFolder(place)).toMatchObject({ place, refusal: { id: 'cli.notThere' } })
  })

  test('documents of a bad file make no folder', async () => {
    const out = join(folder, 'never')
    expectRefusal(await runFairmark(['documents', written('bad2.json', '{}'), '--out', out]))
    expect(readdirSync(folder)).not.toContain('never')
  })
})

describe('a disk that does not let us', () => {
  const rights = withoutRights()

  test.skipIf(rights === undefined)('a file and a folder without permission', async () => {
    const before = rights ?? []
    const closed = join(folder, 'closed')
    mkdirSync(closed)
    const file = join(closed, 'file.json')
    writeFileSync(file, readFileSync(good))
    chmodSync(closed, 0)
    try {
      expectRefusal(await runFairmark(['results', file], { before }), file)
      expectRefusal(await runFairmark(['documents', good, '--out', closed], { before }), closed)
      expectRefusal(await runFairmark(['demo', '--out', join(closed, 'new')], { before }), closed)
      expectRefusal(await runFairmark(['verify', closed], { before }), closed)
    } finally {
      chmodSync(closed, 0o700)
    }
    expect(readdirSync(closed)).toEqual(['file.json'])
  })

  test.skipIf(process.platform !== 'linux')('a result that the disk cannot take', async () => {
    const before = ['sh', '-c', '"$@" > /dev/full', 'sh']
    expectRefusal(await runFairmark(['results', good], { before }), 'space')
  })

  const small = onSmallDisk()

  test.skipIf(small === undefined)('a full disk keeps nothing of what was begun', async () => {
    const { path: out, before } = small ?? { path: '', before: [] }
    expectRefusal(await runFairmark(['demo', '--out', out], { before }), out, 'space')
    const inside = join(out, 'new')
    expectRefusal(await runFairmark(['documents', good, '--out', inside], { before }), inside, 'space')
  })
})

describe('words that are wrong', () => {
  test.each([
    [],
    ['prove'],
    ['results'],
    ['results', '--colour', 'red'],
    ['results', 'a.json', '--out', 'x'],
    ['documents', 'a.json'],
    ['documents', '--out', 'x'],
    ['documents', 'a.json', '--out'],
    ['documents', 'a.json', 'b.json', '--out', 'x'],
    ['demo'],
    ['demo', 'a.json', '--out', 'x'],
    ['verify'],
    ['verify', 'a', 'b'],
  ])('fairmark %s %s %s %s', async (...words) => {
    expectRefusal(await runFairmark(words.filter((word) => typeof word === 'string')))
  })

  test('--out twice, since only one could count', async () => {
    const out = join(folder, 'one of two')
    expectRefusal(await runFairmark(['documents', good, '--out', 'x', '-o', out]), '--out', 'more than once')
    expect(readdirSync(folder)).not.toContain('one of two')
  })
})

/** What to put before a program so that permissions hold for it: nothing, or for root the loss of its privilege. */
function withoutRights(): readonly string[] | undefined {
  if (process.platform === 'win32') return undefined
  if (process.getuid?.() !== 0) return []
  const words = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search']
  return spawnSync(words[0] ?? '', [...words.slice(1), 'true']).status === 0 ? words : undefined
}

/**
 * A folder on a disk of 64 kB, where this machine lets us mount one: for one program, and gone with it. What the program
 * leaves there is listed on stdout.
 */
function onSmallDisk(): { readonly path: string; readonly before: readonly string[] } | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined
  const path = temporaryFolder()
  const script = `mount -t tmpfs -o size=64k tmpfs '${path}' && { "$@"; status=$?; ls -A '${path}'; exit $status; }`
  const before = ['unshare', '--mount', 'sh', '-c', script, 'sh']
  return spawnSync(before[0] ?? '', [...before.slice(1), 'true']).status === 0 ? { path, before } : undefined
}
