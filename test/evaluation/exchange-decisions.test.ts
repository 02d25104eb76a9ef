import { describe, expect, test } from 'vitest'
import type { EventOf } from '../../shared/evaluation/event.ts'
import { bidderId, memberId, questionId } from '../../shared/identifiers.ts'
import { ageKey, Laptop, Lead, logOf, sha256, theEvaluation, type CommandInput } from '../exchange/apart.ts'
import {
  bidders,
  published,
  questions,
  receive,
  smallProcurement,
  withKeys,
} from '../exchange/small-panel.ts'

const m1 = memberId.parse('m1')
const cell = { bidder: bidderId.parse('north'), question: questionId.parse('q1') }
const because = { good: 'Because.', worries: '', evidence: [] }
const give = (member: string): CommandInput => ({
  ...{ type: 'GiveScore', member, ...cell, score: '1', reason: because },
})
const keys = { type: 'KeysMade', signing: sha256('lead'), recipient: ageKey('lead') } as const
const recovery = { type: 'RecoveryKeyMade', recipient: ageKey('recovery') } as const
const words: CommandInput = { type: 'GiveWords', member: 'm1' }

/** A return of m1, sent whole or not, and the lead it goes to. */
function returned(whole = true): { readonly lead: Lead; readonly laptop: Laptop } {
  const lead = withKeys()
  const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
  for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, '1')
  if (whole) laptop.submit()
  lead.accept(laptop.send())
  return { lead, laptop }
}

describe('keys', () => {
  test('are made once', () => {
    expect(withKeys().refusedToEnter(keys)).toBe('refusal.keysMadeTwice')
  })

  test('of the lead come before the recovery key and the second lead, and are none of these', () => {
    const second: CommandInput = { type: 'NameSecondLead', title: 'Deputy', recipient: ageKey('second') }
    expect(published().refusedToEnter(recovery)).toBe('refusal.keysMissing')
    expect(published().refused(second)).toBe('refusal.keysMissing')
    const lead = withKeys()
    expect(lead.refused({ ...second, recipient: ageKey('lead') })).toBe('refusal.ownRecipient')
    expect(lead.refused({ ...second, recipient: ageKey('recovery') })).toBe('refusal.ownRecipient')
    expect(lead.do(second).state.exchange.secondLead?.title).toBe('Deputy')
  })
})

describe('a pack', () => {
  test('needs keys, and a second copy of them', () => {
    const lead = published()
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('refusal.keysMissing')
    lead.enter(keys)
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('refusal.noSecondKey')
    lead.do({ type: 'NameSecondLead', title: 'Deputy', recipient: ageKey('second') })
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('allowed')
  })

  test('needs words for every step of a scale of up to 11 steps, and not of a longer one', () => {
    const scaled = (step: string) =>
      withKeys(
        published({ ...smallProcurement, scale: { minimum: '0', maximum: '2', step, descriptors: [] } }),
      )
    const refusal = (lead: Lead) => lead.refusedToEnter(lead.packOf('m1').issued)
    expect(refusal(scaled('0.2'))).toBe('refusal.stepUndescribed')
    expect(refusal(scaled('0.1'))).toBe('allowed')
  })

  test('is for a member who scores something, by file', () => {
    const lead = withKeys()
    expect(lead.refusedToEnter(lead.packOf('lead').issued)).toBe('refusal.nothingToScore')
    lead.do({ type: 'ChoosePaper', member: 'm1' })
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('refusal.scoresOnPaper')
    lead.do(give('m2'))
    expect(lead.refusedToEnter(lead.packOf('m2').issued)).toBe('refusal.scoredHere')
  })

  test('holds some tender', () => {
    const interests = bidders.map((bidder) => ({ bidder, nature: 'Family.' }))
    const lead = withKeys().do({ type: 'DeclareInterests', member: 'm1', interests })
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('refusal.nobodyToScore')
  })

  test('is entered as it stands, one version after the other, each with its own key', () => {
    const lead = withKeys()
    const { issued } = lead.packOf('m1')
    const wrong = 'refusal.packNotAsItStands'
    expect(lead.refusedToEnter({ ...issued, version: 2 })).toBe(wrong)
    expect(lead.refusedToEnter({ ...issued, bidders: [] })).toBe(wrong)
    expect(lead.refusedToEnter({ ...issued, questions: [] })).toBe(wrong)
    lead.enter(issued)
    expect(lead.refusedToEnter({ ...lead.packOf('m1').issued, enrolment: issued.enrolment })).toBe(wrong)
    expect(lead.issue('m1').version).toBe(2)
  })

  test('has words that are given once', () => {
    const lead = withKeys()
    expect(lead.refused(words)).toBe('refusal.noPackIssued')
    lead.issue('m1')
    lead.do(words)
    expect(lead.refused(words)).toBe('refusal.wordsGivenTwice')
    lead.enter({ ...lead.packOf('m1').issued, to: ageKey('m1') })
    expect(lead.refused(words)).toBe('refusal.noWords')
  })

  test('ends scoring in the lead’s own log, but for the lead', () => {
    const lead = withKeys().do({ type: 'AllotQuestions', member: 'lead', questions: ['q1'] })
    expect(lead.refused(give('m2'))).toBe('allowed')
    lead.issue('m1')
    expect(lead.refused(give('m1'))).toBe('refusal.scoresComeIn')
    expect(lead.refused(give('m2'))).toBe('refusal.scoresComeIn')
    expect(lead.refused({ type: 'SubmitScoreSheet', member: 'm2' })).toBe('refusal.scoresComeIn')
    expect(lead.refused(give('lead'))).toBe('allowed')
  })
})

