import { describe, expect, test } from 'vitest'
import type { Command } from '../../shared/evaluation/command.ts'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { bidderId, memberId, questionId, requirementId } from '../../shared/identifiers.ts'
import { beforeScoring, leicesterLeadScript, type ScriptedCommand } from '../../shared/sample/leicester.ts'
import { after, play, refused, type CommandInput } from './play.ts'

const script = leicesterLeadScript()
const untilBefore = (type: Command['type']): readonly ScriptedCommand[] =>
  script.slice(
    0,
    script.findIndex(({ command }) => command.type === type),
  )
const without = (type: Command['type']): readonly ScriptedCommand[] =>
  script.filter(({ command }) => command.type !== type)

const [created] = script
if (created?.command.type !== 'CreateProcurement') throw new Error('The sample begins otherwise')
const { procurement } = created.command

const drafted = play(script.slice(0, 1))
const ready = play(beforeScoring())
const scored = play(untilBefore('AgreeScore'))
const agreed = play(untilBefore('EnterPrice'))
const confirmed = play(untilBefore('Recommend'))
const recommended = play(script)

const member = memberId.parse('carer-2')
const bidder = bidderId.parse('open-door')
const question = questionId.parse('q1')
const reason = { good: 'They say where and when.', worries: '', evidence: [] }
const give = (change: Partial<Extract<CommandInput, { type: 'GiveScore' }>> = {}): CommandInput => ({
  type: 'GiveScore',
  member,
  bidder,
  question,
  score: '4',
  reason,
  ...change,
})
const agree = (change: Partial<Extract<CommandInput, { type: 'AgreeScore' }>> = {}): CommandInput => ({
  type: 'AgreeScore',
  bidder,
  question,
  score: '4',
  reason,
  decidingPoint: '',
  present: [member],
  ...change,
})

