import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { serviceDoor } from '../services/service-door.ts'
import { fairmark } from '../exchange-evening/evening.ts'

const folder = mkdtempSync(join(tmpdir(), 'fairmark-exports-'))
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function sampleDoor(as: 'lead' | 'evaluator' = 'lead') {
  const door = serviceDoor(undefined, mkdtempSync(join(folder, 'home-')))
  const { evaluation = '' } = await door.command({ command: { type: 'OpenSample', as } })
  const get = async (path: string, more = '') =>
    door.service.handler(new Request(`app://fairmark/api/exports/${path}?evaluation=${evaluation}${more}`))
  return { ...door, evaluation, get }
}

test('the lead takes every file away, under a name of its own', async () => {
  const { get } = await sampleDoor()
  const names = [
    'result.xlsx',
    'matrix.csv',
    'scores.csv',
    'reasons.csv',
    'ocds-release.json',
    'evaluation.json',
  ]
  for (const name of names) {
    const response = await get(name)
    expect([name, response.status]).toEqual([name, 200])
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`)
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000)
  }
  expect(await (await get('ocds-release.json')).text()).not.toContain('Kindred')
  const whole = await get('ocds-release.json', '&losing=with&prefix=ocds-h6vhtk')
  expect(await whole.text()).toMatch(/"ocid": "ocds-h6vhtk-[\s\S]*Kindred/)
  expect((await get('ocds-release.json', '&losing=yes')).status).toBe(422)
})

test('a panel member gets none of them', async () => {
  const { get } = await sampleDoor('evaluator')
  for (const name of ['result.xlsx', 'matrix.csv', 'ocds-release.json', 'evaluation.json'])
    expect([name, (await get(name)).status]).toEqual([name, 403])
})

test('the command line writes a spreadsheet, three tables or a release, and refuses what it does not know', async () => {
  const { evaluation, home, service } = await sampleDoor()
  await service.close()
  const run = async (...words: readonly string[]) =>
    fairmark(home, 'export', ...words, '--evaluation', evaluation)
  const at = (name: string) => join(folder, 'out', name)
  for (const [to, name] of [
    ['xlsx', 'result.xlsx'],
    ['ocds', 'release.json'],
    ['file', 'file.json'],
  ] as const)
    expect(await run('--to', to, '--out', at(name))).toEqual({
      status: 0,
      stdout: `${at(name)}\n`,
      stderr: '',
    })
  expect(readFileSync(at('result.xlsx')).subarray(0, 2).toString()).toBe('PK')
  expect(await run('--to', 'csv', '--out', at('tables'))).toMatchObject({ status: 0 })
  expect(readdirSync(at('tables'))).toEqual(['matrix.csv', 'reasons.csv', 'scores.csv'])
  const unknown = await run('--to', 'pdf', '--out', at('x'))
  expect(unknown).toMatchObject({ status: 1, stdout: '' })
  expect(unknown.stderr).toContain('file, xlsx, csv or ocds')
  expect((await run('--losing-bidders', '--out', at('x'))).stderr).toContain('“--to ocds” only')
  expect((await run('--to', 'ocds', '--ocid-prefix', 'x', '--out', at('x'))).stderr).toContain('six letters')
})
