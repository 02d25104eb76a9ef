import { extensions } from '../exchange/manifest.ts'
import { receiptCode } from '../exchange/receipt-code.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { OutgoingFile } from './exchange.ts'
import {
  cellOf,
  memberFrame,
  numberedQuestions,
  reopenedCells,
  tendersOf,
  type MemberWork,
} from './member-work.ts'
import type { SentView } from './sent.ts'

/** What a member sees after sending, and again whenever they come back. */
export function makeSent(work: MemberWork): SentView {
  const sentAt = work.evaluation.sheets.get(work.member.member)?.submittedAt
  const file = returnFile(work, sentAt)
  const receipt = receiptFor(work, file, sentAt)
  const head = receipt?.head ?? file?.head ?? work.head
  const kept = numberedQuestions(work).map((leaf) => ({
    number: leaf.number,
    title: leaf.question.title,
    cells: tendersOf(work)
      .map((tender) => cellOf(work, tender, leaf))
      .filter(({ state }) => state !== 'closed'),
  }))
  return {
    view: 'sent',
    frame: memberFrame(work),
    sentAt,
    scored: kept.flatMap(({ cells }) => cells).filter(({ state }) => state === 'scored').length,
    file,
    code: file === undefined || head === undefined ? undefined : receiptCode(head),
    arrivedAt: receipt?.openedAt,
    kept,
    panelTalks: work.procurement.dates?.moderation?.[0],
    correction: correctionOf(work),
  }
}

/** The last return, if it was made after the last sending: an older one does not hold what was sent. */
function returnFile({ outgoing = [] }: MemberWork, sentAt: string | undefined): OutgoingFile | undefined {
  const last = outgoing.findLast(({ name }) => name.endsWith(extensions['fairmark-return']))
  return last === undefined || (sentAt !== undefined && last.madeAt < sentAt) ? undefined : last
}

/** The lead's receipt for what that file holds. */
function receiptFor({ evaluation }: MemberWork, file: OutgoingFile | undefined, sentAt: string | undefined) {
  return evaluation.exchange.receipts.findLast(({ head, openedAt }) =>
    file?.head === undefined ? sentAt !== undefined && openedAt >= sentAt : head === file.head,
  )
}

/** The answers that are open again, and why: the lead allowed a correction, or a newer pack asks anew. */
function correctionOf(work: MemberWork): SentView['correction'] {
  const open = reopenedCells(work)
  if (open.length === 0) return undefined
  const isOpenAgain = (question: QuestionId, bidder: BidderId) =>
    open.some((cell) => cell.question === question && cell.bidder === bidder)
  const cells = numberedQuestions(work).flatMap(({ question, number }) =>
    tendersOf(work)
      .filter(({ bidder }) => isOpenAgain(question.id, bidder))
      .map(({ bidder, name }) => ({ question: question.id, bidder, number, name })),
  )
  const allowed = work.evaluation.exchange.corrections
    .get(work.member.member)
    ?.findLast((correction) => correction.cells.some(({ question, bidder }) => isOpenAgain(question, bidder)))
  return { reason: allowed?.reason, cells }
}
