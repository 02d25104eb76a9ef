import { describe, expect, test } from 'vitest'
import { makePacks } from '../../shared/views/make-packs.ts'
import { packFileOf } from '../../shared/views/outgoing-files.ts'
import { memberId } from '../../shared/identifiers.ts'
import { documentSchema } from '../../shared/evaluation/exchange-events.ts'
import { sha256 } from '../exchange/apart.ts'
import { beforePacks, issued, laptopOf, midScoring, readyForPacks, workOf } from './panel-apart.ts'

const rowOf = (view: ReturnType<typeof makePacks>, member: string) => {
  const row = view.rows.find((one) => one.member === member)
  if (!row) throw new Error(`No row for ${member}`)
  return row
}

describe('packs of the lead', () => {
  test('before the first pack nothing is made, and nothing opens the work elsewhere yet', () => {
    const view = makePacks(workOf(beforePacks().state))
    expect(view.title).toBe('Packs for nine people')
    expect(view.isIssued).toBe(false)
    expect(view.rescue).toEqual({ recoveryKey: false, secondLead: undefined })
    expect(view.rows.every(({ stage, step }) => stage === 'not-made' && step === 'make')).toBe(true)
    expect(view.rows.map(({ title }) => title)).not.toContain('Procurement Lead')
  })

  test('a printed recovery key, or a second lead, is told', () => {
    expect(makePacks(workOf(readyForPacks().state)).rescue.recoveryKey).toBe(true)
  })

  test('a made pack waits for its words; once they are told it waits for the member', () => {
    const view = makePacks(workOf(issued().state))
    expect(rowOf(view, 'carer-5')).toMatchObject({ stage: 'made', words: 'to-tell', step: 'give-words' })
    expect(rowOf(view, 'carer-1')).toMatchObject({ stage: 'words-given', words: 'told', step: 'none' })
    expect(view.rows[0]?.member).toBe('carer-5')
    expect(view.summary).toEqual(['1 to hand over', '8 waiting'])
  })

  test('a pack is opened when its first file came back, and checked when its groups were compared', () => {
    const view = makePacks(workOf(midScoring().state))
    expect(rowOf(view, 'carer-3')).toMatchObject({ stage: 'opened', words: 'used', step: 'check' })
    expect(rowOf(view, 'carer-3').devices[0]?.fingerprint).toHaveLength(6)
    expect(rowOf(view, 'carer-1')).toMatchObject({ stage: 'checked', step: 'none' })
    expect(rowOf(view, 'carer-4')).toMatchObject({
      stage: 'paper',
      step: 'type-in',
      paper: { typed: 20, of: 20 },
    })
  })

  test('the six groups stay the same when the laptop opens a newer pack', () => {
    const lead = issued()
    const laptop = laptopOf(lead, 'carer-2')
    lead.accept(laptop.send())
    const groups = () => rowOf(makePacks(workOf(lead.state)), 'carer-2').devices[0]?.fingerprint
    const before = groups()
    const pack = lead.issue('carer-2')
    lead.accept(laptop.open(pack).send())
    expect(groups()).toEqual(before)
    expect(before?.join(' ')).toMatch(/^(?:[0-9A-F]{4} ){5}[0-9A-F]{4}$/)
  })

  test('a clarified question asks for a new pack for whoever scores it', () => {
    const lead = issued().do({ type: 'ClarifyQuestion', question: 'q5', text: 'The year is 2025.' })
    const view = makePacks(workOf(lead.state))
    expect(rowOf(view, 'commissioner')).toMatchObject({ isOutdated: true, step: 'renew' })
    expect(rowOf(view, 'carer-1').isOutdated).toBe(false)
    expect(view.questions[4]).toMatchObject({ clarification: 'The year is 2025.' })
    expect(view.questions[4]?.scorers).not.toContain('Carer 1')
  })

  test('each row has the file of its newest pack', () => {
    const lead = issued()
    lead.issue('carer-2')
    const view = makePacks(workOf(lead.state))
    expect(rowOf(view, 'carer-1').file?.name).toBe('asc-support-carer-1-1.fmpack')
    expect(rowOf(view, 'carer-2').file?.name).toBe('asc-support-carer-2-2.fmpack')
    expect(rowOf(view, 'carer-3').file).toBeUndefined()
  })

  test('a file is whose it was noted to be; by its name alone only where no other role ends alike', () => {
    const { state } = issued()
    const [carer, other] = ['carer-1', 'carer-2'].map((id) => state.panel.get(memberId.parse(id)))
    const pack = carer && state.exchange.packs.get(carer.member)?.at(-1)
    if (!carer || !other || !pack) throw new Error('The sample has lost its carers')
    const files = ['asc-1.fmpack', 'asc-2.fmpack', 'asc-carer-1-1.fmpack'].map((name) => ({
      ...{ name, size: 1, href: '', madeAt: '' },
    }))
    const [first, second, named] = files
    const noted = [first, { ...second, pack: { member: carer.member, version: 1 } }, named] as typeof files
    const panel = (title: string) =>
      new Map([
        [carer.member, carer],
        [other.member, { ...other, title }],
      ])
    const fileOf = (outgoing: typeof files, title = other.title) =>
      packFileOf({ evaluation: { ...state, panel: panel(title) }, outgoing }, carer, pack)?.name
    expect(fileOf(noted)).toBe('asc-2.fmpack')
    expect(fileOf(files)).toBe('asc-carer-1-1.fmpack')
    expect(fileOf(files, 'Night carer 1')).toBeUndefined()
    expect(fileOf(files, 'Carer (1)')).toBeUndefined()
  })

  test('attached documents are listed, and a pack made before one asks for a new pack for whoever reads it', () => {
    const lead = issued()
    const about = { mediaType: 'application/pdf', size: 2_000, question: 'q5' } as const
    const attach = (name: string, audience: 'quality' | 'price', bidder = 'meadow-lane') =>
      lead.enter({
        type: 'DocumentReceived',
        document: documentSchema.parse({ ...about, name, audience, bidder, sha256: sha256(name) }),
      })
    attach('Costs.xlsx', 'price')
    const outdated = () => makePacks(workOf(lead.state)).rows.filter((row) => row.isOutdated)
    expect(outdated()).toEqual([])
    attach('Plan.pdf', 'quality')
    const view = makePacks(workOf(lead.state))
    expect(view.documents).toMatchObject([
      { name: 'Costs.xlsx', size: 2_000, question: 5, audience: 'price' },
      {
        name: 'Plan.pdf',
        bidderName: expect.stringContaining('Meadow Lane') as unknown,
        audience: 'quality',
      },
    ])
    expect(rowOf(view, 'commissioner')).toMatchObject({ isOutdated: true, step: 'renew' })
    expect(rowOf(view, 'carer-1').isOutdated).toBe(false)
    for (const { member } of outdated()) lead.issue(member)
    expect(outdated()).toEqual([])
  })
})
