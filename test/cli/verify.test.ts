import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonicalBytes, hashOf } from '../../electron/services/canonical.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { sampleSecrets } from '../../electron/services/workspace/folder-keys.ts'
import { sampleKey, type SampleRole } from '../../electron/services/workspace/sample.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import type { EventOf } from '../../shared/evaluation/event.ts'
import { bidderId, evaluationId } from '../../shared/identifiers.ts'
import { entrySchema, type Entry } from '../../shared/ledger/entry.ts'
import { sampleEvaluatorLog, sampleLeadLog } from '../../shared/sample/leicester.ts'
import { chained } from '../verify/chained-log.ts'
import { runFairmark, temporaryFolder, type Ran } from './run-fairmark.ts'

// Each test starts the program several times over, and on a busy machine that takes seconds.

let made: string
let home: string
let evaluation: string
let log: string

beforeAll(() => {
  made = temporaryFolder()
  const workspace = new Workspace(thisMachine, join(made, 'good'))
  workspace.openSample('lead')
  workspace.openSample('evaluator')
  workspace.close()
})
afterAll(() => rmSync(made, { recursive: true, force: true }))
beforeEach(() => {
  home = join(made, 'home')
  rmSync(home, { recursive: true, force: true })
  cpSync(join(made, 'good'), home, { recursive: true })
  evaluation = join(home, 'evaluations', sampleKey('lead'))
  log = join(evaluation, 'logs', `${sampleLeadLog}.jsonl`)
})

function expectRefusal({ status, stdout, stderr }: Ran, ...parts: readonly string[]): void {
  expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' })
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  for (const part of parts) expect(stderr).toContain(part)
}

function contents(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => [path, readFileSync(path, 'base64')] as const)
}

/** Changes one line of the log, counted from 1. */
function changeLine(number: number, change: (line: string) => string): void {
  const lines = readFileSync(log, 'utf8').split('\n')
  writeFileSync(log, lines.map((line, index) => (index === number - 1 ? change(line) : line)).join('\n'))
}

/**
 * Changes what a log of the sample says, as a forger would who has its key: that key is public. The chain is worked out
 * anew, checkpoints are signed anew, and the note of where the log ends is written anew.
 */
function forge(
  path: string,
  to: (event: Entry['event']) => Entry['event'] | readonly Entry['event'][],
  role: SampleRole = 'lead',
): void {
  const entries = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)))
  const { bytes, position } = chained({
    evaluation: evaluationId.parse(sampleLeadLog),
    log: role === 'lead' ? sampleLeadLog : sampleEvaluatorLog,
    recorded: entries.flatMap(({ at, by, event }) =>
      [to(event)].flat().map((one) => ({ at, by, event: one })),
    ),
    secret: sampleSecrets(role).signing,
  })
  writeFileSync(path, bytes)
  writeFileSync(path.replace(/jsonl$/, 'end'), canonicalBytes(position))
}

function unsound(event: EventOf<'ProcurementCreated'>): readonly Entry['event'][] {
  const { procurement } = event
  const changed = { ...procurement, scale: { ...procurement.scale, step: '0' } }
  return [
    { ...event, procurement: changed },
    { type: 'ProcurementPublished', hash: hashOf(changed) },
  ]
}

/** The procurement of the record, once more. */
function revised(): Entry['event'] {
  const [first = ''] = readFileSync(log, 'utf8').split('\n')
  const { event } = entrySchema.parse(JSON.parse(first))
  if (event.type !== 'ProcurementCreated') throw new Error('The sample begins with its procurement')
  return { type: 'ProcurementRevised', procurement: event.procurement }
}

