import { describe, expect, test } from 'vitest'
import { hashOf } from '../../electron/services/canonical.ts'
import type { Event } from '../../shared/evaluation/event.ts'
import { bidderId, memberId, questionId } from '../../shared/identifiers.ts'
import { falseEntry } from '../../shared/ledger/false-entry.ts'
import { refusal } from '../../shared/refusal.ts'
import { acceptedEvent, at, Laptop, logOf, type Lead } from '../exchange/apart.ts'
import { bidders, questions, smallProcurement, withKeys } from '../exchange/small-panel.ts'

const m1 = memberId.parse('m1')
const cell = { bidder: bidderId.parse('north'), question: questionId.parse('q2') }
const because = { good: 'Because.', worries: '', evidence: [] }

/** What a check of the lead's log says, with more written into it past the rules. */
function found({ events, kept }: Lead, ...forged: readonly Event[]): unknown {
  const entries = [...events, ...forged].map((event, n) => ({
    ...{ log: logOf('lead'), n, prev: '', at, by: 'procurement-lead', event },
  }))
  const reckoning = { hashOf, outcomeOf: () => refusal('refusal.noProcurement') }
  return falseEntry(entries, smallProcurement, reckoning, kept)?.id
}

function returned(): { readonly lead: Lead; readonly laptop: Laptop } {
  const lead = withKeys()
  const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
  for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, '1')
  lead.accept(laptop.submit().send())
  return { lead, laptop }
}

const agreed: Event = {
  ...{ type: 'ScoreAgreed', ...cell, score: '1', reason: because, decidingPoint: '', present: [m1] },
}
const given: Event = { type: 'ScoreGiven', member: m1, ...cell, score: '1', reason: because }

describe('a lead’s log with returns', () => {
  test('passes as the program wrote it', () => {
    const { lead } = returned()
    lead.do({ type: 'OpenReturns', reason: 'm2 is ill.' })
    expect(found(lead, agreed)).toBeUndefined()
  })

  test('is false where it takes in a return that would have been refused', () => {
    const { lead, laptop } = returned()
    const offScale = laptop.copy().record({ ...given, score: '7' })
    expect(found(lead, acceptedEvent(offScale.send()))).toBe('refusal.entryFalseReturn')
    const { log, entries, head, file } = laptop.send()
    const longer = {
      type: 'ReturnAccepted',
      member: m1,
      log,
      entries: entries.length + 1,
      head,
      file,
    } as const
    expect(found(lead, longer)).toBe('refusal.entryFalseReturn')
    const stranger = { ...longer, entries: entries.length, member: memberId.parse('nobody') }
    expect(found(lead, stranger)).toBe('refusal.entryFalseReturn')
  })

  test('is false where it agrees a score that nobody could see yet', () => {
    expect(found(returned().lead, agreed)).toBe('refusal.entryBlind')
  })

  test('is false where it enters a score of somebody who has a pack', () => {
    expect(found(returned().lead, given)).toBe('refusal.entryScoreElsewhere')
  })

  test('is false where one person typed and checked, or typed a score off the scale', () => {
    const lead = withKeys().do({ type: 'ChoosePaper', member: 'm2' })
    const member = memberId.parse('m2')
    const typed = {
      type: 'ScoreTranscribed',
      member,
      ...cell,
      reason: because,
      transcriber: 'Officer 1',
    } as const
    const checked: Event = { type: 'TranscriptChecked', member, checker: 'OFFICER 1' }
    expect(found(lead, { ...typed, score: '1' }, checked)).toBe('refusal.entrySameChecker')
    expect(found(lead, { ...typed, score: '1.5' })).toBe('refusal.entryOffScale')
  })
})
