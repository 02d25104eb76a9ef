import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { keepNote } from '../../electron/services/exchange/keep-note.ts'
import { exportRecord } from '../../electron/services/exchange/export-record.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { openNotes } from '../../electron/services/exchange/open-notes.ts'
import { makeView } from '../../electron/services/door/views.ts'
import { englishSay } from '../../electron/services/say.ts'
import { viewRequestSchema } from '../../shared/views/request.ts'
import { clearText, recordOpened } from './clear-text.ts'
import { act, device, done, open, pathOf, sentence, stateOf } from './device.ts'
import {
  allScores,
  baker,
  bread,
  carer,
  declaring,
  grocer,
  openedOn,
  packFor,
  smallLead,
} from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

test('the order of the bidders, a private note and who helped travel with the scores; the note is in no view, and only the lead’s key opens it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-notes-'))
  const { lead, key } = await smallLead(join(folder, 'lead'))
  act(lead, key, { type: 'ChooseOrder', by: 'bidder' })
  const { member, own } = await openedOn(join(folder, 'carer'), await packFor(lead, key))
  const order = stateOf(lead, key).exchange.packs.get(carer)?.[0]?.order
  expect(order?.by).toBe('bidder')
  expect([...(order?.bidders ?? [])].sort()).toEqual([baker, grocer])
  expect([...stateOf(member, own).tenders.keys()]).toEqual(order?.bidders)
  expect(stateOf(member, own).exchange.scoreBy).toBe('bidder')
  await packFor(lead, key)
  expect(stateOf(lead, key).exchange.packs.get(carer)?.[1]?.order).toEqual(order)

  const note = 'Smells of marzipan; ask about the oven.'
  const about = { bidder: baker, question: bread, note }
  act(member, own, declaring)
  expect(await keepNote(member.context, own, about)).toBe(true)
  expect(sentence(await keepNote(lead.context, key, about))).toBe(englishSay('refusal.memberOnly'))
  act(member, own, ...allScores('2'), { type: 'SubmitScoreSheet', member: carer, helpedBy: 'My daughter' })
  expect(sentence(await keepNote(member.context, own, about))).toContain('sent these scores')
  const file = done(await makeReturn(member.context, own))
  done(await open(lead, pathOf(member, own, file), { evaluation: key, accept: true }))
  expect(stateOf(lead, key).sheets.get(carer)?.helpedBy).toBe('My daughter')
  expect(sentence(await openNotes(lead.context, key))).toBe(englishSay('refusal.scoresNotOpen'))

  act(lead, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
  const record = done(await exportRecord(lead.context, key, 'words'))
  const inside = await recordOpened(pathOf(lead, key, record.file), record.words)
  expect(clearText(inside)).toContain('notekept')
  expect(clearText(inside)).not.toContain('marzipan')
  const seen = ['packs', 'progress', 'returns', 'results'].map((view) =>
    makeView(lead.context.workspace, englishSay, viewRequestSchema.parse({ view, evaluation: key })),
  )
  expect(JSON.stringify(seen)).not.toContain('marzipan')
  expect(JSON.stringify(seen)).toContain('My daughter')
  expect(done(await openNotes(lead.context, key))).toMatchObject([
    { bidder: 'Baker and Daughter', question: 'Bread', note },
  ])
  member.close()
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a device that has no pack keeps no note', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-notes-'))
  const alone = await device(join(folder, 'alone'))
  const key = done(alone.context.workspace.openSample('evaluator'))
  const tender = [...stateOf(alone, key).tenders.keys()][0] ?? baker
  const before = stateOf(alone, key)
  expect(await keepNote(alone.context, key, { bidder: tender, question: bread, note: 'Only here.' })).toBe(
    true,
  )
  expect(stateOf(alone, key)).toBe(before)
  alone.close()
  rmSync(folder, { recursive: true, force: true })
})
