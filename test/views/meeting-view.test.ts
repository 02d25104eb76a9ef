import { describe, expect, test } from 'vitest'
import { newMeeting, type Meeting } from '../../shared/evaluation/meeting.ts'
import { bidderId, questionId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { beforeScoring, leicesterLeadScript, upToMeeting } from '../../shared/sample/leicester.ts'
import { makeMeeting } from '../../shared/views/make-meeting.ts'
import { makeProjector } from '../../shared/views/make-projector.ts'
import type { MeetingWork } from '../../shared/views/meeting-work.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { englishSay } from '../../electron/services/say.ts'
import { after, play } from '../evaluation/play.ts'

const scored = play(upToMeeting())
const at = { bidder: bidderId.parse('harbour'), question: questionId.parse('q1') }
const why = { good: 'Named places (paragraph 4).', worries: '', evidence: [] }

function workOf(evaluation = scored, change: Partial<Meeting> = {}): MeetingWork {
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  const moment = '2024-03-26T10:00:00.000Z'
  return {
    key: evaluationKey.parse('0'.repeat(32)),
    evaluation,
    procurement,
    stored: { meeting: { ...newMeeting, ...change }, savedAt: moment, since: moment },
    sample: true,
    savedAt: undefined,
    say: englishSay,
  }
}

function meetingOf(...given: Parameters<typeof workOf>) {
  const view = makeMeeting(workOf(...given))
  if (isRefusal(view)) throw new Error(view.id)
  return view
}

function projectorOf(...given: Parameters<typeof workOf>) {
  const view = makeProjector(workOf(...given))
  if (isRefusal(view)) throw new Error(view.id)
  return view
}

describe('the facilitator’s window', () => {
  test('begins with most at stake, and fills in no score', () => {
    const { at: first, bidder, next } = meetingOf()
    expect(first).toEqual({ bidder: 'open-door', question: 'q1' })
    expect(bidder.words).toMatchObject({ over: 0, reason: { good: '', worries: '' }, decidingPoint: '' })
    expect(bidder.words.score).toBeUndefined()
    expect(next).toEqual(at)
  })
  test('knows the names that the panel does not, to warn of them', () => {
    expect(meetingOf().hiddenNames).toEqual([])
    const named = play(beforeScoring())
    const { hiddenNames, otherBidders } = meetingOf(after(named, { type: 'HideBidders' }), { at })
    expect(hiddenNames).toHaveLength(otherBidders.length + 1)
    expect(hiddenNames).toContain('Open Door Carers')
    expect(otherBidders.join()).not.toContain('Open Door')
  })
  test('passes over what is put off, until nothing else is left', () => {
    expect(meetingOf(scored, { parked: [at] }).next?.bidder).toBe('rowan')
    const agreed = leicesterLeadScript().flatMap(({ command }) =>
      command.type === 'AgreeScore' && !(command.bidder === 'harbour' && command.question === 'q1')
        ? [command]
        : [],
    )
    expect(
      meetingOf(after(scored, ...agreed), { parked: [at], at: { ...at, bidder: bidderId.parse('rowan') } })
        .next,
    ).toEqual(at)
  })
  test('shows words that were left, but none that were recorded since', () => {
    const words = { ...at, over: 0, score: '4', reason: why, decidingPoint: '', changeReason: '' }
    expect(meetingOf(scored, { at, words: [words] }).bidder.words).toEqual(words)
    const recorded = after(scored, {
      type: 'AgreeScore',
      ...at,
      score: '3',
      reason: why,
      decidingPoint: '',
      present: ['carer-1'],
    })
    const { bidder } = meetingOf(recorded, { at, words: [words] })
    expect(bidder.words).toMatchObject({ over: 1, score: '3' })
    expect(bidder.recorded.map(({ score }) => score)).toEqual(['3'])
  })
  test('says no average before a score is agreed', () => {
    // Open Door, question 1: 5 4 4 2 4 3 4 4 5 is 3.89 on average
    expect(JSON.stringify(meetingOf())).not.toMatch(/3[.,](?:8|89|9)\b/)
  })
  test('shows only scores that were sent, and says who is missing', () => {
    const half = after(play(beforeScoring()), {
      type: 'GiveScore',
      member: 'carer-1',
      ...at,
      score: '4',
      reason: why,
    })
    const { board } = meetingOf(half, { at, namesShown: true })
    expect(board.rows.every(({ cells }) => cells.every(({ kind }) => kind === 'missing'))).toBe(true)
    expect(board.reasons).toEqual([])
    expect(board.notes.join(' ')).toContain('Nobody scored this answer.')
  })
})

describe('the projector', () => {
  const titles = [...scored.panel.values()].flatMap(({ member, title }) => [member, title])

  test('holds no title and no id of a member while names are hidden, at any answer', () => {
    for (const bidder of scored.tenders.keys())
      for (const question of ['q1', 'q3', 'q5', 'q8']) {
        const text = JSON.stringify(
          projectorOf(scored, { at: { bidder, question: questionId.parse(question) } }),
        )
        // in the members' own words none of them is named
        for (const title of titles) expect(text).not.toContain(title)
      }
  })
  test('names members once names are shown', () => {
    expect(JSON.stringify(projectorOf(scored, { at, namesShown: true }))).toContain('Health Adviser')
  })
  test('numbers members in another order for each question', () => {
    const order = (question: string) => {
      const { shown } = projectorOf(scored, { at: { ...at, question: questionId.parse(question) } })
      return JSON.stringify(shown?.board.rows.map(({ cells }) => cells.map(({ label }) => label)))
    }
    const named = projectorOf(scored, { at, namesShown: true }).shown?.board.rows[0]?.cells
    const hidden = projectorOf(scored, { at }).shown?.board.rows[0]?.cells
    const scores = (cells: typeof named) => cells?.map((cell) => (cell.kind === 'scored' ? cell.score : ''))
    expect(scores(named)?.toSorted()).toEqual(scores(hidden)?.toSorted())
    expect(scores(named)).not.toEqual(scores(hidden))
    expect(order('q1')).not.toBe(order('q2'))
  })
  test('holds nothing of the evaluation while it is covered', () => {
    const view = projectorOf(scored, { at, isCovered: true, breakAt: '14:30' })
    expect(view).toEqual({
      view: 'projector',
      procurementTitle: 'Carer support service',
      breakAt: '14:30',
      shown: undefined,
    })
  })
  test('calls bidders as the panel knows them', () => {
    const named = play(
      beforeScoring().filter(
        ({ command }) => command.type !== 'DeclareInterests' && command.type !== 'DecideInterest',
      ),
    )
    const hidden = after(named, { type: 'HideBidders' })
    const text = JSON.stringify(projectorOf(hidden, { at }))
    expect(text).not.toMatch(/harbour/iu)
    expect(text).toContain('Bidder ')
  })
})
