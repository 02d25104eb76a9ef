import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { evaluationFileOfLead } from '../../electron/services/results/evaluation-file-of-lead.ts'
import { seededRandom } from '../faults/seeded-random.ts'
import { act, device, done, open } from './device.ts'
import { copyOf, fairmark, theEvening, told, type Evening } from './evening.ts'
import { scoredFile } from './sample-evening.ts'

// Nine packs take half a second and 256 MB each by design, going out and being opened; a busy machine takes many times that.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let folder: string
let evening: Evening
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-evening-'))
  evening = await theEvening(folder)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('nine people score apart, in ten homes', () => {
  test('nine packs go out, each with words of its own', () => {
    const words = [...evening.packs.values()]
    expect(words).toHaveLength(9)
    expect(new Set(words).size).toBe(9)
    for (const six of words) expect(six.split(' ')).toHaveLength(6)
  })

  test('five random orders, with repetitions, lead to one evaluation file, byte for byte: the sample’s own', async () => {
    const { key } = evening
    const home = copyOf(evening.lead, join(folder, 'lead-1'))
    await told(home, 'accept', ...shuffledTwice(evening.returns, 1), '--evaluation', key)
    await told(home, 'open-returns', '--evaluation', key)
    const out = join(folder, 'exported.json')
    await told(home, 'export', '--out', out, '--evaluation', key)
    const exported = [readFileSync(out, 'utf8')]
    // What the command line does, without its start: the other orders differ in nothing else.
    for (const seed of [2, 3, 4, 5]) {
      const lead = await device(copyOf(evening.lead, join(folder, `lead-${String(seed)}`)), 'passphrase')
      for (const path of shuffledTwice(evening.returns, seed))
        done(await open(lead, path, { evaluation: key, accept: true }))
      act(lead, key, { type: 'OpenReturns', reason: '' })
      exported.push(done(evaluationFileOfLead(lead.context.workspace, key)))
      lead.close()
    }
    expect(new Set(exported).size).toBe(1)
    expect(exported[0]).toBe(scoredFile)
  })

  test('a return of another tender and a damaged one are refused in a sentence, and nothing is there to export', async () => {
    const home = copyOf(evening.lead, join(folder, 'lead-refusing'))
    const refused = async (...words: readonly string[]): Promise<string> => {
      const ran = await fairmark(home, ...words, '--evaluation', evening.key)
      expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 1, stdout: '' })
      return ran.stderr
    }
    expect(await refused('accept', evening.ofAnotherTender)).toContain('This file is for a different tender')
    expect(await refused('accept', evening.damaged)).toMatch(/damaged|Nothing was taken/)
    // One came in, and nobody opened the scores.
    await told(home, 'accept', evening.returns[0] ?? '', '--evaluation', evening.key)
    for (const to of ['file', 'xlsx', 'csv', 'ocds'])
      expect(await refused('export', '--to', to, '--out', join(folder, 'x'))).toContain('not opened')
  })
})

/** Every file once, and about half of them twice. */
function shuffledTwice(files: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed)
  const all = [...files, ...files.filter(() => random.chance(0.5))]
  for (let index = all.length - 1; index > 0; index--) {
    const other = random.below(index + 1)
    const [one, two] = [all[index] ?? '', all[other] ?? '']
    all[index] = two
    all[other] = one
  }
  return all
}
