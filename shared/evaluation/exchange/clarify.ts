import type { BidderId, MemberId } from '../../identifiers.ts'
import { questionsOf } from '../../procurement/criteria.ts'
import type { Cell } from '../exchange-events.ts'
import type { Evaluation, Member, PaperSheet, ScoreSheet } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { isAllotted } from '../decisions/known.ts'
import { put } from '../maps.ts'
import { isSent, reopen } from './asked.ts'
import { withExchange } from './with-exchange.ts'

/**
 * The question stands as it was published, with more beside it. Who scores with a pack is asked by the next one; who
 * scores here or on paper is asked at once.
 */
export function clarify(
  state: Evaluation,
  { question, revision, text }: EventOf<'QuestionClarified'>,
  at: string,
): Evaluation {
  const clarifications = put(state.exchange.clarifications, question, { revision, text, at })
  const cells = [...state.tenders.keys()].map((bidder) => ({ bidder, question }))
  return withExchange(askHere(state, cells), { clarifications })
}

/**
 * A bidder who came in, or was opened for a member, after they had sent: what they did not score of this bidder is asked
 * of whoever scores here or on paper. Not once scores are open: nobody scores knowing those of others.
 */
export function askOf(state: Evaluation, bidder: BidderId, members: Iterable<MemberId>): Evaluation {
  const { procurement, pack, exchange } = state
  const isApart = exchange.packs.size > 0 || exchange.paper.size > 0
  if (!procurement || pack || !isApart || exchange.opened) return state
  let next = state
  for (const member of members) {
    const scored = state.sheets.get(member)?.scores.get(bidder)
    const cells = questionsOf(procurement)
      .filter(({ id }) => !scored?.has(id))
      .map(({ id }) => ({ bidder, question: id }))
    next = askHere(next, cells, [member])
  }
  return next
}

/**
 * Asks for these answers again, where the question is the member's, whoever scores here or on paper and had sent: a sheet
 * that nobody can write in any more would lack them for ever.
 */
function askHere(
  state: Evaluation,
  asked: readonly Cell[],
  members: Iterable<MemberId> = state.sheets.keys(),
): Evaluation {
  const sheets = new Map(state.sheets)
  const paper = new Map(state.exchange.paper)
  for (const member of members) {
    const known = state.panel.get(member)
    const sheet = state.sheets.get(member)
    if (!known || !sheet || hasPack(state, known)) continue
    const cells = asked.filter(({ question }) => isAllotted(known, question))
    if (cells.length === 0) continue
    const typed = paper.get(member)
    if (typed) paper.set(member, unchecked(typed))
    if (isSent(sheet)) sheets.set(member, typed ? unsent(sheet) : reopen(sheet, cells))
  }
  return withExchange({ ...state, sheets }, { paper })
}

function hasPack({ exchange }: Evaluation, { member }: Member): boolean {
  return exchange.packs.has(member) && !exchange.paper.has(member)
}

function unchecked(paper: PaperSheet): PaperSheet {
  return { ...paper, checked: undefined }
}

function unsent(sheet: ScoreSheet): ScoreSheet {
  return { ...sheet, submittedAt: undefined }
}
