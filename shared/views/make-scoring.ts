import { isClosed } from '../evaluation/decisions/known.ts'
import { CellSet } from '../evaluation/exchange/cell-set.ts'
import type { Draft } from '../evaluation/draft.ts'
import { noReason } from '../evaluation/reason.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { bidDocuments } from './bid-documents.ts'
import {
  answersInOrder,
  cellOf,
  declaresFirst,
  draftOf,
  givenScore,
  isAskedAgain,
  isOpen,
  memberFrame,
  numberedQuestions,
  questionWork,
  reopenedCells,
  tendersOf,
  type MemberWork,
} from './member-work.ts'
import { limitPlace } from './limit-place.ts'
import { scaleSteps } from './ramp.ts'
import type { AnswerPlace, ScoringView } from './scoring.ts'

/** One answer with all that a member needs to score it, or why it cannot be shown. */
export function makeScoring(
  work: MemberWork,
  questionId: QuestionId,
  bidder: BidderId,
): ScoringView | Refusal {
  const questions = numberedQuestions(work)
  const found = questions.find(({ question }) => question.id === questionId)
  if (!found) return refusal('refusal.unknownQuestion', { question: questionId })
  const tender = tendersOf(work).find((one) => one.bidder === bidder)
  if (!tender) return refusal('refusal.unknownBidder', { bidder })
  if (isClosed(work.evaluation, work.member.member, bidder))
    return refusal('refusal.bidderClosed', { bidder: tender.name })
  if (declaresFirst(work)) return refusal('refusal.declareFirst')
  const { question, number, scale } = found
  const clarification = work.evaluation.exchange.clarifications.get(questionId)
  const paragraphs = paragraphsOf(tender.answers.get(questionId) ?? '')
  const [asked = question.title, ...guidance] = paragraphsOf(question.guidance ?? '')
  return {
    view: 'scoring',
    frame: memberFrame(work),
    question: {
      id: questionId,
      number,
      title: question.title,
      asked,
      guidance,
      weighting: question.weighting,
      wordLimit: question.wordLimit,
      clarification: clarification && { text: clarification.text, at: clarification.at },
    },
    bidder: { id: bidder, name: tender.name },
    paragraphs,
    limit: limitPlace(paragraphs, question.wordLimit),
    words: paragraphs.reduce((words, paragraph) => words + wordsIn(paragraph), 0),
    documents: bidDocuments(work, bidder, questionId),
    scale: scaleSteps(scale),
    draft: draftFor(work, bidder, questionId),
    saved: givenScore(work, bidder, questionId)?.score,
    askedAgain: isAskedAgain(work, bidder, questionId),
    isLocked: !isOpen(work, bidder, questionId),
    mayCorrect: reopenedCells(work).some((cell) => cell.bidder === bidder && cell.question === questionId),
    rail: tendersOf(work).map((one) => cellOf(work, one, found)),
    otherQuestions: questions
      .filter((other) => other.question.id !== questionId)
      .map((other) => otherQuestion(work, other)),
    ...neighbours(work, { question: questionId, bidder }),
  }
}

/** Evidence counts these from 1, so blank ones do not count. */
export function paragraphsOf(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** What stands in the boxes: the draft, or else the saved score, or else nothing. */
function draftFor(work: MemberWork, bidder: BidderId, question: QuestionId): Draft {
  const stored = draftOf(work, bidder, question)
  if (stored) return stored.draft
  const given = givenScore(work, bidder, question)
  return {
    ...(given === undefined ? {} : { score: given.score }),
    ...(given?.reason ?? noReason),
    flagged: false,
    place: { field: 'answer', caret: 0, paragraph: 1 },
  }
}

function otherQuestion(work: MemberWork, leaf: QuestionLeaf): ScoringView['otherQuestions'][number] {
  const { question, number, title, cells, scored } = questionWork(work, leaf)
  const open = cells.filter(({ state }) => state !== 'closed')
  const link = open.find(({ state }) => state !== 'scored') ?? open[0]
  return {
    question,
    number,
    title,
    scored,
    of: open.length,
    bidder: link?.bidder,
  }
}

/**
 * Question by question across the bidders, where the lead did not choose otherwise: that way one question is scored with
 * one measure. After sending, from an answer that is open again to the next such one.
 */
function neighbours(work: MemberWork, here: AnswerPlace): Pick<ScoringView, 'previous' | 'next'> {
  const order = answersInOrder(work).map(({ leaf, tender }): AnswerPlace => ({
    question: leaf.question.id,
    bidder: tender.bidder,
  }))
  const again = new CellSet(reopenedCells(work))
  const way = again.has(here) ? order.filter((place) => again.has(place)) : order
  const at = way.findIndex(({ question, bidder }) => question === here.question && bidder === here.bidder)
  return { previous: way[at - 1], next: way[at + 1] }
}