describe('what packs hold', () => {
  test('a clarification says something, and counts up', () => {
    const clarify = (text: string): CommandInput => ({ type: 'ClarifyQuestion', question: 'q1', text })
    const lead = published()
    expect(lead.refused(clarify(' '))).toBe('refusal.clarificationEmpty')
    expect(lead.refused({ type: 'ClarifyQuestion', question: 'q9', text: 'x' })).toBe(
      'refusal.unknownQuestion',
    )
    lead.do(clarify('Of carers.'), clarify('Of all carers.'))
    expect(lead.state.exchange.clarifications.get(cell.question)?.revision).toBe(3)
    const opened = returned().lead.do({ type: 'OpenReturns', reason: 'm2 is ill.' })
    expect(opened.refused(clarify('x'))).toBe('refusal.returnsOpenedAlready')
  })

  test('a document belongs to a tender and a question, once', () => {
    const document = { bidder: cell.bidder, audience: 'quality', sha256: sha256('d'), size: 1 } as const
    const received = { ...document, name: 'plan.pdf', mediaType: 'application/pdf' }
    const lead = published().enter({ type: 'DocumentReceived', document: received })
    const refusal = (changed: object) =>
      lead.refusedToEnter({ type: 'DocumentReceived', document: { ...received, ...changed } })
    expect(refusal({})).toBe('refusal.documentTwice')
    expect(refusal({ bidder: 'nobody' })).toBe('refusal.unknownBidder')
    expect(refusal({ question: 'q9' })).toBe('refusal.unknownQuestion')
    expect(refusal({ question: 'q1' })).toBe('allowed')
  })
})

describe('hidden bidders', () => {
  const hide: CommandInput = { type: 'HideBidders' }
  const lettersOf = ({ state }: Lead) =>
    [...state.exchange.aliases].map(([bidder, { alias }]) => `${alias} is ${bidder}`)

  test('have the same letters whatever order their tenders came in', () => {
    const other = new Lead().do(
      { type: 'CreateProcurement', procurement: smallProcurement },
      { type: 'PublishProcurement' },
      ...bidders.toReversed().map(receive),
    )
    expect(lettersOf(other.do(hide))).toEqual(lettersOf(published().do(hide)))
    expect(lettersOf(other)[0]).toMatch(/^Bidder A is /)
  })

  test('are hidden before the first pack, again with each new tender, and none comes after', () => {
    const lead = withKeys().do(hide)
    expect(lead.refused(hide)).toBe('refusal.hiddenAlready')
    lead.do(receive('east'))
    expect(lead.refusedToEnter(lead.packOf('m1').issued)).toBe('refusal.hideAgain')
    lead.do(hide).issue('m1')
    expect(lead.refused(hide)).toBe('refusal.packsAreOut')
    expect(lead.refused(receive('late'))).toBe('refusal.tenderAfterHiding')
  })

  test('need a tender', () => {
    const bare = new Lead().do(
      { type: 'CreateProcurement', procurement: smallProcurement },
      { type: 'PublishProcurement' },
    )
    expect(bare.refused(hide)).toBe('refusal.noTendersToHide')
  })
})

