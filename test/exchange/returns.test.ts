import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { standingOf } from '../../shared/exchange/standing-of.ts'
import { bidderId, memberId, questionId, randomId } from '../../shared/identifiers.ts'
import { Laptop, logOf, type CommandInput, type Lead, type Sent } from './apart.ts'
import { bidders, questions, receive, withKeys } from './small-panel.ts'

const m1 = memberId.parse('m1')
const cell = { bidder: bidderId.parse('north'), question: questionId.parse('q1') }
const southern = { bidder: bidderId.parse('south'), question: questionId.parse('q1') }
const scoreOf = (state: Evaluation, { bidder, question } = cell, member = m1): string | undefined =>
  state.sheets.get(member)?.scores.get(bidder)?.get(question)?.score
const troublesOf = ({ state }: Lead) => {
  const troubles = state.exchange.returns.get(m1)?.troubles
  if (!troubles) throw new Error('Nothing came from m1')
  return troubles
}
const sheetOf = ({ state }: Lead) => state.sheets.get(m1)

/** The lead with a pack out to m1, and a laptop that has opened it. */
function ready(): { readonly lead: Lead; readonly laptop: Laptop } {
  const lead = withKeys()
  const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
  return { lead, laptop }
}
const all = (laptop: Laptop, score = '1'): Laptop => {
  for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, score)
  return laptop
}

describe('a return', () => {
  test('brings the scores, the declaration and the sending of its log', () => {
    const { lead, laptop } = ready()
    laptop.do({ type: 'DeclareInterests', member: m1, interests: [] })
    lead.accept(all(laptop, '2').submit().send())
    expect(scoreOf(lead.state)).toBe('2')
    expect(sheetOf(lead)?.submittedAt).toBeDefined()
    expect(lead.state.declared.has(m1)).toBe(true)
    expect(lead.state.exchange.returns.get(m1)?.devices.get(laptop.log)?.packVersion).toBe(1)
  })

  test('accepted twice, or an older one after it, changes nothing at all', () => {
    const { lead, laptop } = ready()
    const early = laptop.give('north', 'q1', '1').send()
    const late = laptop.give('north', 'q1', '2').send()
    lead.accept(late)
    const before = lead.state
    lead.accept(late, early)
    expect(lead.state).toBe(before)
  })

  test('that goes on from another takes its place', () => {
    const { lead, laptop } = ready()
    lead.accept(laptop.give('north', 'q1', '1').send())
    lead.accept(laptop.give('north', 'q1', '2').send())
    expect(scoreOf(lead.state)).toBe('2')
    expect(lead.state.exchange.returns.get(m1)?.devices.get(laptop.log)?.branches).toHaveLength(1)
  })

  test('asks again who confirmed the record, if it brings anything', () => {
    const { lead, laptop } = ready()
    const sent = laptop.give('north', 'q1', '1').send()
    lead.record({ type: 'RecordConfirmed', member: m1, confirmed: true, note: '' }).accept(sent)
    expect(lead.state.confirmations.size).toBe(0)
    lead.record({ type: 'RecordConfirmed', member: m1, confirmed: true, note: '' }).accept(sent)
    expect(lead.state.confirmations.size).toBe(1)
  })

  test('stands to what is here as new, extending, known, older or a fork', () => {
    const { lead, laptop } = ready()
    const two = laptop.give('north', 'q1', '1').send()
    const other = laptop.copy().give('south', 'q1', '1').send()
    const three = laptop.give('north', 'q1', '2').send()
    const standing = ({ log, entries, head }: Sent) => {
      const returns = lead.state.exchange.returns.get(m1)
      return standingOf(returns, { log, entries: entries.length, head }, entries, lead.kept)
    }
    expect(standing(two)).toEqual({ standing: 'new', knownEntries: 0 })
    lead.accept(two)
    expect(standing(two)).toEqual({ standing: 'known', knownEntries: 3 })
    expect(standing(three)).toEqual({ standing: 'extends', knownEntries: 3 })
    lead.accept(three)
    expect(standing(two)).toEqual({ standing: 'older', knownEntries: 3 })
    expect(standing(other)).toEqual({ standing: 'fork', knownEntries: 3 })
  })
})

