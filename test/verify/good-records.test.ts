import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { run, temporaryFolder } from '../cli/run-fairmark.ts'
import { panelApart, type PanelApart } from './panel-apart.ts'
import { goodRecord, logOfLead, partsOf, tarOf } from './record-parts.ts'
import { smallEvaluation } from './small-evaluation.ts'
import { verifier, verifierPath } from './verifier.ts'

let leicester: PanelApart
let place: string

beforeAll(() => {
  leicester = panelApart(leicesterLeadScript())
  place = temporaryFolder()
})

describe('verify.mjs tells what it could not check from what is wrong', () => {
  test.each([
    [['nothing.tar'], 'There is no such file: nothing.tar\nUsage: '],
    [['--results', 'nothing.json'], 'There is no such file: nothing.json\nUsage: '],
    [['/dev/zero'], 'Nothing was checked: /dev/zero is neither a file nor a folder.'],
    [['--results', '/dev/zero'], 'Nothing was checked: /dev/zero is neither a file nor a folder.'],
    [[], 'Usage: '],
    [['--colour'], 'Usage: '],
  ])('%j', async (words, said) => {
    const ran = (await verifier()).run(words)
    expect(ran).toMatchObject({ holds: false, unchecked: true })
    expect(ran.text.startsWith(said), ran.text).toBe(true)
  })

  test('and ends with another status than for a record that does not hold', async () => {
    const ran = await run([process.execPath, verifierPath, 'nothing.tar'])
    expect(ran).toMatchObject({ status: 2, stdout: '' })
    expect((await verifier()).run([verifierPath])).toMatchObject({
      holds: false,
      text: expect.stringMatching(/^WRONG: /) as unknown,
    })
    expect((await verifier()).run(['--help'])).toMatchObject({ holds: true })
  })
})

describe('verify.mjs holds a good record to be good', () => {
  test('of the sample, as a tar and as a folder', async () => {
    const parts = partsOf(goodRecord(leicester))
    expect((await verifier()).verifyRecord(parts).wrong).toEqual([])
    const tar = join(place, 'record.tar')
    writeFileSync(tar, await tarOf(parts))
    const folder = join(place, 'record')
    for (const [name, bytes] of parts) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), bytes)
    }
    const ran = await run([process.execPath, verifierPath, tar])
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
    expect(ran.stdout).toContain(logOfLead(leicester.lead, 'procurement-lead').position.head)
    expect(ran.stdout).toContain('Open Door Carers comes first')
    expect(ran.stdout).toMatch(/^ +1 +\d+\.\d\d {2}Open Door Carers$/m)
    expect((await run([process.execPath, verifierPath, folder])).stdout).toBe(ran.stdout)
  })

  test('of a small evaluation of two members', async () => {
    const parts = partsOf(goodRecord(panelApart(smallEvaluation(['m1', 'm2']))))
    expect((await verifier()).verifyRecord(parts).wrong).toEqual([])
  })
})
