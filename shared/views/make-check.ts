import { isClosed } from '../evaluation/decisions/known.ts'
import { saysWhy } from '../evaluation/decisions/scores.ts'
import type { GivenScore, Tender } from '../evaluation/evaluation.ts'
import type { Draft } from '../evaluation/draft.ts'
import { noReason, sameReason, type Reason } from '../evaluation/reason.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { CheckQuestion, CheckRow, CheckView, Missing, MissingAnswer } from './check.ts'
import {
  cellOf,
  declaresFirst,
  draftOf,
  givenScore,
  isAskedAgain,
  isOpen,
  memberFrame,
  numberedQuestions,
  reopenedCells,
  tendersOf,
  type MemberWork,
} from './member-work.ts'

/** A longer sentence is cut: the row only reminds of it. */
const REASON_MAXIMUM = 160

/** What will be sent, and what is missing before it can be. */
export function makeCheck(work: MemberWork): CheckView {
  const leaves = numberedQuestions(work)
  const questions = leaves.map((leaf) => checkQuestion(work, leaf))
  const rows = questions.flatMap((question) => question.rows).filter(({ cell }) => cell.state !== 'closed')
  const missing = leaves.flatMap((leaf, index) => missingIn(leaf, questions[index]?.rows ?? []))
  return {
    view: 'check',
    frame: memberFrame(work),
    declareFirst: declaresFirst(work),
    questions,
    missing,
    ready: rows.length - missing.length,
    of: rows.length,
    toCorrect: reopenedCells(work).length,
  }
}

function checkQuestion(work: MemberWork, leaf: QuestionLeaf): CheckQuestion {
  const { question, number } = leaf
  const rows = tendersOf(work).map((tender) => checkRow(work, tender, leaf))
  return { question: question.id, number, title: question.title, rows }
}

function checkRow(work: MemberWork, tender: Tender, leaf: QuestionLeaf): CheckRow {
  const { bidder } = tender
  const question = leaf.question.id
  const given = givenScore(work, bidder, question)
  const isLocked = !isOpen(work, bidder, question)
  const isSettled = isLocked || isClosed(work.evaluation, work.member.member, bidder)
  return {
    cell: cellOf(work, tender, leaf),
    reason: firstSentence(given?.reason ?? noReason),
    missing: isSettled ? undefined : whatIsMissing(work, tender, leaf, given),
    isLocked,
  }
}

function whatIsMissing(
  work: MemberWork,
  { bidder }: Tender,
  { question }: QuestionLeaf,
  given: GivenScore | undefined,
): Missing | undefined {
  const draft = draftOf(work, bidder, question.id)?.draft
  if (!given) return draft?.score === undefined ? 'score' : 'draft'
  if (isAskedAgain(work, bidder, question.id)) return 'asked-again'
  if (draft && !isSaved(draft, given)) return 'draft'
  return saysWhy(given.reason) ? undefined : 'reason'
}

/** Whether the boxes hold what the score holds. */
function isSaved(draft: Draft, { score, reason }: GivenScore): boolean {
  return draft.score === score && sameReason(draft, reason)
}

/** What a row shows of a reason: what is good, or else what worries. */
export function firstSentence({ good, worries }: Pick<Reason, 'good' | 'worries'>): string {
  const text = good.trim() === '' ? worries.trim() : good.trim()
  const [sentence = ''] = text.split(/(?<=[.!?])\s|\n/)
  return sentence.length > REASON_MAXIMUM ? `${sentence.slice(0, REASON_MAXIMUM).trimEnd()}…` : sentence
}

function missingIn({ question, number, scale }: QuestionLeaf, rows: readonly CheckRow[]): MissingAnswer[] {
  return rows.flatMap(({ cell, missing }) =>
    missing === undefined
      ? []
      : [
          {
            missing,
            question: question.id,
            number,
            bidder: cell.bidder,
            name: cell.name,
            score: cell.score,
            from: scale.minimum,
            to: scale.maximum,
          },
        ],
  )
}
