import { describe, expect, test } from 'vitest'
import { receiptCode } from '../../shared/exchange/receipt-code.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { leicesterMemberDraft, sampleMember } from '../../shared/sample/leicester.ts'
import { firstSentence, makeCheck } from '../../shared/views/make-check.ts'
import { makeDeclarations } from '../../shared/views/make-declarations.ts'
import { makeMyWork } from '../../shared/views/make-my-work.ts'
import { makeScoring } from '../../shared/views/make-scoring.ts'
import { makeSent } from '../../shared/views/make-sent.ts'
import type { MemberWork } from '../../shared/views/member-work.ts'
import { after } from '../evaluation/play.ts'
import { midway, packOpened, savedAt, workOf } from './sample-member.ts'

const fresh: Evaluation = {
  ...packOpened,
  pack: { member: sampleMember, digest: 'a'.repeat(64), version: 1 },
}
const scoring = midway(fresh)

/** All that was missing, scored. */
function complete(): Evaluation {
  return makeCheck(workOf(scoring)).missing.reduce(
    (state, { bidder, question }) =>
      after(state, {
        type: 'GiveScore',
        ...{ member: sampleMember, bidder, question, score: '3' },
        reason: { good: 'Clear.', worries: '', evidence: [] },
      }),
    scoring,
  )
}

describe('links with bidders', () => {
  const [first, second] = [...fresh.tenders.keys()]
  if (!first || !second) throw new Error('The sample has lost its bidders')

  test('nothing is answered before the member answers', () => {
    const { answers, declaredAt } = makeDeclarations(workOf(fresh))
    expect(answers.map(({ link }) => link)).toEqual([...fresh.tenders.keys()].map(() => undefined))
    expect(declaredAt).toBeUndefined()
  })

  test('what stands in the boxes comes from the draft first, then from what was declared', () => {
    const declared = after(fresh, {
      type: 'DeclareInterests',
      member: sampleMember,
      interests: [{ bidder: first, nature: 'A friend works there.', unsure: true }],
    })
    expect(makeDeclarations(workOf(declared)).answers.slice(0, 2)).toMatchObject([
      { link: 'unsure', nature: 'A friend works there.' },
      { link: 'none', nature: '' },
    ])
    const draft = { answers: [{ bidder: second, link: 'yes' as const, nature: 'Half a w' }] }
    const { answers } = makeDeclarations(workOf(declared, { declaration: { draft, savedAt } }))
    expect(answers.slice(0, 2)).toMatchObject([
      { link: 'unsure', nature: 'A friend works there.' },
      { link: 'yes', nature: 'Half a w' },
    ])
  })

  test('come first: until they are told no answer opens, and sending waits for them', () => {
    const [cell] = makeMyWork(workOf(fresh)).questions[0]?.cells ?? []
    expect(makeMyWork(workOf(fresh)).declareFirst).toBe(true)
    const { question } = makeMyWork(workOf(fresh)).questions[0] ?? {}
    if (!cell || !question) throw new Error('The sample has lost its answers')
    expect(isRefusal(makeScoring(workOf(fresh), question, cell.bidder))).toBe(true)
    expect(isRefusal(makeScoring(workOf(scoring), question, cell.bidder))).toBe(false)
    expect(makeCheck(workOf(fresh)).declareFirst).toBe(true)
  })

  test('a closed bidder is named in My work, and nothing of it is asked before sending', () => {
    const closed = after(scoring, {
      type: 'DeclareInterests',
      member: sampleMember,
      interests: [{ bidder: 'rowan', nature: 'A friend works there.' }],
    })
    expect(makeMyWork(workOf(closed))).toMatchObject({ closed: ['Rowan Carers Network'], open: 4 })
    const check = makeCheck(workOf(closed))
    expect(check.of).toBe(16)
    expect(check.missing.filter(({ bidder }) => bidder === 'rowan')).toEqual([])
  })
})

describe('check before sending', () => {
  const begun = leicesterMemberDraft()

  test('names each answer without a score, and a begun one as not saved', () => {
    const { missing, ready, of } = makeCheck(workOf(scoring, { drafts: [{ ...begun, savedAt }] }))
    expect([ready, of, missing.length]).toEqual([12, 20, 8])
    expect(missing[0]).toMatchObject({ missing: 'draft', bidder: begun.bidder, from: '0', to: '5' })
    expect(missing.slice(1).map((one) => one.missing)).toEqual(Array.from({ length: 7 }, () => 'score'))
  })

  test('asks for a reason where none was written, and for saving where the boxes hold more', () => {
    const [answer] = makeCheck(workOf(scoring)).missing
    if (!answer) throw new Error('Nothing is missing')
    const place = { bidder: answer.bidder, question: answer.question }
    const bare = after(scoring, {
      type: 'GiveScore',
      ...{ member: sampleMember, ...place, score: '3' },
      reason: { good: ' ', worries: '', evidence: [] },
    })
    expect(makeCheck(workOf(bare)).missing[0]?.missing).toBe('reason')
    const draft = { ...begun.draft, score: '3', good: 'Written after saving.' }
    const { missing } = makeCheck(workOf(bare, { drafts: [{ ...place, draft, savedAt }] }))
    expect(missing[0]?.missing).toBe('draft')
  })

  test('asks again where the question was made clearer, and keeps the old score', () => {
    const [row] = makeCheck(workOf(scoring)).questions[0]?.rows ?? []
    const { question } = makeCheck(workOf(scoring)).questions[0] ?? {}
    if (!row || !question) throw new Error('The sample has lost its answers')
    const clearer: Evaluation = {
      ...scoring,
      exchange: {
        ...scoring.exchange,
        clarifications: new Map([[question, { revision: 2, text: 'Weekends too.', at: savedAt }]]),
      },
    }
    const { missing } = makeCheck(workOf(clearer))
    expect(missing.filter((one) => one.missing === 'asked-again')).toHaveLength(5)
    expect(makeMyWork(workOf(clearer)).questions[0]).toMatchObject({ askedAgain: 5, scored: 0 })
    const view = makeScoring(workOf(clearer), question, row.cell.bidder)
    expect(view).toMatchObject({
      askedAgain: true,
      saved: row.cell.score,
      question: { clarification: { text: 'Weekends too.' } },
    })
  })

  test('is ready when nothing is missing', () => {
    expect(makeCheck(workOf(complete()))).toMatchObject({ ready: 20, of: 20, missing: [] })
  })

  test('shows the first sentence of a reason: what is good, or else what worries', () => {
    expect(firstSentence({ good: 'Six hours a month. By phone.', worries: 'Nothing.' })).toBe(
      'Six hours a month.',
    )
    expect(firstSentence({ good: ' ', worries: 'Who answers?\nNobody says.' })).toBe('Who answers?')
    expect(firstSentence({ good: 'word '.repeat(80), worries: '' })).toMatch(/^word .{0,160}…$/)
  })
})

