import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { projectFolder, runFairmark, temporaryFolder } from './run-fairmark.ts'

let folder: string
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('demo', () => {
  test('writes the award recommendation and the evaluation, says so, and leaves nothing else', async () => {
    const ran = await runFairmark(['demo', '--out', 'made/here'], { cwd: folder })
    const paths = [join('made/here', 'award-recommendation.pdf'), join('made/here', 'evaluation.json')]
    expect(ran).toEqual({ status: 0, stdout: paths.map((path) => `${path}\n`).join(''), stderr: '' })
    expect(readdirSync(join(folder, 'made/here')).sort()).toEqual([
      'award-recommendation.pdf',
      'evaluation.json',
    ])
    expect(
      readFileSync(join(folder, paths[0] ?? ''))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('gives the same bytes each time, over the old ones', async () => {
    const bytes = (): readonly string[] =>
      ['award-recommendation.pdf', 'evaluation.json'].map((name) =>
        createHash('sha256')
          .update(readFileSync(join(folder, 'again', name)))
          .digest('hex'),
      )
    expect((await runFairmark(['demo', '--out', 'again'], { cwd: folder })).status).toBe(0)
    const first = bytes()
    expect((await runFairmark(['demo', '--out', 'again'], { cwd: folder })).status).toBe(0)
    expect(bytes()).toEqual(first)
  })

  test('gives an evaluation file whose result is the sample’s', async () => {
    await runFairmark(['demo', '--out', 'checked'], { cwd: folder })
    const ran = await runFairmark(['results', join('checked', 'evaluation.json')], { cwd: folder })
    const result = JSON.parse(ran.stdout) as { readonly complete: boolean; readonly recommended: string }
    expect(result).toMatchObject({ complete: true, recommended: 'open-door' })
  })
})

describe('documents', () => {
  test('writes the award recommendation of an evaluation file, the same bytes each time', async () => {
    const file = join(projectFolder, 'test/cases/evaluations/05.json')
    const made = async (out: string): Promise<Buffer> => {
      const ran = await runFairmark(['documents', file, '--out', out], { cwd: folder })
      const path = join(out, 'award-recommendation.pdf')
      expect(ran).toEqual({ status: 0, stdout: `${path}\n`, stderr: '' })
      return readFileSync(join(folder, path))
    }
    expect((await made('one')).equals(await made('two'))).toBe(true)
  })

  test('keeps what else is in the folder', async () => {
    const out = join(folder, 'kept')
    mkdirSync(out)
    chmodSync(out, 0o755)
    await runFairmark(['demo', '--out', out])
    const file = join(projectFolder, 'test/cases/evaluations/05.json')
    await runFairmark(['documents', file, '--out', out])
    expect(readdirSync(out).sort()).toEqual(['award-recommendation.pdf', 'evaluation.json'])
  })
})