describe('a log that was written on in two places', () => {
  const forked = () => {
    const { lead, laptop } = ready()
    laptop.give('north', 'q1', '1')
    const backup = laptop.copy().give('south', 'q1', '0').send()
    const own = laptop.give('south', 'q1', '2').send()
    return { lead, backup, own }
  }

  test('counts as far as both versions are the same', () => {
    const { lead, backup, own } = forked()
    lead.accept(own, backup)
    expect(scoreOf(lead.state)).toBe('1')
    expect(scoreOf(lead.state, southern)).toBeUndefined()
    expect(troublesOf(lead).forks).toEqual([own.log])
  })

  test('counts as the version that the lead chose, and blocks nothing any more', () => {
    const { lead, backup, own } = forked()
    lead.accept(own, backup)
    const [member, log] = [own.member, own.log]
    const choose = {
      type: 'ResolveFork',
      member,
      log,
      keep: backup.head,
      reason: 'The laptop at home.',
    } as const
    expect(lead.refused({ ...choose, reason: '' })).toBe('refusal.reasonNeeded')
    expect(lead.refused({ ...choose, keep: '1'.repeat(64) })).toBe('refusal.unknownVersion')
    lead.do(choose)
    expect(scoreOf(lead.state, southern)).toBe('0')
    expect(troublesOf(lead).forks).toEqual([])
  })

  test('goes on from the chosen version without being asked again', () => {
    const { lead, laptop } = ready()
    const backup = laptop.copy().give('south', 'q1', '0')
    lead.accept(laptop.give('south', 'q1', '2').send(), backup.send())
    lead.do({ type: 'ResolveFork', member: m1, log: laptop.log, keep: backup.head, reason: 'At home.' })
    lead.accept(backup.give('west', 'q1', '1').send())
    expect(scoreOf(lead.state, { ...southern, bidder: bidderId.parse('west') })).toBe('1')
    expect(troublesOf(lead).forks).toEqual([])
  })

  test('has no fork left where both differ only in what was revoked', () => {
    const { lead, backup, own } = forked()
    lead.accept(own, backup).do({ type: 'RevokeLog', member: m1, log: own.log, from: 3, reason: 'Lost.' })
    expect(troublesOf(lead).forks).toEqual([])
    expect(scoreOf(lead.state)).toBe('1')
  })
})