describe('verify', () => {
  test('says entries and head of a record that holds, and touches nothing', async () => {
    const before = contents(home)
    const ran = await runFairmark(['verify', evaluation])
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
    const entries = readFileSync(log, 'utf8').trimEnd().split('\n').length
    expect(ran.stdout).toContain(`${entries} entries`)
    expect(ran.stdout).toMatch(/\bhead [0-9a-f]{64}\n$/)
    expect(contents(home)).toEqual(before)
  })

  test('takes a home folder, and then all evaluations in it', async () => {
    const ran = await runFairmark(['verify', home])
    expect(ran.stdout.match(/head [0-9a-f]{64}/g)).toHaveLength(2)
  })

  test('takes a copy under another name', async () => {
    const copy = join(made, 'a copy of it')
    cpSync(evaluation, copy, { recursive: true })
    expect((await runFairmark(['verify', copy])).status).toBe(0)
  })

  test.each([
    ['another time', (line: string) => line.replace('"at":"2', '"at":"1')],
    ['a space that is not canonical', (line: string) => line.replace('{', '{ ')],
    ['an entry of another number', (line: string) => line.replace(/"n":\d+/, '"n":99')],
    ['what is no JSON', () => 'x'],
    ['a removed line', () => ''],
  ])('refuses %s', async (_what, change) => {
    changeLine(5, change)
    expectRefusal(await runFairmark(['verify', evaluation]), log, 'line 5')
  })

  test('tells a torn last line from a changed record', async () => {
    truncateSync(log, readFileSync(log).length - 10)
    expectRefusal(await runFairmark(['verify', evaluation]), log, 'cut short')
    appendFileSync(log, '\n{"log":')
    expectRefusal(await runFairmark(['verify', evaluation]), log)
  })

  test('refuses a folder whose log, note or pack is gone', async () => {
    rmSync(log)
    expectRefusal(await runFairmark(['verify', evaluation]), log, 'no such file')
    mkdirSync(log)
    expectRefusal(await runFairmark(['verify', evaluation]), log, 'is a folder')
    rmSync(join(evaluation, 'workspace.json'))
    expectRefusal(await runFairmark(['verify', evaluation]), evaluation)
    const member = join(home, 'evaluations', sampleKey('evaluator'))
    rmSync(join(member, 'packs'), { recursive: true })
    expectRefusal(await runFairmark(['verify', member]), member)
  })
})

describe('verify of a record whose chain was worked out anew', () => {
  test('holds where nothing else was changed', async () => {
    const before = readFileSync(log, 'utf8')
    forge(log, (event) => event)
    expect(readFileSync(log, 'utf8')).toBe(before)
  })

  test.each<[string, (event: Entry['event']) => Entry['event'] | readonly Entry['event'][], string]>([
    [
      'an agreed score of 99',
      (event) => (event.type === 'ScoreAgreed' ? { ...event, score: '99' } : event),
      '99 is not a score on the scale',
    ],
    [
      'a member’s score of 3.5',
      (event) => (event.type === 'ScoreGiven' ? { ...event, score: '3.5' } : event),
      '3.5 is not a score on the scale',
    ],
    [
      'another price',
      (event) => (event.type === 'PriceEntered' ? { ...event, price: `9${event.price}` } : event),
      'from another result',
    ],
    [
      'another bidder recommended',
      (event) =>
        event.type === 'RecommendationMade' ? { ...event, bidder: bidderId.parse('harbour') } : event,
      'recommends Harbour Carers Trust, but from the entries before it Open Door Carers comes first',
    ],
    ['a missing price', (event) => (event.type === 'PriceEntered' ? [] : event), 'nobody comes first'],
    [
      'other words published',
      (event) =>
        event.type === 'ProcurementCreated'
          ? { ...event, procurement: { ...event.procurement, title: 'Another service' } }
          : event,
      'a hash that is not its own',
    ],
    [
      'a scale that no score could be on',
      (event) => (event.type === 'ProcurementCreated' ? unsound(event) : event),
      'would have refused',
    ],
    [
      'another procurement after publication',
      (event) => (event.type === 'ProcurementPublished' ? [event, revised()] : event),
      'was published before',
    ],
  ])('refuses %s', async (_what, to, sentence) => {
    forge(log, to)
    const ran = await runFairmark(['verify', evaluation])
    expectRefusal(ran, log, sentence)
    expect(ran.stderr).toMatch(/: Entry \d+ \(line \d+\) is false: [^\n]+\.\n$/)
  })

  test('names the entry by its number in the file', async () => {
    const lines = readFileSync(log, 'utf8').split('\n')
    const n = lines.findIndex((line) => line.includes('"RecommendationMade"'))
    forge(log, (event) =>
      event.type === 'RecommendationMade' ? { ...event, resultHash: 'f'.repeat(64) } : event,
    )
    expectRefusal(
      await runFairmark(['verify', evaluation]),
      `Entry ${n} (line ${n + 1})`,
      'from another result',
    )
  })

  test('checks the scores of a member’s own record', async () => {
    const member = join(home, 'evaluations', sampleKey('evaluator'))
    const own = join(member, 'logs', `${sampleEvaluatorLog}.jsonl`)
    forge(own, (event) => (event.type === 'ScoreGiven' ? { ...event, score: '99' } : event), 'evaluator')
    expectRefusal(await runFairmark(['verify', member]), own, '99 is not a score on the scale')
  })
})
