import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { evaluationFileOfLead } from '../../electron/services/results/evaluation-file-of-lead.ts'
import { allowCorrection } from '../../electron/services/exchange/allow-correction.ts'
import { makeDocuments } from '../../electron/services/exchange/make-documents.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { receiveDocument } from '../../electron/services/exchange/receive-document.ts'
import { bidderId } from '../../shared/identifiers.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { clearText, openedWith, packOpened, packSecrets } from './clear-text.ts'
import { act, done, open, pathOf, stateOf, type Device } from './device.ts'
import {
  baker,
  bread,
  carer,
  declaring,
  grocer,
  milk,
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
const words = Buffer.from('A plan.')
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-hidden-'))
  const made = await smallLead(join(folder, 'lead'))
  lead = made.lead
  key = made.key
  for (const [bidder, question] of [
    [grocer, milk],
    [grocer, bread],
    [baker, bread],
  ] as const) {
    const name = `${bidder} ${question}.PDF`
    const bytes = Buffer.from(`${String(words)} ${question} ${bidder === baker ? '1' : '2'}`)
    const order = { bidder, question, audience: 'quality', name, mediaType: '' } as const
    done(await receiveDocument(lead.context, key, order, once(bytes), bytes.length))
  }
  act(lead, key, { type: 'HideBidders' })
  pack = await packFor(lead, key)
})
afterAll(() => {
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

test('hidden bidders travel by their codes, in the pack and in the documents, with one name for each document', async () => {
  const opened = await packOpened(pack)
  const [file] = done(await makeDocuments(lead.context, key, 'quality'))
  const documents = done(await openedWith(pathOf(lead, key, done(file)), await packSecrets(pack)))
  for (const inside of [opened, documents])
    for (const secret of ['baker', 'grocer']) expect(clearText(inside)).not.toContain(secret)
  expect(clearText(opened)).toContain('bidder a')
  const { manifest } = documents
  const listed = manifest.format === 'fairmark-documents' ? manifest.documents : []
  const { member, own } = await openedOn(join(folder, 'names'), pack)
  // in the member's own order of bidders; the file has the order of the codes
  const received = stateOf(member, own).exchange.documents.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  expect(received).toEqual(listed)
  expect(listed.map(({ name }) => name).sort()).toEqual(
    [done(codeOf(grocer)), done(codeOf(baker))].sort()[0] === codeOf(grocer)
      ? ['a-1.pdf', 'a-2.pdf', 'b-1.pdf'].map(upper)
      : ['a-1.pdf', 'b-1.pdf', 'b-2.pdf'].map(upper),
  )
  member.close()
})

test('scores given to codes count for the right bidders, and a correction opens the right answer', async () => {
  const { member, own } = await openedOn(join(folder, 'codes'), pack)
  const code = (bidder: typeof baker) => bidderId.parse(done(codeOf(bidder)))
  act(
    member,
    own,
    declaring,
    scoring(code(baker), bread, '2'),
    scoring(code(baker), milk, '2'),
    scoring(code(grocer), bread, '1'),
    scoring(code(grocer), milk, '0'),
    { type: 'SubmitScoreSheet', member: carer },
  )
  const send = async () => pathOf(member, own, done(await makeReturn(member.context, own)))
  done(await open(lead, await send(), { accept: true }))
  const { about } = done(member.context.workspace.look(own))
  const cells = [{ bidder: grocer, question: milk }]
  const order = { member: carer, log: about.log, cells, reason: 'A page was missing.' }
  const unlock = pathOf(lead, key, done(await allowCorrection(lead.context, key, order)))
  done(await open(member, unlock))
  act(member, own, scoring(code(grocer), milk, '1'), { type: 'SubmitScoreSheet', member: carer })
  done(await open(lead, await send(), { accept: true }))
  act(lead, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
  const file: unknown = JSON.parse(done(evaluationFileOfLead(lead.context.workspace, key)))
  expect(file).toMatchObject({
    scores: [
      { member: carer, bidder: baker, question: bread, score: '2' },
      { member: carer, bidder: baker, question: milk, score: '2' },
      { member: carer, bidder: grocer, question: bread, score: '1' },
      { member: carer, bidder: grocer, question: milk, score: '1' },
    ],
  })
  member.close()
})

function codeOf(bidder: typeof baker): string | undefined {
  return stateOf(lead, key).exchange.aliases.get(bidder)?.code
}

function upper(name: string): string {
  return name.replace(/^[a-z]/, (letter) => letter.toUpperCase())
}