describe('paper', () => {
  const typed = (bidder: string, question: string): CommandInput => ({
    ...{ type: 'TranscribeScore', member: 'm1', bidder, question, score: '1', reason: because },
    transcriber: 'Officer 1',
  })
  const everything = bidders.flatMap((bidder) => questions.map((question) => typed(bidder, question)))
  const check = (checker: string): CommandInput => ({ type: 'CheckTranscript', member: 'm1', checker })

  test('counts once somebody else has checked all of it', () => {
    const lead = published()
    expect(lead.refused(typed('north', 'q1'))).toBe('refusal.notOnPaper')
    lead.do({ type: 'ChoosePaper', member: 'm1' })
    expect(lead.refused({ type: 'ChoosePaper', member: 'm1' })).toBe('refusal.paperChosenTwice')
    expect(lead.refused(check('Officer 2'))).toBe('refusal.transcriptEmpty')
    lead.do(typed('north', 'q1'))
    expect(lead.refused(check('Officer 2'))).toBe('refusal.transcriptMissing')
    lead.do(...everything)
    expect(lead.state.sheets.has(m1)).toBe(false)
    expect(lead.refused(check('  officer  1 '))).toBe('refusal.checkerTyped')
    lead.do(check('Officer 2'))
    expect(lead.state.sheets.get(m1)?.submittedAt).toBeDefined()
    expect(lead.refused(typed('north', 'q1'))).toBe('refusal.transcriptChecked')
    expect(lead.refused({ ...typed('north', 'q1'), score: '1.5' } as CommandInput)).toBe(
      'refusal.transcriptChecked',
    )
  })

  test('is on the scale, and about what the member scores', () => {
    const lead = published().do({ type: 'ChoosePaper', member: 'm1' })
    expect(lead.refused({ ...typed('north', 'q1'), score: '1.5' } as CommandInput)).toBe('refusal.offScale')
    expect(lead.refused(typed('nobody', 'q1'))).toBe('refusal.unknownBidder')
  })

  test('of a question that is clarified is typed in and checked again', () => {
    const lead = published().do({ type: 'ChoosePaper', member: 'm1' }, ...everything, check('Officer 2'))
    lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' })
    expect(lead.state.sheets.get(m1)?.submittedAt).toBeUndefined()
    expect(lead.refused(check('Officer 2'))).toBe('refusal.scoreOutdated')
    lead.do(...bidders.map((bidder) => typed(bidder, 'q1')), check('Officer 2'))
    expect(lead.state.sheets.get(m1)?.submittedAt).toBeDefined()
  })

  test('is typed in and checked again where a bidder comes in, or is opened for the member, afterwards', () => {
    const link = { type: 'DeclareInterests', member: 'm1', interests: [{ bidder: 'north', nature: 'x' }] }
    const lead = published().do({ type: 'ChoosePaper', member: 'm1' }, link as CommandInput)
    lead.do(...everything.filter((one) => 'bidder' in one && one.bidder !== 'north'), check('Officer 2'))
    const decide: CommandInput = {
      ...{ type: 'DecideInterest', member: 'm1', bidder: 'north' },
      ...{ decision: 'may-score', reason: 'Far.' },
    }
    lead.do(decide)
    expect(lead.refused(check('Officer 2'))).toBe('refusal.transcriptMissing')
    lead.do(typed('north', 'q1'), typed('north', 'q2'), check('Officer 2'), receive('east'))
    expect(lead.refused(check('Officer 2'))).toBe('refusal.transcriptMissing')
    lead.do(typed('east', 'q1'), typed('east', 'q2'), check('Officer 2'))
    expect(lead.state.sheets.get(m1)?.submittedAt).toBeDefined()
  })

  test('and files exclude each other', () => {
    expect(returned().lead.refused({ type: 'ChoosePaper', member: 'm1' })).toBe('refusal.returnsCameIn')
    const { lead, laptop } = returned()
    const paper = withKeys()
    paper.issue('m1')
    paper.do({ type: 'ChoosePaper', member: 'm1' })
    const { log, entries, head, file } = laptop.send()
    const accept = { type: 'ReturnAccepted', member: m1, log, entries: entries.length, head, file } as const
    expect(paper.refusedToEnter(accept)).toBe('refusal.scoresOnPaper')
    expect(lead.refusedToEnter(accept)).toBe('allowed')
    expect(published().do(give('m1')).refused({ type: 'ChoosePaper', member: 'm1' })).toBe(
      'refusal.scoredHere',
    )
    expect(published().refused({ type: 'ChoosePaper', member: 'lead' })).toBe('refusal.nothingToScore')
  })
})

