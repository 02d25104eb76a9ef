import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../faults/seeded-random.ts'
import { copyOf, fairmark, theEvening, told, type Evening } from './evening.ts'
import { scoredFile } from './sample-evening.ts'

const MINUTES = 60_000
const orders = [1, 2, 3, 4, 5]

let folder: string
let evening: Evening
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-evening-'))
  evening = await theEvening(folder)
}, 20 * MINUTES)
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

  test(
    'five random orders, with repetitions, lead to one evaluation file, byte for byte: the sample’s own',
    async () => {
      const exported: string[] = []
      for (const seed of orders) {
        const home = copyOf(evening.lead, join(folder, `lead-${String(seed)}`))
        const { key } = evening
        await told(home, 'accept', ...shuffledTwice(evening.returns, seed), '--evaluation', key)
        await told(home, 'open-returns', '--evaluation', key)
        const out = join(folder, `exported-${String(seed)}.json`)
        await told(home, 'export', '--out', out, '--evaluation', key)
        exported.push(readFileSync(out, 'utf8'))
      }
      expect(new Set(exported).size).toBe(1)
      expect(exported[0]).toBe(scoredFile)
    },
    20 * MINUTES,
  )

  test(
    'a return of another tender and a damaged one are refused in a sentence, and change nothing',
    async () => {
      const home = copyOf(evening.lead, join(folder, 'lead-refusing'))
      const refused = async (path: string): Promise<string> => {
        const ran = await fairmark(home, 'accept', path, '--evaluation', evening.key)
        expect({ status: ran.status, stdout: ran.stdout }).toEqual({ status: 1, stdout: '' })
        return ran.stderr
      }
      expect(await refused(evening.ofAnotherTender)).toContain('This file is for a different tender')
      expect(await refused(evening.damaged)).toMatch(/damaged|Nothing was taken/)
    },
    5 * MINUTES,
  )

  test(
    'before the scores are opened there is no evaluation file',
    async () => {
      const home = copyOf(evening.lead, join(folder, 'lead-blind'))
      await told(home, 'accept', evening.returns[0] ?? '', '--evaluation', evening.key)
      const ran = await fairmark(home, 'export', '--out', join(folder, 'x'), '--evaluation', evening.key)
      expect(ran).toMatchObject({ status: 1, stdout: '' })
      expect(ran.stderr).toContain('not opened')
    },
    5 * MINUTES,
  )
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
