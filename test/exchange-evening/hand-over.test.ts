import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import type { Command } from '../../shared/evaluation/command.ts'
import { evaluationId, memberId } from '../../shared/identifiers.ts'
import { evaluationKey, type EvaluationKey } from '../../shared/views/request.ts'
import type { Ran } from '../cli/run-fairmark.ts'
import { act, device, done, open, pathOf, stateOf, type Device } from './device.ts'
import { answered } from './evening.ts'
import { allScores, bread, carer, declaring, nurse, openedOn, smallFile } from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

// In scripts that no file's name can hold.
const others = [
  { member: memberId.parse('reader'), title: 'વાચક' },
  { member: memberId.parse('writer'), title: 'ಬರಹಗಾರ' },
]

let folder: string
let home: string
let file: string
let key: EvaluationKey
/** Path and words of each, in the order of the panel. */
let packs: readonly (readonly [string, string])[]
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-hand-over-'))
  home = join(folder, 'lead')
  file = join(folder, 'tender.json')
  writeFileSync(file, JSON.stringify(smallFile))
  key = evaluationKey.parse((await answered(home, 'import', file)).stdout.trim())
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function expectRefused({ status, stdout, stderr }: Ran, said: string | RegExp): void {
  expect({ status, stdout }, stderr).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\.\n$/)
  expect(stderr).toMatch(said)
}

async function asLead<Value>(action: (lead: Device) => Value | Promise<Value>): Promise<Value> {
  const lead = await device(home, 'passphrase')
  try {
    return await action(lead)
  } finally {
    lead.close()
  }
}

/** Path and words of each pack that was handed over, in order. */
function handedOver({ status, stdout, stderr }: Ran): readonly (readonly [string, string])[] {
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([path = '', words = '']) => [path, words])
}

describe('a lead on the command line', () => {
  test('publishes what was imported, once', async () => {
    await asLead((lead) => {
      for (const { member, title } of others)
        act(lead, key, {
          ...{ type: 'AppointMember', member, title },
          ...{ role: 'evaluator', carer: false, questions: [bread] },
        })
    })
    const published = await answered(home, 'publish')
    expect(published).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^Published\./) as unknown,
      stderr: '',
    })
    expectRefused(await answered(home, 'publish'), /was published/)
    expect(await answered(home, 'recovery-key')).toMatchObject({ status: 0 })
  })

  test('hears of a folder that takes no files before anything is entered, taken or exported', async () => {
    const before = await asLead((lead) => stateOf(lead, key))
    for (const words of [
      ['issue', '--out', file],
      ['accept', file, '--out', file],
      ['export-record', '--out', join(file, 'x')],
      ['backup', '--out', file],
    ])
      expectRefused(
        await answered(home, ...words),
        /tender\.json: This is a file where a folder is needed\.$/m,
      )
    expectRefused(
      await answered(home, 'export-record', '--out', folder),
      /This is a folder, and a file is needed/,
    )
    expect(await asLead((lead) => stateOf(lead, key))).toEqual(before)
  })

  test('hears of a member who cannot be there, however long the name is', async () => {
    const name = 'm'.repeat(150)
    const none = `There is no panel member “${name}” in this evaluation.\n`
    expect(await answered(home, 'issue', '--out', folder, '--member', name)).toMatchObject({ stderr: none })
    expect(await answered(home, 'folder', folder, '--member', name)).toMatchObject({ stderr: none })
  })

  test('gets packs and words again until somebody opened them', async () => {
    const out = join(folder, 'packs')
    // A folder is in the way of one pack: all are made, and no words were told.
    const inTheWay = join(out, 'r1-breakfast-nurse-1.fmpack')
    mkdirSync(inTheWay, { recursive: true })
    expectRefused(await answered(home, 'issue', '--out', out), /run “issue” again/)
    rmSync(inTheWay, { recursive: true })
    packs = handedOver(await answered(home, 'issue', '--out', out))
    expect(new Set(packs.map(([path]) => path)).size).toBe(4)

    const [[carersPack, carersWords] = ['', '']] = packs
    const carers = join(folder, carer)
    expect((await answered(carers, 'open', carersPack, '--words', carersWords)).stderr).toBe('')
    const part = await answered(carers, 'send', '--part', '--out', join(folder, 'returns'))
    const [[sent] = ['']] = handedOver(part)
    expect(await answered(home, 'accept', sent, '--out', join(folder, 'early'))).toMatchObject({ status: 0 })
    expect(handedOver(await answered(home, 'issue', '--out', out))).toEqual(packs.slice(1))
  })

  test('gets each member’s own pack, whatever the roles are called, and none again once all came back', async () => {
    const order = [carer, nurse, ...others.map(({ member }) => member)]
    const returns: string[] = []
    for (const [index, [path, words]] of packs.entries()) {
      if (index === 0) continue
      const { member, own } = await openedOn(join(folder, `laptop-${String(index)}`), { path, words })
      expect(stateOf(member, own).pack).toMatchObject({ member: order[index], version: 1 })
      returns.push(pathOf(member, own, done(await makeReturn(member.context, own))))
      member.close()
    }
    await asLead(async (lead) => {
      for (const path of returns) done(await open(lead, path, { accept: true }))
    })
    const again = await answered(home, 'issue', '--out', join(folder, 'packs'))
    expectRefused(again, /Everybody who scores has opened their pack/)
  })
})

describe('a panel member on the command line', () => {
  test('never becomes a lead by opening an evaluation file', async () => {
    const laptop = join(folder, 'new-laptop')
    expectRefused(await answered(laptop, 'open', file), /evaluation file.*“import”/)
    expect(readdirSync(laptop)).not.toContain('evaluations')
  })

  test('sends nothing where the file could go nowhere, and hears what an old receipt is for', async () => {
    const laptop = join(folder, carer)
    const carerActs = async (...acts: readonly Command[]): Promise<boolean> => {
      const member = await device(laptop, 'passphrase')
      const [own] = member.context.workspace.findEvaluation(evaluationId.parse(key), 'evaluator')
      if (own === undefined) throw new Error('The carer has lost their part')
      act(member, own, ...acts)
      const { submittedAt } = stateOf(member, own).sheets.get(carer) ?? {}
      member.close()
      return submittedAt !== undefined
    }
    await carerActs(declaring, ...allScores('1'))
    expectRefused(await answered(laptop, 'send', '--out', file), 'This is a file where a folder is needed.')
    expect(await carerActs()).toBe(false)
    const [sent] = handedOver(await answered(laptop, 'send', '--out', join(folder, 'returns')))

    const early = join(folder, 'early')
    const [first = ''] = readdirSync(early)
    const part = await answered(laptop, 'open', join(early, first))
    expect(part.stdout).toMatch(/an earlier part of what you sent: the first \d of 1\d entries\./)
    const whole = join(folder, 'whole')
    expect(await answered(home, 'accept', sent?.[0] ?? '', '--out', whole)).toMatchObject({ status: 0 })
    const [newest = ''] = readdirSync(whole)
    expect((await answered(laptop, 'open', join(whole, newest))).stdout).toContain(
      'The lead has what you sent.',
    )
  })
})
