import { isClosed } from '../evaluation/decisions/known.ts'
import {
  answersInOrder,
  cellOf,
  declaresFirst,
  memberFrame,
  numberedQuestions,
  questionWork,
  reopenedCells,
  tendersOf,
  type MemberWork,
} from './member-work.ts'
import { agreedIn } from './make-sent.ts'
import type { MyWorkView } from './my-work.ts'

/** The member's home: where they are, what is next, how much is left. */
export function makeMyWork(work: MemberWork): MyWorkView {
  const closed = tendersOf(work).filter(({ bidder }) => isClosed(work.evaluation, work.member.member, bidder))
  return {
    view: 'my-work',
    frame: memberFrame(work),
    declaredAt: work.evaluation.declared.get(work.member.member),
    declareFirst: declaresFirst(work),
    closed: closed.map(({ name }) => name),
    open: tendersOf(work).length - closed.length,
    toCorrect: reopenedCells(work).length,
    agreed: agreedIn(work),
    panelTalks: work.procurement.dates?.moderation?.[0],
    questions: numberedQuestions(work).map((leaf) => questionWork(work, leaf)),
    next: nextAnswer(work),
  }
}

/** The answer whose draft was saved last, if it has no score yet; or else the first without one. */
function nextAnswer(work: MemberWork): MyWorkView['next'] {
  const answers = answersInOrder(work).map(({ leaf, tender }) => ({
    question: leaf.question,
    number: leaf.number,
    cell: cellOf(work, tender, leaf),
  }))
  const open = answers.filter(({ cell }) => cell.state === 'started' || cell.state === 'not-started')
  const last = [...work.drafts].sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))[0]
  const resumed = open.find(
    ({ question, cell }) => question.id === last?.question && cell.bidder === last.bidder,
  )
  const next = resumed ?? open[0]
  if (!next) return undefined
  const { question, number, cell } = next
  return {
    question: question.id,
    number,
    bidder: cell.bidder,
    name: cell.name,
    resumed: resumed !== undefined && cell.state === 'started',
    score: cell.score,
    scoreWord: cell.word === '' ? undefined : cell.word,
    field: resumed && last ? last.draft.place.field : 'answer',
  }
}
