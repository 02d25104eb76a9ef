import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { evaluationFileOfLead } from '../../electron/services/results/evaluation-file-of-lead.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import type { Command } from '../../shared/evaluation/command.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { act, device, done, open, pathOf, sentence, stateOf, type Device } from './device.ts'
import {
  allScores,
  baker,
  bread,
  carer,
  declaring,
  grocer,
  milk,
  nurse,
  openedOn,
  packFor,
  scoring,
  smallLead,
  type Issued,
} from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let folder: string
let lead: Device
let key: EvaluationKey
let pack: Issued
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-later-'))
  const made = await smallLead(join(folder, 'lead'))
  lead = made.lead
  key = made.key
  pack = await packFor(lead, key)
})
afterAll(() => {
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

const submitting: Command = { type: 'SubmitScoreSheet', member: carer }

async function sent(member: Device, own: EvaluationKey): Promise<string> {
  return pathOf(member, own, done(await makeReturn(member.context, own)))
}

async function copyOfLead(name: string): Promise<Device> {
  const home = join(folder, name)
  cpSync(lead.home, home, { recursive: true })
  return device(home)
}

/** What comes out in the end, with the returns opened. */
function fileOf(receiver: Device): string {
  act(receiver, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
  return done(evaluationFileOfLead(receiver.context.workspace, key))
}

describe('a question that was clarified', () => {
  test('is asked again by the newer pack on the same laptop, the other scores stay, and no order of acceptance matters', async () => {
    const { member, own } = await openedOn(join(folder, 'asked-again'), pack)
    const before = await copyOfLead('lead-clarifying')
    act(member, own, declaring, ...allScores('1'))
    const first = await sent(member, own)
    // The lead has a device to address, so the newer pack needs no words.
    done(await open(before, first, { accept: true }))
    act(before, key, { type: 'ClarifyQuestion', question: bread, text: 'Rye counts as bread.' })
    const next = await packFor(before, key)
    expect(next.words).toBeUndefined()
    expect(done(await open(member, next.path))).toMatchObject({ what: 'newer-pack', evaluation: own })
    expect(sentence(await open(member, next.path))).toBe('done')
    const { exchange, sheets } = stateOf(member, own)
    expect(exchange.clarifications.get(bread)).toMatchObject({ text: 'Rye counts as bread.', revision: 2 })
    expect(sheets.get(carer)?.scores.get(baker)?.get(milk)).toMatchObject({ score: '1', revision: 1 })
    const early = member.context.workspace.change(own, (evaluation) => evaluation.enter(submitting))
    expect(sentence(early)).not.toBe('done')
    act(member, own, scoring(baker, bread, '2'))
    const part = await sent(member, own)
    act(member, own, scoring(grocer, bread, '0'), submitting)
    const whole = await sent(member, own)
    before.close()
    const files: string[] = []
    for (const [index, order] of [[whole], [part, whole, first], [whole, first, part, whole]].entries()) {
      const home = join(folder, `lead-order-${String(index)}`)
      cpSync(before.home, home, { recursive: true })
      const receiver = await device(home)
      for (const path of order) done(await open(receiver, path, { accept: true }))
      const scores = stateOf(receiver, key).sheets.get(carer)?.scores
      expect([...(scores?.get(baker) ?? [])].map(([question, { score }]) => [question, score])).toEqual([
        [bread, '2'],
        [milk, '1'],
      ])
      files.push(fileOf(receiver))
      receiver.close()
    }
    expect(new Set(files).size).toBe(1)
    member.close()
  })
})

describe('scores on paper', () => {
  test('count beside returns when a second person has checked them, and open with them', async () => {
    const receiver = await copyOfLead('lead-paper')
    act(receiver, key, { type: 'ChoosePaper', member: nurse })
    const { member, own } = await openedOn(join(folder, 'beside-paper'), pack)
    act(member, own, declaring, ...allScores('1'), submitting)
    done(await open(receiver, await sent(member, own), { accept: true }))
    const reason = { good: 'Clear.', worries: '', evidence: [] }
    act(receiver, key, {
      type: 'TranscribeScore',
      ...{ member: nurse, bidder: baker, question: bread, score: '2', reason, transcriber: 'Clerk' },
    })
    const enter = (command: Command) =>
      receiver.context.workspace.change(key, (evaluation) => evaluation.enter(command))
    expect(sentence(enter({ type: 'OpenReturns', reason: '' }))).not.toBe('done')
    expect(sentence(enter({ type: 'CheckTranscript', member: nurse, checker: 'Clerk' }))).not.toBe('done')
    expect(sentence(enter({ type: 'CheckTranscript', member: nurse, checker: 'Second clerk' }))).toBe('done')
    expect(sentence(enter({ type: 'OpenReturns', reason: '' }))).toBe('done')
    const text = done(evaluationFileOfLead(receiver.context.workspace, key))
    expect(text.match(/"member": "carer-1",\s+"bidder"/g)).toHaveLength(4)
    expect(text).toMatch(/"member": "nurse",\s+"bidder": "baker",\s+"question": "q1",\s+"score": "2"/)
    member.close()
    receiver.close()
  })
})

describe('a bidder that withdraws after returns came in', () => {
  test('keeps its scores in the record, is left out of newer packs, and late returns are still taken', async () => {
    const receiver = await copyOfLead('lead-withdrawn')
    const { member, own } = await openedOn(join(folder, 'withdrawn'), pack)
    act(member, own, declaring, ...allScores('1'))
    done(await open(receiver, await sent(member, own), { accept: true }))
    act(receiver, key, { type: 'WithdrawTender', bidder: grocer, reason: 'Closed its shop.' })
    expect(stateOf(receiver, key).sheets.get(carer)?.scores.get(grocer)?.size).toBe(2)
    // Somebody who has not heard of it sends all the same.
    act(member, own, submitting)
    done(await open(receiver, await sent(member, own), { accept: true }))
    const next = await packFor(receiver, key)
    done(await open(member, next.path))
    expect([...stateOf(member, own).tenders.keys()]).toEqual([baker])
    done(await open(receiver, await sent(member, own), { accept: true }))
    expect(stateOf(receiver, key).exchange.returns.get(carer)?.troubles.forks).toEqual([])
    expect(JSON.parse(fileOf(receiver))).toMatchObject({
      tenders: [{ bidder: baker }, { bidder: grocer, status: 'withdrawn', reason: 'Closed its shop.' }],
    })
    member.close()
    receiver.close()
  })
})
