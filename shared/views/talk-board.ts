import { assertNever } from '../assert-never.ts'
import { isAllotted, isClosed } from '../evaluation/decisions/known.ts'
import type { GivenScore } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import { compare, parseDecimal } from '../fraction.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import { rangeOf, type AgendaCell } from '../moderation/agenda.ts'
import { lockedSheets } from '../moderation/locked-scores.ts'
import { patternOf } from '../moderation/pattern.ts'
import { widestApartFirst } from '../moderation/side-by-side.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { toDecimal } from '../fraction.ts'
import { ENOUGH_SCORERS } from './enough-scorers.ts'
import { paragraphsOf } from './make-scoring.ts'
import type { Spread, TalkBoard, TalkCell, TalkReason, TalkRow } from './meeting.ts'
import { isSame, panelName, recordedOf, worded, type MeetingWork, type Talk } from './meeting-work.ts'
import { scaleSteps } from './ramp.ts'

interface Column {
  readonly member: MemberId
  readonly id: string
  readonly title: string
  readonly number?: string
}

interface Given extends Column {
  readonly given: GivenScore
}

/** The question that is talked about: who gave what and why. @param idOf names a row */
export function talkBoard(
  work: MeetingWork,
  talk: Talk,
  idOf: (bidder: BidderId, index: number) => string,
): TalkBoard {
  const { now, at } = talk
  const { leaf } = now
  const { question, number, weighting, scale } = leaf
  const columns = columnsOf(work, leaf, talk.meeting.namesShown)
  const [asked = question.title] = paragraphsOf(question.guidance ?? '')
  const steps = scaleSteps(scale)
  return {
    question: { number, title: question.title, asked, weighting: toDecimal(weighting) },
    scale: steps,
    columns: columns.map(({ id, title, number }) => ({ id, title, ...(number !== undefined && { number }) })),
    rows: now.cells.map((cell, index) => rowOf(work, talk, columns, steps, cell, idOf(cell.bidder, index))),
    reasons: reasonsOf(work, leaf, at.bidder, columns),
    notes: notesOn(work, leaf, at.bidder, columns),
  }
}

/**
 * Who scores the question. While names are hidden, members are numbered in another order for each question, so that "Member 2"
 * is nobody in particular.
 */
function columnsOf(
  { evaluation, say }: MeetingWork,
  { question }: QuestionLeaf,
  named: boolean,
): readonly Column[] {
  const scorers = [...evaluation.panel.values()].filter((member) => isAllotted(member, question.id))
  if (named)
    return scorers.map(({ member, title }, index) => ({ member, title, id: `member-${String(index + 1)}` }))
  return scorers
    .map(({ member }) => ({ member, place: scattered(`${question.id} ${member}`) }))
    .sort((a, b) => a.place - b.place)
    .map(({ member }, index) => ({
      member,
      id: `member-${String(index + 1)}`,
      number: String(index + 1),
      title: say('lead.meeting.member', { number: index + 1 }),
    }))
}

/** FNV-1a: a number that says nothing of the text, and is the same each time. */
function scattered(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash
}

function givenBy(
  work: MeetingWork,
  question: QuestionId,
  bidder: BidderId,
  columns: readonly Column[],
): readonly Given[] {
  const { evaluation } = work
  const sheets = lockedSheets(evaluation)
  return columns.flatMap((column) => {
    const given = sheets.get(column.member)?.scores.get(bidder)?.get(question)
    return given && isCurrent(evaluation, given, question) ? [{ ...column, given }] : []
  })
}

function rowOf(
  work: MeetingWork,
  talk: Talk,
  columns: readonly Column[],
  steps: TalkBoard['scale'],
  { bidder }: AgendaCell,
  id: string,
): TalkRow {
  const { leaf } = talk.now
  const question = leaf.question.id
  const name = panelName(work.evaluation, bidder)
  const given = givenBy(work, question, bidder, columns)
  const last = recordedOf(work.evaluation, { bidder, question }).at(-1)
  return {
    id,
    name,
    line: lineOf(work, leaf, given),
    cells: columns.map((column) => cellOf(work, leaf, bidder, column, given)),
    spread: spreadOf(work, steps, given),
    agreed: last && worded(last.score, leaf.scale),
    state: stateOf(talk, bidder, last !== undefined),
  }
}