describe('after sending', () => {
  const sent = after(complete(), { type: 'SubmitScoreSheet', member: sampleMember })
  const sentAt = sent.sheets.get(sampleMember)?.submittedAt ?? ''
  const head = '0123456789abcdef'.repeat(4)
  const file = {
    name: 'asc-support-carer-2-30.fmreturn',
    size: 84_000,
    href: '',
    madeAt: sentAt,
    head,
  }
  const receipt = {
    receipt: '1'.repeat(32),
    log: scoring.pack?.digest.slice(0, 32) ?? '',
    entries: 30,
    head,
    at: sentAt,
    openedAt: savedAt,
  }

  test('without a file there is nothing to hand over yet, and no code', () => {
    expect(makeSent(workOf(sent))).toMatchObject({ sentAt, scored: 20, file: undefined, code: undefined })
  })

  test('a file made before sending does not hold what was sent', () => {
    const early = { ...file, madeAt: '2000-01-01T00:00:00.000Z' }
    expect(makeSent(workOf(sent, { outgoing: [early] })).file).toBeUndefined()
  })

  test('the code is of the file, whatever the log did since; it arrived when its receipt was opened', () => {
    const work = workOf(sent, { outgoing: [file], head: 'f'.repeat(64) })
    expect(makeSent(work)).toMatchObject({ file, code: receiptCode(head), arrivedAt: undefined })
    const lead = { log: receipt.log, entries: 1, head }
    const opened = (of: string): Evaluation => ({
      ...sent,
      exchange: { ...sent.exchange, receipts: [{ ...receipt, head: of, lead } as never] },
    })
    expect(makeSent({ ...work, evaluation: opened(head) }).arrivedAt).toBe(savedAt)
    expect(makeSent({ ...work, evaluation: opened('e'.repeat(64)) }).arrivedAt).toBeUndefined()
  })

  test('a receipt for an earlier file says how much of the last one the lead has', () => {
    const lead = { log: receipt.log, entries: 1, head }
    const early = { ...receipt, entries: 3, head: 'e'.repeat(64), lead }
    const received = (...receipts: readonly object[]): MemberWork =>
      workOf(
        { ...sent, exchange: { ...sent.exchange, receipts: receipts as never } },
        { outgoing: [{ ...file, entries: 30 }] },
      )
    expect(makeSent(received(early))).toMatchObject({
      arrivedAt: undefined,
      arrivedPart: { entries: 3, of: 30 },
    })
    expect(makeSent(received())).toMatchObject({ arrivedPart: undefined })
    const whole = makeSent(received(early, { ...receipt, lead }))
    expect(whole).toMatchObject({ arrivedAt: savedAt, arrivedPart: undefined })
  })

  test('what is open again is named, with the reason, and nothing else can be changed', () => {
    const cell = { bidder: bidderId.parse('rowan'), question: questionId.parse('q1') }
    const sheet = sent.sheets.get(sampleMember)
    if (!sheet) throw new Error('No sheet')
    const reopened: Evaluation = {
      ...sent,
      sheets: new Map([[sampleMember, { ...sheet, submittedAt: undefined, reopened: [cell] }]]),
      exchange: {
        ...sent.exchange,
        corrections: new Map([
          [sampleMember, [{ unlock: '2'.repeat(32), cells: [cell], reason: 'A slip.', at: savedAt }]],
        ]),
      },
    }
    const { correction } = makeSent(workOf(reopened))
    expect(correction).toMatchObject({ allowed: [cell], reasons: ['A slip.'], asked: [] })
    const rows = makeCheck(workOf(reopened)).questions.flatMap((question) => question.rows)
    expect(rows.filter(({ isLocked }) => !isLocked)).toHaveLength(1)
    expect(makeScoring(workOf(reopened), cell.question, cell.bidder)).toMatchObject({
      isLocked: false,
      mayCorrect: true,
    })
  })
})

test('a receipt code has eight characters that nobody reads for others', () => {
  expect(receiptCode('0'.repeat(64))).toBe('0000 0000')
  expect(receiptCode('f'.repeat(64))).toBe('ZZZZ ZZZZ')
  expect(receiptCode('0123456789'.padEnd(64, 'a'))).toBe('04HM ASW9')
})