describe('two laptops of one member', () => {
  const two = () => {
    const { lead, laptop } = ready()
    const digest = lead.state.exchange.packs.get(m1)?.at(-1)?.digest ?? ''
    const pack = lead.kept.packs.get(digest)
    if (!pack) throw new Error('The pack is gone')
    return { lead, laptop, second: new Laptop(lead.kept, 'b', m1).open(pack) }
  }

  test('that opened one pack are told of', () => {
    const { lead, laptop, second } = two()
    lead.accept(laptop.send())
    expect(troublesOf(lead).secondDevice).toBe(false)
    lead.accept(second.send())
    expect(troublesOf(lead).secondDevice).toBe(true)
    lead.do({ type: 'RevokeLog', member: m1, log: second.log, from: 0, reason: 'Not hers.' })
    expect(troublesOf(lead).secondDevice).toBe(false)
  })

  test('that say the same say it once', () => {
    const { lead, laptop, second } = two()
    lead.accept(laptop.give('north', 'q1', '2').send(), second.give('north', 'q1', '2').send())
    expect(scoreOf(lead.state)).toBe('2')
    expect(troublesOf(lead).conflicts).toEqual([])
  })

  test('that give different scores, or reasons, count for nothing until the lead chooses', () => {
    const { lead, laptop, second } = two()
    lead.accept(laptop.give('north', 'q1', '2').send(), second.give('north', 'q1', '2', 'Other.').send())
    expect(scoreOf(lead.state)).toBeUndefined()
    const logs = [laptop.log, second.log].sort()
    expect(troublesOf(lead).conflicts).toEqual([{ ...cell, logs }])
    const choose = { type: 'ResolveConflict', member: m1, ...cell, log: second.log, reason: 'Hers.' } as const
    expect(lead.refused(choose)).toBe('refusal.scoresNotOpen')
    lead.do({ type: 'OpenReturns', reason: 'To choose.' })
    expect(lead.refused({ ...choose, reason: ' ' })).toBe('refusal.reasonNeeded')
    expect(lead.refused({ ...choose, bidder: 'south' })).toBe('refusal.noConflict')
    expect(lead.refused({ ...choose, log: logOf('c') })).toBe('refusal.unknownLog')
    lead.do(choose)
    expect(scoreOf(lead.state)).toBe('2')
    expect(troublesOf(lead).conflicts).toEqual([])
  })

  test('are asked about again when one says what the lead did not know when choosing', () => {
    const { lead, laptop, second } = two()
    lead.accept(laptop.give('north', 'q1', '2').send(), second.give('north', 'q1', '1').send())
    lead.do({ type: 'OpenReturns', reason: 'To choose.' })
    const choose = { type: 'ResolveConflict', member: m1, ...cell, log: laptop.log, reason: 'Hers.' } as const
    lead.do(choose).accept(second.give('south', 'q1', '1').send())
    expect(scoreOf(lead.state)).toBe('2')
    lead.accept(second.give('north', 'q1', '0').send())
    expect(scoreOf(lead.state)).toBeUndefined()
    lead.do(choose)
    expect(scoreOf(lead.state)).toBe('2')
  })

  test('count as clarified, whichever the lead chose for the question as it stood before', () => {
    const { lead, laptop, second } = two()
    lead.accept(laptop.give('north', 'q1', '2').send(), second.give('north', 'q1', '1').send())
    lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' })
    const newer = lead.issue('m1')
    lead.do({ type: 'OpenReturns', reason: 'To choose.' })
    lead.do({ type: 'ResolveConflict', member: m1, ...cell, log: laptop.log, reason: 'Hers.' })
    lead.accept(second.open(newer).give('north', 'q1', '0').send())
    expect(scoreOf(lead.state)).toBe('0')
  })

  test('that tell one link in other words open it once the lead has decided it', () => {
    const { lead, laptop, second } = two()
    const declare = (nature: string): CommandInput => ({
      type: 'DeclareInterests',
      member: m1,
      interests: [{ bidder: 'north', nature }],
    })
    lead.accept(laptop.do(declare('A cousin.')).send(), second.do(declare('My cousin works there.')).send())
    const decide = { type: 'DecideInterest', member: m1, bidder: 'north', decision: 'may-score' } as const
    const because = { good: 'x', worries: '', evidence: [] }
    const scoring = { type: 'GiveScore', member: m1, ...cell, score: '1', reason: because } as const
    lead.do({ ...decide, reason: 'Not in this service.' })
    const newer = lead.issue('m1')
    for (const own of [laptop, second]) own.open(newer).give('north', 'q1', '2')
    const third = new Laptop(lead.kept, 'c', m1).open(newer)
    third.do(declare('A cousin.')).give('north', 'q1', '2')
    expect(third.do(declare('She leads it.')).refused(scoring)).toBe('refusal.bidderClosed')
    lead.accept(third.send())
    expect(lead.state.interests.get(m1)?.get(cell.bidder)?.decision).toBe('undecided')
  })

  test('keep all links that either declared; what the lead decided stands', () => {
    const { lead, laptop, second } = two()
    const declare = (bidder: string): CommandInput => ({
      type: 'DeclareInterests',
      member: m1,
      interests: [{ bidder, nature: 'Worked there.' }],
    })
    lead.accept(laptop.do(declare('north')).send())
    lead.do({
      type: 'DecideInterest',
      member: m1,
      bidder: 'north',
      decision: 'may-score',
      reason: 'Long ago.',
    })
    lead.accept(second.do(declare('south')).send())
    const links = lead.state.interests.get(m1)
    expect([...(links ?? [])].map(([bidder, { decision }]) => [bidder, decision])).toEqual([
      ['north', 'may-score'],
      ['south', 'undecided'],
    ])
  })
})

