import { describe, expect, test } from 'vitest'
import type { Event, EventOf } from '../../shared/evaluation/event.ts'
import { checkReturn } from '../../shared/exchange/check-return.ts'
import { bidderId, evaluationId, memberId, questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { hexOf, Laptop, sha256, theEvaluation, type Lead } from './apart.ts'
import { bidders, questions, withKeys } from './small-panel.ts'

const m1 = memberId.parse('m1')
const because = { good: 'Because.', worries: '', evidence: [] }
const score: EventOf<'ScoreGiven'> = {
  ...{ type: 'ScoreGiven', member: m1, bidder: bidderId.parse('north'), question: questionId.parse('q1') },
  ...{ score: '1', reason: because },
}

function ready(): { readonly lead: Lead; readonly laptop: Laptop } {
  const lead = withKeys()
  return { lead, laptop: new Laptop(lead.kept, 'a', m1).open(lead.issue('m1')) }
}

function judged(lead: Lead, laptop: Laptop, entries = laptop.entries, evaluation = theEvaluation) {
  const member = lead.member('m1')
  return checkReturn(entries, { state: lead.state, evaluation, member, log: laptop.log })
}

const refusalOf = (...parameters: Parameters<typeof judged>): unknown => {
  const found = judged(...parameters)
  if (!isRefusal(found)) return 'good'
  const { n } = found.values
  return [found.id, n]
}

describe('a return is judged before it is taken in', () => {
  test('in counts: how much is scored, sent, declared and still to decide', () => {
    const { lead, laptop } = ready()
    const interests = [{ bidder: 'south', nature: 'A cousin.' }]
    laptop.do({ type: 'DeclareInterests', member: m1, interests })
    for (const question of questions) laptop.give('north', question, '1').give('west', question, '1')
    const counts = { kind: 'counts', packVersion: 1, entries: 7, scored: 4, of: 6, declared: true, late: 0 }
    expect(judged(lead, laptop)).toEqual({ ...counts, submitted: false, interestsToDecide: 1 })
    laptop.submit().record(score)
    const sent = { ...counts, entries: 9, late: 1, submitted: true, interestsToDecide: 1 }
    expect(judged(lead, laptop)).toEqual(sent)
  })

  test('counts only scores of questions as they stand in the pack opened last', () => {
    const { lead, laptop } = ready()
    for (const bidder of bidders) laptop.give(bidder, 'q1', '1').give(bidder, 'q2', '1')
    lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' })
    laptop.open(lead.issue('m1')).give('north', 'q1', '2')
    expect(judged(lead, laptop)).toMatchObject({ scored: 4, of: 6, packVersion: 2 })
  })

  test('and refused if it does not begin with pack and enrolment', () => {
    const { lead, laptop } = ready()
    expect(refusalOf(lead, laptop, laptop.entries.slice(0, 1))).toEqual([
      'refusal.return.beginning',
      undefined,
    ])
    expect(refusalOf(lead, laptop, [])).toEqual(['refusal.return.beginning', undefined])
    const other = evaluationId.parse('f'.repeat(32))
    expect(refusalOf(lead, laptop, laptop.entries, other)).toEqual(['refusal.return.beginning', 1])
  })

  test('and refused if it answers a pack that was not issued to this member', () => {
    const { lead, laptop } = ready()
    expect(refusalOf(withKeys(), laptop)).toEqual(['refusal.return.unknownPack', 0])
    const opened = { type: 'PackOpened', member: m1, digest: hexOf(lead.issue('m2')), version: 2 } as const
    expect(refusalOf(lead, laptop.copy().record(opened))).toEqual(['refusal.return.unknownPack', 2])
  })

  const other = memberId.parse('m2')
  test.each<[string, Event, string]>([
    ['is of somebody else', { ...score, member: other }, 'refusal.return.otherPerson'],
    ['is the lead’s to write', { type: 'ReturnsOpened', reason: '' }, 'refusal.return.notTheirs'],
    ['scores off the scale', { ...score, score: '1.5' }, 'refusal.return.offScale'],
    ['scores nobody in the pack', { ...score, bidder: bidderId.parse('x') }, 'refusal.return.notAsked'],
    ['scores nothing in the pack', { ...score, question: questionId.parse('q9') }, 'refusal.return.notAsked'],
    ['scores another revision', { ...score, revision: 2 }, 'refusal.return.notAsked'],
    [
      'declares a link with nobody in the pack',
      { type: 'InterestsDeclared', member: m1, interests: [{ bidder: bidderId.parse('x'), nature: 'y' }] },
      'refusal.return.notAsked',
    ],
    [
      'notes something about nobody in the pack',
      {
        ...{ type: 'NoteKept', member: m1, bidder: bidderId.parse('x') },
        question: score.question,
        sealed: 'YWdl',
      },
      'refusal.return.notAsked',
    ],
    [
      'is signed by another key',
      { type: 'CheckpointSigned', key: sha256('other'), signature: sha256('s').repeat(2) },
      'refusal.return.otherKey',
    ],
  ])('and refused if an entry %s, naming the entry', (_what, event, id) => {
    const { lead, laptop } = ready()
    expect(refusalOf(lead, laptop.copy().give('north', 'q1', '1'))).toBe('good')
    const forged = laptop.copy().give('north', 'q1', '1')
    const entry = { at: '', by: m1, event, n: 3, prev: forged.head }
    expect(refusalOf(lead, forged, [...forged.entries, entry])).toEqual([id, 3])
  })

  test('and refused if somebody else sat at the keyboard', () => {
    const { lead, laptop } = ready()
    const entry = { at: '', by: 'procurement-lead', event: score, n: 2, prev: laptop.head }
    expect(refusalOf(lead, laptop, [...laptop.entries, entry])).toEqual(['refusal.return.otherPerson', 2])
  })
})