describe('the procurement', () => {
  test('is created once', () => {
    expect(refused(drafted, { type: 'CreateProcurement', procurement }).id).toBe('refusal.procurementExists')
  })

  test('can be revised until it is published, and never afterwards', () => {
    const revised = { ...procurement, title: 'Carer support' }
    expect(after(drafted, { type: 'ReviseProcurement', procurement: revised }).procurement?.title).toBe(
      'Carer support',
    )
    expect(refused(ready, { type: 'ReviseProcurement', procurement: revised }).id).toBe(
      'refusal.alreadyPublished',
    )
  })

  test('is not published with weightings that add up to 96; the sum is named', () => {
    const [quality, ...others] = procurement.criteria
    if (!quality) throw new Error('The sample has no criteria')
    const questions = quality.questions?.map((one, index) =>
      index === 0 ? { ...one, weighting: '11' } : one,
    )
    const criteria = [{ ...quality, weighting: '66', questions }, ...others]
    const state = after(drafted, { type: 'ReviseProcurement', procurement: { ...procurement, criteria } })
    const refusal = refused(state, { type: 'PublishProcurement' })
    expect(Object.values(refusal.values)).toContain('96')
  })

  test('is published once, under its hash', () => {
    expect(ready.published?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(refused(ready, { type: 'PublishProcurement' }).id).toBe('refusal.alreadyPublished')
    expect(refused(emptyEvaluation, { type: 'PublishProcurement' }).id).toBe('refusal.noProcurement')
  })
})

const requirement = requirementId.parse('insurance')
const correct = () => ({
  type: 'CorrectTender' as const,
  bidder,
  name: 'Open Door',
  answers: [{ question, text: 'We go out.' }],
  received: '2024-03-01T16:40',
})

describe('tenders', () => {
  const receive = (change: object = {}): CommandInput => ({
    type: 'ReceiveTender',
    bidder: 'new',
    name: 'New Carers',
    answers: [{ question: 'q1', text: 'We will.' }],
    ...change,
  })

  test('of two bidders no two have one name, whatever the letters and spaces', () => {
    expect(refused(ready, receive({ name: ' open  DOOR carers ' })).id).toBe('refusal.bidderNameTwice')
    expect(refused(ready, { ...correct(), name: 'Kindred Leicester' }).id).toBe('refusal.bidderNameTwice')
  })

  test('are corrected as a whole, as long as nobody on the panel has them', () => {
    const tender = after(ready, correct()).tenders.get(bidder)
    expect(tender?.name).toBe('Open Door')
    expect(tender?.received).toBe('2024-03-01T16:40')
    expect([...(tender?.answers ?? [])]).toEqual([[question, 'We go out.']])
    expect(tender?.requirements.get(requirement)).toBe('pass')
    expect(refused(scored, correct()).id).toBe('refusal.tenderIsOut')
    expect(refused(ready, { ...correct(), bidder: 'nobody' }).id).toBe('refusal.unknownBidder')
    const twice = { ...correct(), answers: [1, 2].map(() => ({ question, text: '' })) }
    expect(refused(ready, twice).id).toBe('refusal.answeredTwice')
    expect(refused({ ...recommended, sheets: new Map() }, correct()).id).toBe('refusal.alreadyRecommended')
  })

  test('are judged with a note on what it rests on; a later judgement takes its place', () => {
    const judge = { type: 'JudgeRequirement', bidder, requirement } as const
    const failed = after(ready, { ...judge, outcome: 'fail', note: ' Schedule, page 2. ' })
    expect(failed.tenders.get(bidder)?.notes?.get(requirement)).toBe('Schedule, page 2.')
    expect(
      after(failed, { ...judge, outcome: 'pass' })
        .tenders.get(bidder)
        ?.notes?.get(requirement),
    ).toBe('')
  })

  test('come in after publication, once each, and answer known questions once', () => {
    expect(refused(drafted, receive()).id).toBe('refusal.notPublished')
    expect(refused(ready, receive({ bidder })).id).toBe('refusal.tenderReceivedTwice')
    const twice = [1, 2].map(() => ({ question: 'q1', text: 'We will.' }))
    expect(refused(ready, receive({ answers: twice })).id).toBe('refusal.answeredTwice')
    const unknown = [{ question: 'q99', text: '' }]
    expect(refused(ready, receive({ answers: unknown })).id).toBe('refusal.unknownQuestion')
    expect(after(ready, receive()).tenders.has(bidderId.parse('new'))).toBe(true)
  })

  test.each(['0', '-1', '0.00'])('a price of %s is refused, naming bidder and criterion', (price) => {
    const refusal = refused(ready, { type: 'EnterPrice', bidder, criterion: 'price', price })
    expect(refusal.id).toBe('refusal.priceNotPositive')
    expect(refusal.values).toMatchObject({ bidder: 'Open Door Carers', criterion: 'Price' })
  })

  test('a price belongs to a price criterion', () => {
    const refusal = refused(ready, { type: 'EnterPrice', bidder, criterion: 'quality', price: '1' })
    expect(refusal.id).toBe('refusal.unknownPriceCriterion')
  })

  test('are withdrawn or excluded with a reason, once; their scores stay', () => {
    expect(refused(scored, { type: 'WithdrawTender', bidder, reason: ' ' }).id).toBe('refusal.reasonNeeded')
    const withdrawn = after(scored, { type: 'WithdrawTender', bidder, reason: 'Lost its lease.' })
    expect(refused(withdrawn, { type: 'ExcludeTender', bidder, reason: 'Late.' }).id).toBe(
      'refusal.tenderNotIn',
    )
    expect(withdrawn.sheets).toEqual(scored.sheets)
    expect(refused(withdrawn, agree()).id).toBe('refusal.tenderNotIn')
  })
})

describe('a declared interest', () => {
  const declare = (nature = 'My sister works there.'): CommandInput => ({
    type: 'DeclareInterests',
    member,
    interests: [{ bidder, nature }],
  })
  const decideIt = (decision: 'may-score' | 'may-not-score', why = 'No gain.'): CommandInput => ({
    type: 'DecideInterest',
    member,
    bidder,
    decision,
    reason: why,
  })

  test('closes the bidder for that member until it is decided', () => {
    const declared = after(ready, declare())
    expect(refused(declared, give()).id).toBe('refusal.bidderClosed')
    expect(refused(after(declared, decideIt('may-not-score')), give()).id).toBe('refusal.bidderClosed')
    expect(after(declared, decideIt('may-score'), give()).sheets.has(member)).toBe(true)
  })

  test('needs its nature, and the decision its reason', () => {
    expect(refused(ready, declare(' ')).id).toBe('refusal.interestNatureNeeded')
    expect(refused(after(ready, declare()), decideIt('may-score', '')).id).toBe('refusal.reasonNeeded')
    expect(refused(ready, decideIt('may-score')).id).toBe('refusal.interestNotDeclared')
  })

  test('declared again in the same words stays decided; in other words it is open again', () => {
    const decided = after(ready, declare(), decideIt('may-score'))
    expect(after(decided, declare()).interests.get(member)?.get(bidder)?.decision).toBe('may-score')
    const changed = after(decided, declare('My sister runs it.'))
    expect(changed.interests.get(member)?.get(bidder)?.decision).toBe('undecided')
  })
})

describe('a score', () => {
  test.each(['3.5', '6', '-1'])('of %s is off the scale', (score) => {
    expect(refused(ready, give({ score })).id).toBe('refusal.offScale')
  })

  test('is given only to questions that the member scores, of tenders that are in, by members of the panel', () => {
    expect(refused(ready, give({ question: 'q5' })).id).toBe('refusal.notAllotted')
    expect(refused(ready, give({ bidder: 'nobody' })).id).toBe('refusal.unknownBidder')
    expect(refused(ready, give({ member: 'nobody' })).id).toBe('refusal.unknownMember')
    expect(refused(ready, give({ question: 'q99' })).id).toBe('refusal.unknownQuestion')
  })

  test('may still lack its reasons, so that nothing is lost on the way', () => {
    const none = { good: '', worries: '', evidence: [] }
    expect(
      after(ready, give({ reason: none }))
        .sheets.get(member)
        ?.scores.get(bidder)?.size,
    ).toBe(1)
  })

  test('is locked when the sheet is sent, and the sheet is sent whole and with reasons', () => {
    expect(refused(scored, give()).id).toBe('refusal.sheetSubmitted')
    expect(refused(ready, { type: 'SubmitScoreSheet', member }).id).toBe('refusal.scoreMissing')
    const sheet = script
      .filter(({ command }) => command.type === 'GiveScore' && command.member === member)
      .map(({ command }) => command)
    const silent = after(ready, ...sheet, give({ reason: { good: ' ', worries: '', evidence: [] } }))
    expect(refused(silent, { type: 'SubmitScoreSheet', member }).id).toBe('refusal.whyMissing')
    const sent = after(ready, ...sheet, { type: 'SubmitScoreSheet', member })
    expect(refused(sent, { type: 'SubmitScoreSheet', member }).id).toBe('refusal.sheetSubmitted')
  })
})

describe('an agreed score', () => {
  test('waits until an individual score of its cell is locked', () => {
    expect(refused(ready, agree()).id).toBe('refusal.noLockedScore')
    expect(after(scored, agree()).agreed.get(bidder)?.get(question)).toHaveLength(1)
  })

  test('is on the scale, has a reason and somebody present', () => {
    expect(refused(scored, agree({ score: '3.5' })).id).toBe('refusal.offScale')
    const none = { good: '', worries: '', evidence: [] }
    expect(refused(scored, agree({ reason: none })).id).toBe('refusal.agreedReasonMissing')
    expect(refused(scored, agree({ present: [] })).id).toBe('refusal.nobodyPresent')
  })

  test('changes only with a reason; both stay, and the panel is asked again to confirm', () => {
    expect(refused(agreed, agree({ score: '3' })).id).toBe('refusal.changeReasonMissing')
    const changed = after(confirmed, agree({ score: '3', changeReason: 'The hospital link was misread.' }))
    expect(
      changed.agreed
        .get(bidder)
        ?.get(question)
        ?.map(({ score }) => score),
    ).toEqual(['4', '3'])
    expect(refused(changed, { type: 'Recommend' }).id).toBe('refusal.recordNotConfirmed')
  })

  test('is not agreed where a mean was published', () => {
    const criteria = procurement.criteria.map((criterion) => ({
      ...criterion,
      ...(criterion.questions
        ? { questions: criterion.questions.map((one) => ({ ...one, decision: 'mean' as const })) }
        : {}),
    }))
    const mean = { ...scored, procurement: { ...procurement, criteria } }
    expect(refused(mean, agree()).id).toBe('refusal.notByAgreement')
  })
})

describe('the record and the recommendation', () => {
  const confirm = (change: object = {}): CommandInput => ({
    type: 'ConfirmRecord',
    member,
    confirmed: true,
    note: '',
    ...change,
  })

  test('the record is confirmed when every score is agreed; a member who does not says why', () => {
    expect(refused(scored, confirm()).id).toBe('refusal.notAllAgreed')
    expect(refused(agreed, confirm({ confirmed: false })).id).toBe('refusal.reasonNeeded')
    const said = after(agreed, confirm({ confirmed: false, note: 'Was ill on the day.' }))
    expect(said.confirmations.get(member)?.confirmed).toBe(false)
  })

  test('nobody is recommended from an incomplete result or an unconfirmed record', () => {
    expect(refused(play(without('JudgeRequirement').slice(0, -1)), { type: 'Recommend' }).id).toBe(
      'refusal.resultIncomplete',
    )
    expect(refused(play(untilBefore('ConfirmRecord')), { type: 'Recommend' }).id).toBe(
      'refusal.recordNotConfirmed',
    )
  })

  test('a price or a judgement that changes afterwards asks the panel again', () => {
    const price: CommandInput = { type: 'EnterPrice', bidder, criterion: 'price', price: '151000' }
    const judged: CommandInput = {
      type: 'JudgeRequirement',
      bidder,
      requirement: 'insurance',
      outcome: 'pass',
    }
    for (const change of [price, judged])
      expect(refused(after(confirmed, change), { type: 'Recommend' }).id).toBe('refusal.recordNotConfirmed')
  })

  test('nothing that the result rests on changes after the recommendation', () => {
    const price: CommandInput = { type: 'EnterPrice', bidder, criterion: 'price', price: '1' }
    const late: CommandInput = { type: 'ReceiveTender', bidder: 'late', name: 'Late', answers: [] }
    const open = { ...recommended, sheets: new Map() }
    expect(refused(open, give()).id).toBe('refusal.alreadyRecommended')
    for (const command of [price, late, agree({ changeReason: 'Late thought.' })])
      expect(refused(recommended, command).id).toBe('refusal.alreadyRecommended')
  })

  test('the same result is recommended once; a bidder who withdraws makes a new one', () => {
    expect(refused(recommended, { type: 'Recommend' }).id).toBe('refusal.alreadyRecommended')
    const withdrawn = after(recommended, { type: 'WithdrawTender', bidder, reason: 'Lost its lease.' })
    expect(after(withdrawn, { type: 'Recommend' }).recommendation?.bidder).toBe('kindred')
  })
})
