import { describe, expect, test } from 'vitest'
import { unconfirmedMembers } from '../../shared/evaluation/decisions/award.ts'
import { mergeAnswers } from '../../shared/evaluation/exchange/merge-answers.ts'
import { agreedPartOf, moderationRecord } from '../../shared/evaluation/exchange/moderation-record.ts'
import { checkReturn } from '../../shared/exchange/check-return.ts'
import { memberId, type MemberId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { hexOf, Laptop, logOf, type CommandInput, type Lead, type Sent } from './apart.ts'
import { bidders, questions, withKeys } from './small-panel.ts'

const m1 = memberId.parse('m1')
const m2 = memberId.parse('m2')

const agree = (bidder: string, score: string, more: object = {}): CommandInput => ({
  ...{ type: 'AgreeScore', bidder, question: 'q2', score, decidingPoint: 'The rota.', present: [m1, m2] },
  reason: { good: `We agree on ${bidder}.`, worries: '', evidence: [] },
  ...more,
})

interface Panel {
  readonly lead: Lead
  readonly one: Laptop
  readonly two: Laptop
}

/** Both members have sent, the returns are open, and all is agreed. */
function agreed(): Panel {
  const lead = withKeys()
  const laptops = [m1, m2].map((member) => {
    const laptop = new Laptop(lead.kept, member, member).open(lead.issue(member))
    for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, '1')
    return laptop.submit()
  })
  const [one, two] = laptops
  if (!one || !two) throw new Error('There are two members')
  lead.accept(one.send(), two.send()).do({ type: 'OpenReturns', reason: '' })
  lead.do(...bidders.map((bidder) => agree(bidder, '1')))
  return { lead, one, two }
}

const digestOf = ({ state }: Lead) => hexOf(moderationRecord(state))

const headOf = ({ events }: Lead) => ({ log: logOf('lead'), entries: events.length, head: hexOf('head') })

/** The lead sends the record as it stands, and the member opens it. */
function read(lead: Lead, laptop: Laptop): string {
  const digest = digestOf(lead)
  const { member } = laptop
  lead.enter({ type: 'RecordSent', member, digest })
  const part = agreedPartOf(lead.state, lead.member(member), 1)
  laptop.enter({ type: 'RecordOpened', member, digest, lead: headOf(lead), agreed: part })
  return digest
}

const answer = ({ member }: Laptop, digest: string, confirmed = true, note = ''): CommandInput => ({
  ...{ type: 'AnswerRecord', member, digest, confirmed, note },
})

const waiting = ({ state }: Lead): readonly MemberId[] =>
  unconfirmedMembers(state).map(({ member }) => member)

describe('a signed answer to the record', () => {
  test('counts as the member’s confirmation, and says that it was signed', () => {
    const { lead, one } = agreed()
    one.do(answer(one, read(lead, one)))
    expect(waiting(lead)).toEqual([m2, m1])
    lead.accept(one.send())
    expect(waiting(lead)).toEqual([m2])
    expect(lead.state.confirmations.get(m1)).toMatchObject({ confirmed: true, signed: true })
  })

  test('may be no, with the reason; the last answer counts', () => {
    const { lead, one } = agreed()
    const digest = read(lead, one)
    expect(one.refused(answer(one, digest, false, ' '))).toBe('refusal.answerReasonNeeded')
    lead.accept(one.do(answer(one, digest, false, 'West is too high.')).send())
    expect(lead.state.confirmations.get(m1)).toMatchObject({ confirmed: false, note: 'West is too high.' })
    lead.accept(one.do(answer(one, digest)).send())
    expect(lead.state.confirmations.get(m1)).toMatchObject({ confirmed: true, note: '' })
  })

  test('is stale once a score was changed, even back again, and counts anew once the record was sent again', () => {
    const { lead, one } = agreed()
    const sent = one.do(answer(one, read(lead, one))).send()
    lead.accept(sent)
    lead.do(agree('north', '2', { changeReason: 'We forgot the annex.' }))
    expect(waiting(lead)).toEqual([m2, m1])
    lead.accept(sent)
    lead.do(agree('north', '1', { changeReason: 'The annex is older.' }))
    expect(waiting(lead)).toEqual([m2, m1])
    const again = read(lead, one)
    expect(waiting(lead)).toEqual([m2, m1])
    expect(one.refused(answer(one, hexOf('another')))).toBe('refusal.newerRecordToRead')
    lead.accept(one.do(answer(one, again)).send())
    expect(waiting(lead)).toEqual([m2])
  })

  test('that comes in after the change counts for nothing', () => {
    const { lead, one } = agreed()
    const sent = one.do(answer(one, read(lead, one))).send()
    lead.do(agree('north', '2', { changeReason: 'We forgot the annex.' })).accept(sent)
    expect(waiting(lead)).toEqual([m2, m1])
  })

  test('stands beside what was said in the room, in any order and any number of times', () => {
    const results = [
      [0, 1, 2],
      [1, 0, 2, 1],
      [2, 2, 1, 0],
      [0, 2, 1, 0, 0],
    ].map((order) => {
      const { lead, one, two } = agreed()
      const early = one.send()
      const answers = [one, two].map((laptop) => laptop.do(answer(laptop, read(lead, laptop))).send())
      const returns: readonly Sent[] = [early, ...answers]
      for (const index of order) lead.accept(...returns.slice(index, index + 1))
      return [...lead.state.confirmations.keys()].sort()
    })
    expect(results).toEqual(results.map(() => [m1, m2]))
    const { lead, one } = agreed()
    lead.do({ type: 'ConfirmRecord', member: m2, confirmed: true, note: '' })
    lead.accept(one.do(answer(one, read(lead, one))).send())
    expect(waiting(lead)).toEqual([])
  })

  test('is what the member said: nobody writes something else in the room over it', () => {
    const { lead, one } = agreed()
    const digest = read(lead, one)
    lead.do({ type: 'ConfirmRecord', member: m1, confirmed: true, note: '' })
    lead.accept(one.do(answer(one, digest, false, 'Not what we said.')).send())
    expect(lead.state.confirmations.get(m1)?.confirmed).toBe(false)
    const over: CommandInput = { type: 'ConfirmRecord', member: m1, confirmed: true, note: '' }
    expect(lead.refused(over)).toBe('refusal.answerSigned')
  })

  test('on a laptop that was lost before counts for nothing', () => {
    const { lead, one } = agreed()
    const from = one.entries.length
    lead.accept(one.do(answer(one, read(lead, one))).send())
    lead.do({ type: 'RevokeLog', member: m1, log: one.log, from, reason: 'It was stolen.' })
    expect(waiting(lead)).toEqual([m2, m1])
  })

  test('differs on two laptops: the doubt counts', () => {
    const yes = { confirmed: true, note: '', at: '1', signed: true } as const
    const no = { confirmed: false, note: 'No.', at: '2', signed: true } as const
    for (const logs of [
      [yes, no],
      [no, yes],
      [yes, no, yes],
    ])
      expect(mergeAnswers(logs.map((one) => new Map([['d', one]]))).get('d')).toBe(no)
  })
})

