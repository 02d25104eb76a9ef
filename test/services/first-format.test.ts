import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { sampleMember } from '../../shared/sample/leicester.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { bidder, question, score } from './sample-member.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { openWorkspace } from './test-keychain.ts'

// A home as the first version of the format had it: a lead's evaluation, and the sample of a panel member.

const lead = evaluationKey.parse('b3d62fb4c0780d2c11596ef324e3582b')
const member = evaluationKey.parse('5a3d1e00000000000000000000000002')

it('a home of the first version opens, is worked with, and its evaluation can be protected', async () => {
  const home = temporaryFolder()
  cpSync(join(import.meta.dirname, '../fixtures/workspace-1'), home, { recursive: true })
  const workspace = await openWorkspace(thisMachine, home)
  expect(workspace.overview()).toMatchObject({ known: [{}, {}], problems: [] })

  const sample = workspace.look(member)
  if (isRefusal(sample)) throw new Error(sample.id)
  expect(sample.state.sheets.get(sampleMember)?.scores.size).toBeGreaterThan(0)
  expect(sample.drafts).toHaveLength(1)
  expect(workspace.change(member, (opened) => opened.enter(score('3', 'mine')))).toBeUndefined()

  const before = workspace.look(lead)
  if (isRefusal(before)) throw new Error(before.id)
  expect(before.evaluation).toBe(lead)
  expect(workspace.protect(lead)).toBeUndefined()
  workspace.close()

  const again = await openWorkspace(thisMachine, home)
  const after = again.look(lead)
  if (isRefusal(after)) throw new Error(after.id)
  expect(after.state).toEqual(before.state)
  const mine = again.look(member)
  if (isRefusal(mine)) throw new Error(mine.id)
  expect(mine.state.sheets.get(sampleMember)?.scores.get(bidder)?.get(question)?.reason.good).toBe('mine')
  again.close()
})

it('what was copied without its empty folders opens, and words are saved in it', async () => {
  const home = temporaryFolder()
  cpSync(join(import.meta.dirname, '../fixtures/workspace-1'), home, { recursive: true })
  rmSync(join(home, 'evaluations', member, 'drafts'), { recursive: true })
  const workspace = await openWorkspace(thisMachine, home)
  expect(workspace.overview().problems).toEqual([])
  expect(workspace.look(member)).toMatchObject({ drafts: [] })
  const place = { field: 'good', caret: 5, paragraph: 1 } as const
  const draft: Draft = { score: '3', good: 'Kept.', worries: '', evidence: [], flagged: false, place }
  expect(workspace.change(member, (opened) => opened.saveDraft(question, bidder, draft))).toBeUndefined()
  expect(workspace.look(member)).toMatchObject({ drafts: [{ draft }] })
  workspace.close()
})
