import { describe, expect, test } from 'vitest'
import { evaluationFromPack, makePack } from '../../shared/exchange/make-pack.ts'
import { packSchema } from '../../shared/exchange/pack.ts'
import { bidderId, memberId, questionId } from '../../shared/identifiers.ts'
import { Laptop, sha256, type Lead } from './apart.ts'
import { bidders, questions, withKeys } from './small-panel.ts'

const m1 = memberId.parse('m1')
const q1 = questionId.parse('q1')
const north = bidderId.parse('north')
const pack = (lead: Lead) => makePack(lead.state, lead.member('m1'), 1)
const received = (lead: Lead, change: object = {}) =>
  lead.enter({
    type: 'DocumentReceived',
    document: {
      ...{ bidder: north, audience: 'quality', sha256: sha256(JSON.stringify(change)), size: 9 },
      ...{ name: 'North ltd plan.PDF', mediaType: 'application/pdf', ...change },
    },
  })

describe('a pack', () => {
  test('holds no price, no other member, and nobody from whom the member is kept apart', () => {
    const lead = withKeys().do(
      { type: 'EnterPrice', bidder: 'north', criterion: 'price', price: '987654' },
      { type: 'DeclareInterests', member: 'm1', interests: [{ bidder: 'south', nature: 'Family.' }] },
    )
    const text = JSON.stringify(pack(lead))
    expect(packSchema.safeParse(pack(lead)).error).toBeUndefined()
    for (const absent of ['987654', 'm2', 'M2', 'south', 'Family']) expect(text).not.toContain(absent)
  })

  test('holds what was said about its questions since publication', () => {
    const lead = withKeys().do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' })
    expect(pack(lead).clarifications).toEqual([{ question: 'q1', revision: 2, text: 'Of carers.' }])
    expect(evaluationFromPack(pack(lead)).exchange.clarifications.get(q1)?.revision).toBe(2)
    expect(pack(withKeys())).not.toHaveProperty('clarifications')
  })

  test('lists documents of its tenders and questions, and none about prices', () => {
    const lead = received(withKeys().do({ type: 'AllotQuestions', member: 'm1', questions: ['q1'] }))
    received(lead, { audience: 'price', name: 'prices.xlsx' })
    received(lead, { question: questionId.parse('q2'), name: 'staff.docx' })
    received(lead, { question: q1, name: 'reach.docx' })
    expect(pack(lead).documents?.map(({ name }) => name)).toEqual(['North ltd plan.PDF', 'reach.docx'])
  })

  test('names hidden bidders by alias and code alone, in the order of the aliases', () => {
    const lead = received(withKeys()).do({ type: 'HideBidders' })
    const { tenders, documents } = pack(lead)
    expect(tenders.map(({ bidder, name }) => [bidder, name])).toEqual([
      ['A', 'Bidder A'],
      ['B', 'Bidder B'],
      ['C', 'Bidder C'],
    ])
    const code = lead.state.exchange.aliases.get(north)?.code ?? ''
    expect(documents?.map(({ bidder, name }) => [bidder, name])).toEqual([[code, `${code}-1.pdf`]])
    const ids = JSON.stringify([tenders.map(({ bidder, name }) => [bidder, name]), documents])
    for (const bidder of bidders) expect(ids.toLowerCase()).not.toContain(bidder)
  })

  test('brings scores back under the bidders’ own ids', () => {
    const lead = withKeys().do({ type: 'HideBidders' })
    const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
    for (const code of ['A', 'B', 'C']) for (const question of questions) laptop.give(code, question, '1')
    laptop.do({ type: 'DeclareInterests', member: m1, interests: [] })
    lead.accept(laptop.submit().send())
    expect([...(lead.state.sheets.get(m1)?.scores.keys() ?? [])]).toEqual([...bidders])
  })

  test('opened after an older one keeps the scores given', () => {
    const lead = withKeys()
    const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1')).give('north', 'q1', '2')
    lead.do({ type: 'WithdrawTender', bidder: 'west', reason: 'Closed.' })
    laptop.open(lead.issue('m1'))
    expect(laptop.state.sheets.get(m1)?.scores.get(north)?.get(q1)?.score).toBe('2')
    expect([...laptop.state.tenders.keys()]).toEqual(['north', 'south'])
  })
})