describe('the record goes to be read', () => {
  test('only when all is agreed, to a laptop from which scores were sent, and as it stands', () => {
    const lead = withKeys()
    const one = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
    lead.issue('m2')
    const send = () => lead.refusedToEnter({ type: 'RecordSent', member: m1, digest: digestOf(lead) })
    for (const bidder of bidders) for (const question of questions) one.give(bidder, question, '1')
    lead.accept(one.send())
    expect(send()).toBe('refusal.scoresNotOpen')
    lead.do({ type: 'OpenReturns', reason: 'Today.' })
    expect(send()).toBe('refusal.notAllAgreed')
    lead.accept(one.submit().send())
    lead.do(...bidders.map((bidder) => agree(bidder, '1', { present: [m1] })))
    expect(lead.refusedToEnter({ type: 'RecordSent', member: m2, digest: digestOf(lead) })).toBe(
      'refusal.notSentYet',
    )
    const other = hexOf('another')
    expect(lead.refusedToEnter({ type: 'RecordSent', member: m1, digest: other })).toBe(
      'refusal.recordNotAsItStands',
    )
    expect(send()).toBe('allowed')
  })

  test('and is read by the member it was made for, after their own scores were sent', () => {
    const { lead, one, two } = agreed()
    const part = agreedPartOf(lead.state, lead.member('m1'), 1)
    const type = 'RecordOpened' as const
    const opened = { type, digest: digestOf(lead), lead: headOf(lead), agreed: part }
    expect(two.refusedToEnter({ ...opened, member: m1 })).toBe('refusal.packMismatch')
    const [pack] = lead.kept.packs.values()
    if (!pack) throw new Error('There is no pack')
    const early = new Laptop(lead.kept, 'early', m1).open(pack)
    expect(early.refusedToEnter({ ...opened, member: m1 })).toBe('refusal.recordBeforeSending')
    expect(one.refused(answer(one, opened.digest))).toBe('refusal.noRecordToRead')
    read(lead, one)
    const older = { ...opened.lead, entries: 1 }
    expect(one.refusedToEnter({ ...opened, member: m1, lead: older })).toBe('refusal.recordOlder')
    expect(one.refused(answer(two, opened.digest))).toBe('refusal.packMismatch')
    expect(lead.refused(answer(one, opened.digest))).toBe('refusal.memberOnly')
  })

  test('a return that answers what was not read, or before sending, is not one that the program wrote', () => {
    const { lead, one } = agreed()
    const answered = {
      type: 'RecordAnswered',
      member: m1,
      digest: digestOf(lead),
      confirmed: true,
      note: '',
    } as const
    const judged = (laptop: Laptop) => {
      const member = lead.member('m1')
      const found = checkReturn(laptop.entries, {
        state: lead.state,
        evaluation: undefined,
        member,
        log: laptop.log,
      })
      return isRefusal(found) ? found.id : 'good'
    }
    expect(judged(one.copy().record(answered))).toBe('refusal.return.notTheirs')
    read(lead, one)
    expect(judged(one.copy().record(answered))).toBe('good')
  })

  test('without bidders from whom the reader is kept apart, prices, or anybody else', () => {
    const { lead, one } = agreed()
    one.do({ type: 'DeclareInterests', member: m1, interests: [{ bidder: 'west', nature: 'A cousin.' }] })
    lead.accept(one.send())
    const text = JSON.stringify(agreedPartOf(lead.state, lead.member('m1'), 1))
    expect(text).toContain('We agree on north.')
    for (const secret of ['west', 'm2', 'm1', 'Because.', 'price']) expect(text).not.toContain(secret)
    expect(text).toContain('"present":2,"withReader":true')
  })
})
