import { noReason } from '../evaluation/reason.ts'
import type { Tender } from '../evaluation/evaluation.ts'
import { isClosed } from '../evaluation/decisions/known.ts'
import type { QuestionId } from '../identifiers.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import type { ComparedAnswer, CompareView } from './compare.ts'
import {
  cellOf,
  declaresFirst,
  draftOf,
  givenScore,
  isOpen,
  memberFrame,
  numberedQuestions,
  tendersOf,
  type MemberWork,
} from './member-work.ts'
import { scaleSteps } from './ramp.ts'

/** A member's own scores for one question across the bidders, or why they cannot be shown. */
export function makeCompare(work: MemberWork, id: QuestionId): CompareView | Refusal {
  const questions = numberedQuestions(work)
  const at = questions.findIndex(({ question }) => question.id === id)
  const leaf = questions[at]
  if (!leaf) return refusal('refusal.unknownQuestion', { question: id })
  if (declaresFirst(work)) return refusal('refusal.declareFirst')
  const following = questions[at + 1]
  return {
    view: 'compare',
    frame: memberFrame(work),
    question: { id, number: leaf.number, title: leaf.question.title },
    scale: scaleSteps(leaf.scale),
    answers: openTenders(work).map((tender) => compared(work, tender, leaf)),
    next: following && goOn(work, following),
  }
}

function openTenders(work: MemberWork): readonly Tender[] {
  return tendersOf(work).filter(({ bidder }) => !isClosed(work.evaluation, work.member.member, bidder))
}

function compared(work: MemberWork, tender: Tender, leaf: QuestionLeaf): ComparedAnswer {
  const { bidder } = tender
  const question = leaf.question.id
  const { good, worries, evidence } =
    givenScore(work, bidder, question)?.reason ?? draftOf(work, bidder, question)?.draft ?? noReason
  return {
    cell: cellOf(work, tender, leaf),
    good,
    worries,
    evidence,
    isLocked: !isOpen(work, bidder, question),
  }
}

function goOn(work: MemberWork, leaf: QuestionLeaf): CompareView['next'] {
  const cells = openTenders(work).map((tender) => cellOf(work, tender, leaf))
  const left = cells.find(({ state }) => state !== 'scored')
  const bidder = (left ?? cells[0])?.bidder
  if (bidder === undefined) return undefined
  const { question, number } = leaf
  return { question: question.id, bidder, number, title: question.title, isScored: left === undefined }
}