describe('a return', () => {
  test('is of a member who has a pack, and of a laptop of theirs', () => {
    const { lead, laptop } = returned()
    lead.issue('m2')
    const { log, entries, head, file } = laptop.send()
    const accept = { type: 'ReturnAccepted', member: m1, log, entries: entries.length, head, file } as const
    expect(withKeys().refusedToEnter(accept)).toBe('refusal.noPackIssued')
    expect(lead.refusedToEnter({ ...accept, entries: 1 })).toBe('refusal.returnTooShort')
    expect(lead.refusedToEnter({ ...accept, member: memberId.parse('m2') })).toBe('refusal.logOfAnother')
  })

  test('of a log that is not known is neither verified, revoked nor resolved', () => {
    const { lead, laptop } = returned()
    const log = logOf('other')
    const at = { member: m1, log, reason: 'Because.' }
    expect(lead.refused({ type: 'VerifyIdentity', member: m1, log, method: 'phone' })).toBe(
      'refusal.unknownLog',
    )
    expect(lead.refused({ type: 'RevokeLog', ...at, from: 0 })).toBe('refusal.unknownLog')
    expect(lead.refused({ type: 'ResolveFork', ...at, keep: sha256('x') })).toBe('refusal.unknownLog')
    const known = { ...at, log: laptop.log }
    expect(lead.refused({ type: 'ResolveFork', ...known, keep: sha256('x') })).toBe('refusal.noFork')
    expect(lead.refused({ type: 'RevokeLog', ...known, reason: ' ', from: 0 })).toBe('refusal.reasonNeeded')
    lead.do({ type: 'VerifyIdentity', member: m1, log: laptop.log, method: 'phone' })
    expect(lead.state.exchange.returns.get(m1)?.devices.get(laptop.log)?.verified?.method).toBe('phone')
  })
})

