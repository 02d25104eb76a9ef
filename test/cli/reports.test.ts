import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { program, projectFolder, run, runFairmark, temporaryFolder } from './run-fairmark.ts'

const cases = join(projectFolder, 'test/cases/evaluations')
const names = readdirSync(cases)
const numbered = names
  .filter((name) => /^\d+\.json$/.test(name))
  .map((name) => name.slice(0, -'.json'.length))
const firm = numbered.filter((name) => names.includes(`${name}.sensitivity.json`))

function text(name: string): string {
  return readFileSync(join(cases, name), 'utf8').trimEnd()
}

function lines(stdout: string): readonly unknown[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

describe('results and sensitivity', () => {
  test('one file is printed indented, byte for byte as published', async () => {
    const results = await runFairmark(['results', '05.json'], { cwd: cases })
    expect(results).toEqual({ status: 0, stdout: `${text('05.expected.json')}\n`, stderr: '' })
    const sensitivity = await runFairmark(['sensitivity', '05.json'], { cwd: cases })
    expect(sensitivity).toMatchObject({ status: 0, stderr: '' })
    const begun = text('05.sensitivity.json').slice(0, -'\n}'.length)
    expect(sensitivity.stdout.slice(0, begun.length + 1)).toBe(`${begun},`)
  })

  test('several files are printed one compact line each, in their order', async () => {
    const results = await runFairmark(['results', ...numbered.map((name) => `${name}.json`)], { cwd: cases })
    expect(results.status).toBe(0)
    expect(lines(results.stdout)).toEqual(
      numbered.map((name): unknown => JSON.parse(text(`${name}.expected.json`))),
    )
    const sensitivity = await runFairmark(['sensitivity', ...firm.map((name) => `${name}.json`)], {
      cwd: cases,
    })
    expect(lines(sensitivity.stdout)).toMatchObject(
      firm.map((name) => JSON.parse(text(`${name}.sensitivity.json`)) as object),
    )
  })

  test('sensitivity also says who is first without one member, how ranks fall at random weightings, and how members scored', async () => {
    const { stdout } = await runFairmark(['sensitivity', '05.json'], { cwd: cases })
    const [printed] = lines(JSON.stringify(JSON.parse(stdout)))
    expect(Object.keys(printed as object)).toEqual(
      'margin oneMark tippingPoints agreement withoutMember rankAcceptability agreementByQuestion severity'.split(
        ' ',
      ),
    )
    const again = await runFairmark(['sensitivity', '05.json'], { cwd: cases })
    expect(again.stdout).toBe(stdout)
  })

  test('through npm, a path is read from where the person stands', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const ran = await run([npm, 'run', '-s', 'fairmark', '--', 'results', '05.json'], { cwd: cases })
    expect({ status: ran.status, stdout: ran.stdout }).toEqual({
      status: 0,
      stdout: `${text('05.expected.json')}\n`,
    })
  })

  test.skipIf(process.platform === 'win32')(
    'from a folder that was deleted, a full path is read',
    async () => {
      const gone = temporaryFolder()
      const before = ['sh', '-c', `cd '${gone}' && rmdir '${gone}' && exec "$@"`, 'sh']
      const ran = await runFairmark(['results', join(cases, '05.json')], { before })
      expect(ran).toEqual({ status: 0, stdout: `${text('05.expected.json')}\n`, stderr: '' })
    },
  )

  test.skipIf(process.platform === 'win32')('from a folder that was deleted, no other path is', async () => {
    const gone = (): readonly string[] => {
      const folder = temporaryFolder()
      return ['sh', '-c', `cd '${folder}' && rmdir '${folder}' && exec "$@"`, 'sh']
    }
    for (const words of [
      ['results', '05.json'],
      ['verify', 'home'],
      ['documents', join(cases, '05.json'), '--out', 'out'],
    ]) {
      const { status, stdout, stderr } = await runFairmark(words, { before: gone() })
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
      expect(stderr).toBe(`${words.at(-1) ?? ''}: There is no such file or folder.\n`)
    }
  })

  test.skipIf(process.platform === 'win32')('a file may come through a pipe', async () => {
    const ran = await run(
      ['sh', '-c', `cat 05.json | '${process.execPath}' '${program}' results /dev/stdin`],
      {
        cwd: cases,
      },
    )
    expect(ran).toEqual({ status: 0, stdout: `${text('05.expected.json')}\n`, stderr: '' })
  })

  test.skipIf(process.platform === 'win32')('a reader that stops early is no error', async () => {
    const many = Array.from({ length: 60 }, () => join(cases, '05.json')).join(' ')
    const ran = await run(['sh', '-c', `'${process.execPath}' '${program}' results ${many} | head -c 10`])
    expect(ran).toEqual({ status: 0, stdout: '{"complete', stderr: '' })
  })
})

describe('help and version', () => {
  test.each([['help'], ['--help'], ['-h'], ['results', '--help']])('fairmark %s %s', async (...words) => {
    const { status, stdout, stderr } = await runFairmark(words.filter((word) => typeof word === 'string'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    for (const command of ['results', 'sensitivity', 'documents', 'demo', 'verify'])
      expect(stdout).toContain(command)
  })

  test('fairmark --version', async () => {
    expect(await runFairmark(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
      stderr: '',
    })
  })
})