function stateOf({ at, next, meeting, now }: Talk, bidder: BidderId, isAgreed: boolean): TalkRow['state'] {
  const cell = { bidder, question: now.leaf.question.id }
  if (isSame(cell, at)) return 'now'
  if (isAgreed) return 'agreed'
  if (meeting.parked.some((one) => isSame(one, cell))) return 'parked'
  return isSame(cell, next) ? 'next' : 'open'
}

function lineOf({ say }: MeetingWork, { scale }: QuestionLeaf, given: readonly Given[]): string {
  const placed = given.map(({ given: { score, reason } }) => ({
    score: parseDecimal(score),
    places: reason.evidence.map(({ where }) => where),
  }))
  const pattern = patternOf(placed, scale)
  switch (pattern.kind) {
    case 'place':
      return say('lead.meeting.pattern.place', { where: pattern.where })
    case 'apart':
      return say('lead.meeting.pattern.apart', { apart: toDecimal(pattern.apart) })
    case 'none':
    case 'one':
    case 'close':
    case 'groups':
      return say(`lead.meeting.pattern.${pattern.kind}`)
    default:
      return assertNever(pattern)
  }
}

function cellOf(
  { evaluation, say }: MeetingWork,
  leaf: QuestionLeaf,
  bidder: BidderId,
  { member, title }: Column,
  given: readonly Given[],
): TalkCell {
  const score = given.find((one) => one.member === member)?.given.score
  if (score !== undefined) {
    const { ramp, word } = worded(score, leaf.scale)
    return {
      kind: 'scored',
      score,
      ramp,
      label: say('lead.meeting.cell.scored', { member: title, score, word }),
    }
  }
  const kind = isClosed(evaluation, member, bidder) ? 'declared' : 'missing'
  return { kind, label: say(`lead.meeting.cell.${kind}`, { member: title }) }
}

/** Of a scale with so many steps only those are shown that were given. */
const STEPS_SHOWN = 11

function spreadOf({ say }: MeetingWork, scale: TalkBoard['scale'], given: readonly Given[]): Spread {
  const scores = given.map(({ given: { score } }) => parseDecimal(score))
  const range = rangeOf(scores)
  const all = scale.map(({ score, ramp }) => {
    const exact = parseDecimal(score)
    const count = scores.filter((one) => compare(one, exact) === 0).length
    const isEnd =
      count > 0 &&
      range !== undefined &&
      (compare(exact, range.lowest) === 0 || compare(exact, range.highest) === 0)
    return { score, ramp, count, isEnd }
  })
  const steps = all.length <= STEPS_SHOWN ? all : all.filter(({ count }) => count > 0)
  if (!range) return { steps, label: say('lead.meeting.spread.none') }
  const counts = steps
    .filter(({ count }) => count > 0)
    .map(({ score, count }) => say('lead.meeting.spread.count', { score, count }))
    .join(', ')
  const [lowest, highest] = [toDecimal(range.lowest), toDecimal(range.highest)]
  return { steps, label: say('lead.meeting.spread.label', { lowest, highest, counts }) }
}

function reasonsOf(
  work: MeetingWork,
  { question, scale }: QuestionLeaf,
  bidder: BidderId,
  columns: readonly Column[],
): readonly TalkReason[] {
  const given = givenBy(work, question.id, bidder, columns).map((one) => ({
    ...one,
    score: parseDecimal(one.given.score),
  }))
  return widestApartFirst(given).map(({ title, given: { score, reason } }) => ({
    member: title,
    score: worded(score, scale),
    good: reason.good,
    worries: reason.worries,
    evidence: reason.evidence,
  }))
}

/** A cell with fewer than three scores, or with an evaluator missing, says so (rules.md, "Moderation"). */
function notesOn(
  work: MeetingWork,
  leaf: QuestionLeaf,
  bidder: BidderId,
  columns: readonly Column[],
): readonly string[] {
  const { evaluation, say } = work
  const given = givenBy(work, leaf.question.id, bidder, columns)
  const missing = columns.filter(({ member }) => !given.some((one) => one.member === member))
  const [closed, silent] = [true, false].map((wanted) =>
    missing.filter(({ member }) => isClosed(evaluation, member, bidder) === wanted).map(({ title }) => title),
  )
  return [
    ...(given.length < ENOUGH_SCORERS ? [say('lead.meeting.note.few', { count: given.length })] : []),
    ...(closed?.length
      ? [say('lead.meeting.note.declared', { members: closed.join(', '), count: closed.length })]
      : []),
    ...(silent?.length
      ? [say('lead.meeting.note.missing', { members: silent.join(', '), count: silent.length })]
      : []),
  ]
}
