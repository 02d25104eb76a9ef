import {
  appendFileSync,
  cpSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { thisMachine } from '../../electron/services/machine.ts'
import { sampleKey } from '../../electron/services/sample.ts'
import { Workspace } from '../../electron/services/workspace.ts'
import { sampleLeadLog } from '../../shared/sample/leicester.ts'
import { runFairmark, temporaryFolder, type Ran } from './run-fairmark.ts'

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
    expectRefusal(await runFairmark(['verify', evaluation]), evaluation)
    rmSync(join(evaluation, 'workspace.json'))
    expectRefusal(await runFairmark(['verify', evaluation]), evaluation)
    const member = join(home, 'evaluations', sampleKey('evaluator'))
    rmSync(join(member, 'packs'), { recursive: true })
    expectRefusal(await runFairmark(['verify', member]), member)
  })
})
