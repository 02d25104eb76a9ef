import type { BidderId, QuestionId } from '../../identifiers.ts'
import { allottedQuestions } from '../decisions/known.ts'
import type { Evaluation, GivenScore, IssuedPack, ScoreSheet } from '../evaluation.ts'
import type { Cell } from '../exchange-events.ts'
import { CellSet } from './cell-set.ts'

/** What a pack asks of its member: every question of it, as it then stood, of every bidder in it. */
export interface Asked {
  readonly bidders: ReadonlySet<BidderId>
  readonly questions: ReadonlyMap<QuestionId, number>
}

export function askedIn({ bidders, questions }: IssuedPack): Asked {
  return {
    bidders: new Set(bidders),
    questions: new Map(questions.map(({ question, revision }) => [question, revision])),
  }
}

/** What a member's own part asks now. */
export function askedOf(state: Evaluation): Asked {
  const member = state.pack && state.panel.get(state.pack.member)
  if (!state.procurement || !member) return { bidders: new Set(), questions: new Map() }
  return {
    bidders: new Set(state.tenders.keys()),
    questions: new Map(
      allottedQuestions(state.procurement, member).map(({ id }) => [id, revisionOf(state, id)]),
    ),
  }
}

/** 1 for a question as published, one more with each clarification. */
export function revisionOf({ exchange }: Evaluation, question: QuestionId): number {
  return exchange.clarifications.get(question)?.revision ?? 1
}

/** Whether a score was given to the question as it now stands. One that was not is kept, and asked for again. */
export function isCurrent(
  state: Evaluation,
  { revision }: Pick<GivenScore, 'revision'>,
  question: QuestionId,
): boolean {
  return revision >= revisionOf(state, question)
}

/** The answers that a newer pack asks for and the older one did not, or not so. */
export function newlyAsked(before: Asked, after: Asked): readonly Cell[] {
  return [...after.bidders].flatMap((bidder) =>
    [...after.questions].flatMap(([question, revision]) =>
      before.bidders.has(bidder) && (before.questions.get(question) ?? 0) >= revision
        ? []
        : [{ bidder, question }],
    ),
  )
}

/** A sheet that was sent, opened for these answers and no others; one that was not sent is open as it is. */
export function reopen(sheet: ScoreSheet, cells: readonly Cell[]): ScoreSheet {
  if (cells.length === 0 || !isSent(sheet)) return sheet
  const reopened = new CellSet([...(sheet.reopened ?? []), ...cells]).list()
  return { ...sheet, submittedAt: undefined, reopened }
}

/** Whether it was ever sent: from then on only what was reopened may be changed. */
export function isSent({ submittedAt, reopened }: Omit<ScoreSheet, 'scores'>): boolean {
  return submittedAt !== undefined || reopened !== undefined
}
