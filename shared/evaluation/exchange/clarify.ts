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
  const sheets = new Map(state.sheets)
  const paper = new Map(state.exchange.paper)
  for (const [member, sheet] of state.sheets) {
    const known = state.panel.get(member)
    if (!known || !isAllotted(known, question) || hasPack(state, known)) continue
    const typed = paper.get(member)
    if (typed) paper.set(member, unchecked(typed))
    if (isSent(sheet)) sheets.set(member, typed ? unsent(sheet) : reopen(sheet, cells))
  }
  return withExchange({ ...state, sheets }, { clarifications, paper })
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
