import {
  compare,
  fraction,
  multiply,
  parseDecimal,
  subtract,
  toDecimal,
  zero,
  type Fraction,
} from '../fraction.ts'
import type { AgendaQuestion } from '../moderation/agenda.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { paragraphsOf } from './make-scoring.ts'
import type { AgendaItem, Cell, MeetingView } from './meeting.ts'
import {
  isSame,
  panelName,
  recordedOf,
  talkOf,
  wordsFor,
  type MeetingWork,
  type Talk,
} from './meeting-work.ts'
import { recordedScore } from './recorded-score.ts'
import { talkBoard } from './talk-board.ts'

/** The facilitator's window: the agenda, the question that is talked about, and what is written to be agreed. */
export function makeMeeting(work: MeetingWork): MeetingView | Refusal {
  const talk = talkOf(work)
  if (!talk) return refusal('refusal.nothingToAgree')
  const { evaluation, procurement, stored } = work
  const { agenda, at, now, next } = talk
  const items = agenda.map((one) => agendaItem(work, talk, one))
  const isDone = ({ agreed, of }: AgendaItem) => agreed === of
  const tender = evaluation.tenders.get(at.bidder)
  const cell = now.cells.find(({ bidder }) => bidder === at.bidder)
  return {
    view: 'meeting',
    evaluation: work.key,
    procurementTitle: procurement.title,
    sample: work.sample,
    savedAt: work.savedAt,
    since: stored?.since,
    meeting: talk.meeting,
    toTalk: items.filter((item) => !isDone(item)),
    agreed: items.filter(isDone),
    progress: progressOf(items),
    at,
    board: talkBoard(work, talk, (bidder) => bidder),
    bidder: {
      name: panelName(evaluation, at.bidder),
      atStake: toDecimal(cell?.atStake ?? zero),
      answer: paragraphsOf(tender?.answers.get(at.question) ?? ''),
      recorded: recordedOf(evaluation, at).map((one) => recordedScore(evaluation, now.leaf.scale, one)),
      words: wordsFor(work, talk),
    },
    otherBidders: [...evaluation.tenders.keys()]
      .filter((bidder) => bidder !== at.bidder)
      .map((bidder) => panelName(evaluation, bidder)),
    hiddenNames: [...evaluation.tenders.values()]
      .filter(({ bidder }) => evaluation.exchange.aliases.has(bidder))
      .map(({ name }) => name),
    panel: [...evaluation.panel.values()].map(({ member, title }) => ({ member, title })),
    next,
    below: below(talk),
    isClosed: evaluation.recommendation !== undefined,
  }
}

function below({ now, at }: Talk): Cell {
  const place = now.cells.findIndex(({ bidder }) => bidder === at.bidder)
  const { bidder } = now.cells[(place + 1) % now.cells.length] ?? at
  return { bidder, question: at.question }
}

export function progressOf(items: readonly Pick<AgendaItem, 'agreed' | 'of'>[]): MeetingView['progress'] {
  return {
    agreed: items.reduce((count, { agreed }) => count + agreed, 0),
    of: items.reduce((count, { of }) => count + of, 0),
  }
}

/** How many answers of a question are agreed. */
export function countAgreed(
  { evaluation }: MeetingWork,
  { leaf, cells }: AgendaQuestion,
): Pick<AgendaItem, 'agreed' | 'of'> {
  const question = leaf.question.id
  const agreed = cells.filter(({ bidder }) => recordedOf(evaluation, { bidder, question }).length > 0)
  return { agreed: agreed.length, of: cells.length }
}

function agendaItem(work: MeetingWork, { at, meeting }: Talk, one: AgendaQuestion): AgendaItem {
  const { leaf, cells, atStake } = one
  const question = leaf.question.id
  const open = cells.filter(({ bidder }) => recordedOf(work.evaluation, { bidder, question }).length === 0)
  const parked = open.filter(({ bidder }) =>
    meeting.parked.some((cell) => isSame({ bidder, question }, cell)),
  )
  const first = open.find((cell) => !parked.includes(cell)) ?? open[0] ?? cells[0]
  const apart = farthest(one)
  return {
    question,
    number: leaf.number,
    title: leaf.question.title,
    bidder: first?.bidder ?? at.bidder,
    apart: toDecimal(apart),
    isFarApart: isMoreThanHalf(apart, leaf),
    atStake: toDecimal(atStake),
    ...countAgreed(work, one),
    parked: parked.length,
    isNow: question === at.question,
  }
}

function farthest({ cells }: AgendaQuestion): Fraction {
  return cells.reduce((most, { range }) => {
    const apart = range ? subtract(range.highest, range.lowest) : zero
    return compare(apart, most) > 0 ? apart : most
  }, zero)
}

function isMoreThanHalf(apart: Fraction, { scale }: QuestionLeaf): boolean {
  const whole = subtract(parseDecimal(scale.maximum), parseDecimal(scale.minimum))
  return compare(multiply(apart, fraction(2n)), whole) > 0
}