describe('after sending', () => {
  const sent = () => {
    const { lead, laptop } = ready()
    lead.accept(all(laptop).submit().send())
    return { lead, laptop }
  }
  const unlock = 'a'.repeat(32)
  const reason = 'The wrong box.'

  test('a score without a permission is kept, told of and not counted', () => {
    const { lead, laptop } = sent()
    laptop.record({
      type: 'ScoreGiven',
      member: m1,
      ...cell,
      score: '2',
      reason: { good: '', worries: '', evidence: [] },
    })
    lead.accept(laptop.send())
    expect(scoreOf(lead.state)).toBe('1')
    expect(troublesOf(lead).late).toEqual([cell])
  })

  test('a score counts that the lead allowed to correct, and no other', () => {
    const { lead, laptop } = sent()
    lead.enter({ type: 'CorrectionAllowed', member: m1, unlock, cells: [cell], reason })
    laptop.enter({ type: 'UnlockOpened', member: m1, unlock, cells: [cell], reason })
    expect(
      laptop.refused({
        type: 'GiveScore',
        member: m1,
        ...southern,
        score: '2',
        reason: { good: 'x', worries: '', evidence: [] },
      }),
    ).toBe('refusal.cellLocked')
    lead.accept(laptop.give('north', 'q1', '2').send())
    expect(sheetOf(lead)?.submittedAt).toBeUndefined()
    lead.accept(laptop.submit().send())
    expect(sheetOf(lead)?.submittedAt).toBeDefined()
    expect(scoreOf(lead.state)).toBe('2')
    expect(troublesOf(lead).late).toEqual([])
    expect(laptop.refused({ type: 'SubmitScoreSheet', member: m1 })).toBe('refusal.sheetSubmitted')
  })

  test('a permission opens once, and nothing when it is opened again after sending', () => {
    const { lead, laptop } = sent()
    const permission = randomId.parse(unlock)
    lead.enter({ type: 'CorrectionAllowed', member: m1, unlock, cells: [cell], reason })
    const opened = { type: 'UnlockOpened' as const, member: m1, unlock: permission, cells: [cell], reason }
    laptop.enter(opened).give('north', 'q1', '2').submit()
    expect(laptop.refusedToEnter(opened)).toBe('refusal.unlockAgain')
    const because = { good: 'x', worries: '', evidence: [] }
    const again = { type: 'ScoreGiven', member: m1, ...cell, score: '0', reason: because } as const
    laptop.record(opened).record(again).record({ type: 'ScoreSheetSubmitted', member: m1 })
    lead.accept(laptop.send())
    expect(scoreOf(lead.state)).toBe('2')
    expect(troublesOf(lead).late).toEqual([cell])
  })

  test('a permission that the lead never gave opens nothing', () => {
    const { lead, laptop } = sent()
    laptop.enter({ type: 'UnlockOpened', member: m1, unlock, cells: [cell], reason })
    lead.accept(laptop.give('north', 'q1', '2').send())
    expect(scoreOf(lead.state)).toBe('1')
    expect(troublesOf(lead).late).toEqual([cell])
  })

  test('a clarified question is asked again; the old score stays and does not count', () => {
    const { lead, laptop } = sent()
    lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Reach of carers, not of staff.' })
    laptop.open(lead.issue('m1'))
    expect(laptop.refused({ type: 'SubmitScoreSheet', member: m1 })).toBe('refusal.scoreOutdated')
    for (const bidder of bidders) laptop.give(bidder, 'q1', '2')
    lead.accept(laptop.submit().send())
    const given = sheetOf(lead)?.scores.get(cell.bidder)?.get(cell.question)
    expect([given?.score, given?.revision]).toEqual(['2', 2])
    expect(troublesOf(lead).late).toEqual([])
  })

  test('a tender that came in later is scored with a newer pack, and nothing else opens', () => {
    const { lead, laptop } = sent()
    lead.do(receive('east'))
    laptop.open(lead.issue('m1')).give('east', 'q1', '2').give('east', 'q2', '2')
    const locked = { type: 'GiveScore', member: m1, ...cell, score: '0' } as const
    expect(laptop.refused({ ...locked, reason: { good: 'x', worries: '', evidence: [] } })).toBe(
      'refusal.cellLocked',
    )
    lead.accept(laptop.submit().send())
    expect(scoreOf(lead.state, { ...cell, bidder: bidderId.parse('east') })).toBe('2')
    expect(sheetOf(lead)?.submittedAt).toBeDefined()
  })
})

describe('a lost laptop', () => {
  test('counts up to the entry that the lead named', () => {
    const { lead, laptop } = ready()
    lead.accept(laptop.give('north', 'q1', '1').give('north', 'q1', '2').send())
    const revoke = {
      type: 'RevokeLog',
      member: m1,
      log: laptop.log,
      from: 3,
      reason: 'Left on the bus.',
    } as const
    expect(lead.refused({ ...revoke, from: 99 })).toBe('refusal.revokedBeyond')
    lead.do(revoke)
    expect(scoreOf(lead.state)).toBe('1')
    expect(lead.refused({ ...revoke, from: 4 })).toBe('refusal.logRevokedTwice')
    lead.do({ ...revoke, from: 0 })
    expect(lead.state.sheets.has(m1)).toBe(false)
    const { log, entries, head, file } = laptop.send()
    const again = { type: 'ReturnAccepted', member: m1, log, entries: entries.length, head, file } as const
    expect(lead.refusedToEnter(again)).toBe('refusal.logRevoked')
  })
})
