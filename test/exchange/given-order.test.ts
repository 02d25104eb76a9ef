import { describe, expect, test } from 'vitest'
import { drawOrder } from '../../shared/evaluation/exchange/given-order.ts'
import { packBidders } from '../../shared/evaluation/decisions/packs.ts'
import { evaluationFromPack, makePack, packIssuedOf } from '../../shared/exchange/make-pack.ts'
import { packSchema } from '../../shared/exchange/pack.ts'
import { memberId } from '../../shared/identifiers.ts'
import { makeMyWork } from '../../shared/views/make-my-work.ts'
import { makeScoring } from '../../shared/views/make-scoring.ts'
import type { MemberWork } from '../../shared/views/member-work.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { hexOf, Laptop, sha256, type Lead } from './apart.ts'
import { receive, withKeys } from './small-panel.ts'

const m1 = memberId.parse('m1')

/** Places that put bidders the other way round than they came in; then onwards. */
function draws(...places: readonly string[]): () => string {
  let drawn = 0
  return () => places[drawn++] ?? `z${String(drawn)}`
}

/** Issues a pack with an order that was drawn. */
function issue(lead: Lead, id: string, draw: () => string) {
  const member = lead.member(id)
  const version = (lead.state.exchange.packs.get(member.member)?.at(-1)?.version ?? 0) + 1
  const order = drawOrder(lead.state, member, packBidders(lead.state, member), draw)
  const pack = makePack(lead.state, member, version, order)
  const digest = hexOf(pack)
  lead.kept.packs.set(digest, pack)
  const enrolment = sha256(`enrolment ${digest}`)
  lead.enter(packIssuedOf(lead.state, member, { version, digest, enrolment, to: 'words', order }))
  return pack
}
const orderOf = (lead: Lead, id: string) => lead.state.exchange.packs.get(memberId.parse(id))?.at(-1)?.order

function workOf(laptop: Laptop): MemberWork {
  const { state } = laptop
  const member = state.panel.get(m1)
  if (!state.procurement || !member) throw new Error('No pack')
  const key = evaluationKey.parse('e'.repeat(32))
  return { key, evaluation: state, procurement: state.procurement, member, drafts: [], savedAt: undefined }
}

describe('the order in which a member meets the bidders', () => {
  test('is drawn for each member, entered in the record, and the order of the pack', () => {
    const lead = withKeys()
    const pack = issue(lead, 'm1', draws('c', 'b', 'a'))
    issue(lead, 'm2', draws('b', 'c', 'a'))
    expect(pack.tenders.map(({ bidder }) => bidder)).toEqual(['west', 'south', 'north'])
    expect(orderOf(lead, 'm1')).toEqual({ by: 'question', bidders: ['west', 'south', 'north'] })
    expect(orderOf(lead, 'm2')?.bidders).toEqual(['west', 'north', 'south'])
    expect(packSchema.safeParse(pack).error).toBeUndefined()
    expect([...evaluationFromPack(pack).tenders.keys()]).toEqual(['west', 'south', 'north'])
  })

  test('stays in a newer pack; who was away comes back to the same place, and who is new comes last', () => {
    const lead = withKeys()
    issue(lead, 'm1', draws('b', 'c', 'a'))
    lead.do({ type: 'DeclareInterests', member: 'm1', interests: [{ bidder: 'north', nature: 'A friend.' }] })
    issue(lead.do(receive('east')), 'm1', draws('a'))
    expect(orderOf(lead, 'm1')?.bidders).toEqual(['west', 'south', 'east'])
    lead.do({ type: 'DecideInterest', member: 'm1', bidder: 'north', decision: 'none', reason: 'Long ago.' })
    issue(lead, 'm1', draws())
    expect(orderOf(lead, 'm1')?.bidders).toEqual(['west', 'north', 'south', 'east'])
  })

  test('of a pack from before orders were drawn stays as it was', () => {
    const lead = withKeys()
    lead.issue('m1')
    expect(drawOrder(lead.state, { member: m1 }, [], draws())).toBeUndefined()
  })

  test('cannot be entered as another than the one that stands', () => {
    const lead = withKeys()
    issue(lead, 'm1', draws('c', 'b', 'a'))
    const { issued } = lead.packOf('m1')
    const { bidders } = issued
    for (const order of [
      { by: 'question' as const, bidders },
      { by: 'bidder' as const, bidders: bidders.toReversed() },
      { by: 'question' as const, bidders: bidders.slice(1) },
    ])
      expect(lead.refusedToEnter({ ...issued, order })).toBe('refusal.packNotAsItStands')
    const order = { by: 'question' as const, bidders: bidders.toReversed() }
    expect(lead.refusedToEnter({ ...issued, order })).toBe('allowed')
  })

  test('goes question by question, or bidder by bidder where the lead chose so before the first pack', () => {
    const asked = withKeys()
    const one = new Laptop(asked.kept, 'a', m1).open(issue(asked, 'm1', draws('c', 'b', 'a')))
    one.do({ type: 'DeclareInterests', member: m1, interests: [] })
    const first = makeMyWork(workOf(one)).next
    expect([first?.question, first?.bidder]).toEqual(['q1', 'west'])

    const lead = withKeys().do({ type: 'ChooseOrder', by: 'bidder' })
    const pack = issue(lead, 'm1', draws('c', 'b', 'a'))
    expect(lead.refused({ type: 'ChooseOrder', by: 'question' })).toBe('refusal.orderIsOut')
    const laptop = new Laptop(lead.kept, 'b', m1).open(pack)
    laptop.do({ type: 'DeclareInterests', member: m1, interests: [] }).give('west', 'q1', '1')
    const next = makeMyWork(workOf(laptop)).next
    expect([next?.question, next?.bidder]).toEqual(['q2', 'west'])
    if (!next) throw new Error('Nothing is next')
    const view = makeScoring(workOf(laptop), next.question, next.bidder)
    if (isRefusal(view)) throw new Error(view.id)
    expect([view.previous, view.next]).toEqual([
      { question: 'q1', bidder: 'west' },
      { question: 'q1', bidder: 'south' },
    ])
  })
})