describe('the lead is blind', () => {
  const agree: CommandInput = {
    ...{ type: 'AgreeScore', bidder: 'north', question: 'q2', score: '1', reason: because },
    ...{ decidingPoint: '', present: ['m1'] },
  }
  const open = (reason = ''): CommandInput => ({ type: 'OpenReturns', reason })

  test('until the returns are opened: nothing is agreed or recommended before', () => {
    const { lead } = returned()
    expect(lead.refused(agree)).toBe('refusal.scoresNotOpen')
    expect(lead.refused({ type: 'Recommend' })).toBe('refusal.scoresNotOpen')
    lead.do(open('m2 is ill.'))
    expect(lead.refused(agree)).toBe('allowed')
    expect(lead.refused(open())).toBe('refusal.returnsOpenedAlready')
  })

  test('and opens what came in, with a reason where somebody has not sent', () => {
    expect(withKeys().refused(open('Now.'))).toBe('refusal.nothingCameIn')
    expect(returned().lead.refused(open())).toBe('refusal.notAllIn')
  })

  test('and has locked their own scores before', () => {
    const lead = withKeys().do({ type: 'AllotQuestions', member: 'lead', questions: ['q1'] })
    lead.accept(new Laptop(lead.kept, 'a', m1).open(lead.issue('m1')).send())
    expect(lead.refused(open('Now.'))).toBe('refusal.ownSheetFirst')
    for (const bidder of bidders)
      lead.do({ type: 'GiveScore', member: 'lead', bidder, question: 'q1', score: '1', reason: because })
    lead.do({ type: 'SubmitScoreSheet', member: 'lead' })
    expect(lead.refused(open('Now.'))).toBe('allowed')
  })

  test('and scores what came in since they locked, but no bidder who left', () => {
    const lead = withKeys().do({ type: 'AllotQuestions', member: 'lead', questions: ['q1'] })
    lead.accept(new Laptop(lead.kept, 'a', m1).open(lead.issue('m1')).send())
    const score = (bidder: string): CommandInput => ({
      ...{ type: 'GiveScore', member: 'lead', bidder, question: 'q1', score: '1', reason: because },
    })
    const submit: CommandInput = { type: 'SubmitScoreSheet', member: 'lead' }
    lead.do(...bidders.map(score), submit, receive('east'))
    expect(lead.refused(open('Now.'))).toBe('refusal.ownSheetFirst')
    expect(lead.refused(score('north'))).toBe('refusal.cellLocked')
    lead.do(score('east'), submit)
    lead.do({ type: 'WithdrawTender', bidder: 'west', reason: 'Sold.' })
    lead.do({ type: 'ClarifyQuestion', question: 'q1', text: 'Of carers.' })
    lead.do(...['north', 'south', 'east'].map(score), submit)
    expect(lead.refused(open('Now.'))).toBe('allowed')
  })

  test('and hears who has sent, and not all of what is asked of them now', () => {
    const lead = withKeys().do({ type: 'AllotQuestions', member: 'm2', questions: [] })
    const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
    for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, '1')
    lead.do(receive('east')).issue('m1')
    lead.accept(laptop.submit().send())
    expect(lead.refused(open())).toBe('refusal.notAllIn')
    const twice = new Laptop(lead.kept, 'b', m1).open(lead.issue('m1'))
    for (const bidder of [...bidders, 'east'])
      for (const question of questions) twice.give(bidder, question, '2')
    lead.accept(twice.submit().send())
    expect(lead.refused(open())).toBe('allowed')
  })

  test('a fork or a conflict blocks its cells and the record until it is resolved', () => {
    const { lead, laptop } = returned(false)
    const backup = laptop.copy().give('north', 'q2', '0')
    laptop.give('north', 'q2', '2').submit()
    lead.accept(backup.send(), laptop.send()).do(open('To choose.'))
    expect(lead.refused(agree)).toBe('refusal.forkOpen')
    expect(lead.refused({ type: 'Recommend' })).toBe('refusal.forkOpen')
    const confirm: CommandInput = { type: 'ConfirmRecord', member: 'm1', confirmed: true, note: '' }
    expect(lead.refused(confirm)).toBe('refusal.forkOpen')
    lead.do({ type: 'ResolveFork', member: m1, log: laptop.log, keep: laptop.head, reason: 'Hers.' })
    expect(lead.refused(agree)).toBe('allowed')
    const pack = [...lead.kept.packs.values()][0]
    if (!pack) throw new Error('There is no pack')
    lead.accept(new Laptop(lead.kept, 'b', m1).open(pack).give('north', 'q2', '0').send())
    expect(lead.refused(agree)).toBe('refusal.conflictOpen')
    expect(lead.refused({ ...agree, bidder: 'south' })).toBe('allowed')
  })
})

describe('a correction', () => {
  const allow: EventOf<'CorrectionAllowed'> = {
    type: 'CorrectionAllowed',
    member: m1,
    unlock: 'a'.repeat(32),
    cells: [cell],
    reason: 'Slip.',
  }

  test('is allowed once, with a reason, after sending, for what the member scores', () => {
    const { lead } = returned()
    expect(lead.refusedToEnter({ ...allow, reason: ' ' })).toBe('refusal.reasonNeeded')
    const stranger = { ...cell, question: questionId.parse('q9') }
    expect(lead.refusedToEnter({ ...allow, cells: [stranger] })).toBe('refusal.unknownQuestion')
    lead.enter(allow)
    expect(lead.refusedToEnter(allow)).toBe('refusal.correctionTwice')
    expect(returned(false).lead.refusedToEnter(allow)).toBe('refusal.notSentYet')
    expect(withKeys().refusedToEnter(allow)).toBe('refusal.noPackIssued')
    const paper = withKeys().do({ type: 'ChoosePaper', member: 'm1' })
    expect(paper.refusedToEnter(allow)).toBe('refusal.correctionOnPaper')
  })
})

