import { describe, expect, test } from 'vitest'
import { decide } from '../../shared/evaluation/decide.ts'
import { emptyEvaluation, type Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evolve, fold } from '../../shared/evaluation/evolve.ts'
import type { Evidence } from '../../shared/evaluation/reason.ts'
import { evaluationFromPack, makePack } from '../../shared/exchange/make-pack.ts'
import { isRefusal } from '../../shared/refusal.ts'
import {
  beforeScoring,
  leicesterLeadScript,
  leicesterMemberDraft,
  leicesterMemberScript,
  sampleMember,
} from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { paragraphsOf, wordsIn } from '../../shared/views/make-scoring.ts'
import { testContext } from '../evaluation/context.ts'
import { play } from '../evaluation/play.ts'

const finished = play(leicesterLeadScript())

describe('the sample', () => {
  test('passes every rule from the procurement to the recommendation', () => {
    expect(finished.recommendation?.bidder).toBe('open-door')
  })

  test('has the totals of its award recommendation', () => {
    const results = computeResults(finished)
    if (isRefusal(results) || !results.complete) throw new Error('The sample is incomplete')
    const shown = results.tenders.map((tender) => [
      tender.bidder,
      tender.standing === 'assessed' ? tender.total.shown : tender.standing,
    ])
    expect(Object.fromEntries(shown)).toEqual({
      'open-door': '82.77',
      kindred: '80.11',
      harbour: '75.61',
      rowan: '64.00',
      'meadow-lane': 'below-threshold',
    })
  })

  test('has nine members, five of them carers, who gave 260 scores', () => {
    const scorers = [...finished.panel.values()].filter(({ role }) => role === 'evaluator')
    expect(scorers.map(({ carer }) => carer).filter(Boolean)).toHaveLength(5)
    expect(scorers).toHaveLength(9)
    const scores = [...finished.sheets.values()].flatMap((sheet) =>
      [...sheet.scores.values()].flatMap((ofBidder) => [...ofBidder.values()]),
    )
    expect(scores).toHaveLength(260)
  })

  test('every answer is as long as real ones are, within its word limit', () => {
    for (const { answers } of finished.tenders.values())
      for (const text of answers.values()) {
        const words = wordsIn(text)
        expect(words).toBeGreaterThanOrEqual(150)
        expect(words).toBeLessThanOrEqual(400)
      }
  })

  test('every quotation stands in the paragraph that it names', () => {
    for (const { bidder, question, evidence } of reasons())
      for (const { where, quote } of evidence) {
        const text = finished.tenders.get(bidder)?.answers.get(question) ?? ''
        const paragraph = paragraphsOf(text)[Number(where.replace('paragraph ', '')) - 1]
        expect(paragraph).toContain(quote)
      }
  })

  test("a member's pack holds no price, no other member and no answer of others' questions", () => {
    const before = play(beforeScoring())
    const member = before.panel.get(sampleMember)
    if (!member) throw new Error('The sample has lost its member')
    const pack = JSON.stringify(makePack(before, member, 1))
    for (const absent of ['151800', '148950', '153200', '134900', '150100', 'Carer 1', 'Commissioner"'])
      expect(pack).not.toContain(absent)
    for (const { answers } of before.tenders.values()) {
      const text = [...answers].find(([question]) => question === 'q5')?.[1] ?? ''
      expect(pack).not.toContain(JSON.stringify(text).slice(1, 80))
    }
  })

  test("its member's own work passes the rules from the pack on, and stops in the middle of a word", () => {
    const before = play(beforeScoring())
    const member = before.panel.get(sampleMember)
    if (!member) throw new Error('The sample has lost its member')
    const work = play(leicesterMemberScript(), evaluationFromPack(makePack(before, member, 1)))
    expect(
      [...(work.sheets.get(sampleMember)?.scores.values() ?? [])].flatMap((map) => [...map]),
    ).toHaveLength(12)
    const { bidder, question, draft } = leicesterMemberDraft()
    expect(work.sheets.get(sampleMember)?.scores.get(bidder)?.has(question)).toBe(false)
    expect(draft.worries).not.toBe('')
  })
})

test('folding the entries again gives the same state', () => {
  const recorded = leicesterLeadScript().reduce<{
    state: Evaluation
    events: Parameters<typeof evolve>[1][]
  }>(
    ({ state, events }, { at, by, command }) => {
      const decision = decide(state, command, testContext(state))
      if (isRefusal(decision)) throw new Error(decision.id)
      const one = { at, by, event: decision.event }
      return { state: evolve(state, one), events: [...events, one] }
    },
    { state: emptyEvaluation, events: [] },
  )
  expect(fold(recorded.events)).toEqual(finished)
})

function* reasons() {
  for (const sheet of finished.sheets.values())
    for (const [bidder, scores] of sheet.scores)
      for (const [question, { reason }] of scores) yield { bidder, question, evidence: reason.evidence }
  for (const [bidder, scores] of finished.agreed)
    for (const [question, history] of scores)
      for (const { reason } of history)
        yield { bidder, question, evidence: reason.evidence as readonly Evidence[] }
}
