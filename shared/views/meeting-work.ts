import { newMeeting, type AgreedWords, type Meeting, type StoredMeeting } from '../evaluation/meeting.ts'
import type { AgreedScore, Evaluation } from '../evaluation/evaluation.ts'
import { noReason } from '../evaluation/reason.ts'
import { parseDecimal } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { rampStep } from '../charts/ramp.ts'
import type { Say } from '../messages/message.ts'
import { agendaOf, type AgendaQuestion } from '../moderation/agenda.ts'
import { descriptorOf } from '../procurement/criteria.ts'
import type { Procurement, Scale } from '../procurement/procurement.ts'
import type { Cell, WordedScore } from './meeting.ts'
import type { EvaluationKey } from './request.ts'

/** What the service gathers for a meeting. */
export interface MeetingWork {
  readonly key: EvaluationKey
  readonly evaluation: Evaluation
  readonly procurement: Procurement
  readonly stored: StoredMeeting | undefined
  readonly sample: boolean
  readonly savedAt: string | undefined
  readonly say: Say
}

/** What is talked about now, and what comes next. */
export interface Talk {
  readonly meeting: Meeting
  readonly agenda: readonly AgendaQuestion[]
  readonly now: AgendaQuestion
  readonly at: Cell
  /** Undefined when nothing is open. */
  readonly next: Cell | undefined
}

/** Undefined where there is nothing to talk about: no tender, or no question that people agree. */
export function talkOf({ evaluation, stored }: MeetingWork): Talk | undefined {
  const agenda = agendaOf(evaluation)
  const meeting = stored?.meeting ?? newMeeting
  const all = agenda.flatMap(({ leaf, cells }) =>
    cells.map(({ bidder }): Cell => ({ bidder, question: leaf.question.id })),
  )
  const open = all.filter((cell) => recordedOf(evaluation, cell).length === 0)
  const at = all.find((cell) => isSame(cell, meeting.at)) ?? open[0] ?? all[0]
  const now = agenda.find(({ leaf }) => leaf.question.id === at?.question)
  if (!at || !now) return undefined
  return { meeting, agenda, now, at, next: nextOpen(all, open, meeting.parked, at) }
}

/** What is left of this question, then the next question; what is to come back to comes last. */
function nextOpen(
  all: readonly Cell[],
  open: readonly Cell[],
  parked: readonly Cell[],
  at: Cell,
): Cell | undefined {
  const place = all.findIndex((cell) => isSame(cell, at))
  const inTurn = [...all.slice(place + 1), ...all.slice(0, place)]
  const waiting = inTurn.filter((cell) => open.some((one) => isSame(one, cell)))
  const fresh = waiting.filter((cell) => !parked.some((one) => isSame(one, cell)))
  return fresh.find(({ question }) => question === at.question) ?? fresh[0] ?? waiting[0]
}

export function isSame(one: Cell, other: Cell | undefined): boolean {
  return one.bidder === other?.bidder && one.question === other.question
}

/** Every agreed score of an answer, the last of which counts. */
export function recordedOf({ agreed }: Evaluation, { bidder, question }: Cell): readonly AgreedScore[] {
  return agreed.get(bidder)?.get(question) ?? []
}

/** What stands in the boxes for an answer: words of the last agreed score, until new ones are written over it. */
export function wordsFor({ evaluation }: MeetingWork, { meeting, at }: Talk): AgreedWords {
  const recorded = recordedOf(evaluation, at)
  const over = recorded.length
  const written = meeting.words.find((one) => isSame(one, at) && one.over === over)
  if (written) return written
  const last = recorded.at(-1)
  return {
    ...at,
    over,
    ...(last && { score: last.score }),
    reason: last?.reason ?? noReason,
    decidingPoint: last?.decidingPoint ?? '',
    changeReason: '',
  }
}

/** As the panel knows the bidder. */
export function panelName({ tenders, exchange }: Evaluation, bidder: BidderId): string {
  return exchange.aliases.get(bidder)?.alias ?? tenders.get(bidder)?.name ?? bidder
}

export function worded(score: string, scale: Scale): WordedScore {
  const known = wordedOn.get(scale) ?? new Map<string, WordedScore>()
  wordedOn.set(scale, known)
  const found = known.get(score) ?? {
    score,
    ramp: rampStep(parseDecimal(score), scale),
    word: descriptorOf(score, scale)?.word ?? '',
  }
  known.set(score, found)
  return found
}

/** A board of 150 bidders and fifty members holds some six of them, 7,500 times. */
const wordedOn = new WeakMap<Scale, Map<string, WordedScore>>()