describe('a member’s own part', () => {
  const opened = (laptop: Laptop) => {
    const { pack } = laptop.state
    if (!pack) throw new Error('No pack was opened')
    return { type: 'PackOpened', ...pack } as const
  }

  test('goes from pack to newer pack and never back, and never to another member’s', () => {
    const { lead, laptop } = returned()
    const first = opened(laptop)
    expect(laptop.refusedToEnter(first)).toBe('refusal.packAgain')
    laptop.open(lead.issue('m1'))
    expect(laptop.refusedToEnter(first)).toBe('refusal.packOlder')
    const other = { ...first, member: memberId.parse('m2'), version: 9 }
    expect(laptop.refusedToEnter(other)).toBe('refusal.packMismatch')
    expect(lead.refusedToEnter(first)).toBe('refusal.memberOnly')
  })

  test('is sent only once its member has said whether they have a link with a bidder', () => {
    const lead = withKeys()
    const laptop = new Laptop(lead.kept, 'a', m1).open(lead.issue('m1'))
    for (const bidder of bidders) for (const question of questions) laptop.give(bidder, question, '1')
    const sending: CommandInput = { type: 'SubmitScoreSheet', member: 'm1' }
    expect(laptop.refused(sending)).toBe('refusal.declareFirst')
    laptop.do({ type: 'DeclareInterests', member: 'm1', interests: [] })
    expect(laptop.refused(sending)).toBe('allowed')
  })

  test('is enrolled once, with the pack that was opened', () => {
    const { laptop } = returned()
    const { digest: pack } = opened(laptop)
    const [signing, recipient, proof] = [sha256('s'), ageKey('s'), sha256('s').repeat(2)]
    const enrol = {
      type: 'DeviceEnrolled',
      evaluation: theEvaluation,
      member: m1,
      signing,
      recipient,
      pack,
      proof,
    } as const
    expect(laptop.refusedToEnter(enrol)).toBe('refusal.enrolledTwice')
    expect(laptop.refusedToEnter({ ...enrol, pack: sha256('other') })).toBe('refusal.packMismatch')
    expect(new Laptop(laptop.kept, 'c', m1).refusedToEnter(enrol)).toBe('refusal.packFirst')
  })

  test('opens each receipt and each permission once', () => {
    const { laptop } = returned()
    const { log, entries, head } = laptop.send()
    const position = { log, entries: entries.length, head }
    const receipt = { type: 'ReceiptOpened', receipt: 'b'.repeat(32), ...position, lead: position } as const
    const told = { ...receipt, at: '2024-03-20T12:00:00.000Z' }
    laptop.enter(told)
    expect(laptop.refusedToEnter(told)).toBe('refusal.receiptAgain')
    const unlock: EventOf<'UnlockOpened'> = {
      type: 'UnlockOpened',
      member: m1,
      unlock: 'a'.repeat(32),
      cells: [cell],
      reason: 'Slip.',
    }
    laptop.enter(unlock)
    expect(laptop.refusedToEnter(unlock)).toBe('refusal.unlockAgain')
    expect(laptop.refusedToEnter({ ...unlock, member: memberId.parse('m2') })).toBe('refusal.packMismatch')
    expect(returned(false).laptop.refusedToEnter(unlock)).toBe('refusal.nothingToUnlock')
  })

  test('makes no keys and issues nothing', () => {
    expect(returned().laptop.refusedToEnter(keys)).toBe('refusal.leadOnly')
    expect(returned().laptop.refused({ type: 'OpenReturns', reason: '' })).toBe('refusal.leadOnly')
  })
})
