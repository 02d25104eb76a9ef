import { CellSet } from '../evaluation/exchange/cell-set.ts'
import { extensions } from '../exchange/manifest.ts'
import { receiptCode } from '../exchange/receipt-code.ts'
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
    arrivedPart: receipt === undefined ? partArrived(work, file) : undefined,
    kept,
    panelTalks: work.procurement.dates?.moderation?.[0],
    correction: correctionOf(work),
    agreed: agreedIn(work),
  }
}

/** The last return, if it was made after something: an older one does not hold it. */
export function returnFile(
  { outgoing = [] }: MemberWork,
  sentAt: string | undefined,
): OutgoingFile | undefined {
  const last = outgoing.findLast(({ name }) => name.endsWith(extensions['fairmark-return']))
  return last === undefined || (sentAt !== undefined && last.madeAt < sentAt) ? undefined : last
}

/** The lead's receipt for what that file holds. */
export function receiptFor(
  { evaluation }: MemberWork,
  file: OutgoingFile | undefined,
  sentAt: string | undefined,
) {
  return evaluation.exchange.receipts.findLast(({ head, openedAt }) =>
    file?.head === undefined ? sentAt !== undefined && openedAt >= sentAt : head === file.head,
  )
}

function partArrived({ evaluation }: MemberWork, file: OutgoingFile | undefined): SentView['arrivedPart'] {
  const entries = Math.max(0, ...evaluation.exchange.receipts.map((one) => one.entries))
  const of = file?.entries
  return of === undefined || entries === 0 || entries >= of ? undefined : { entries, of }
}

/** Whether the panel's record lies here, and whether the member said something of it. */
export function agreedIn({ evaluation }: MemberWork): SentView['agreed'] {
  const { recordRead } = evaluation.exchange
  return recordRead && (recordRead.answer ? 'answered' : 'to-read')
}

/** The answers that are open again, and why: the lead allowed a correction, or a newer pack asks anew. */
function correctionOf(work: MemberWork): SentView['correction'] {
  const open = new CellSet(reopenedCells(work))
  if (open.list().length === 0) return undefined
  const corrections = work.evaluation.exchange.corrections.get(work.member.member) ?? []
  const mayCorrect = new CellSet(corrections.flatMap(({ cells }) => cells))
  const cells = numberedQuestions(work).flatMap(({ question, number }) =>
    tendersOf(work)
      .map(({ bidder, name }) => ({ question: question.id, bidder, number, name }))
      .filter((cell) => open.has(cell)),
  )
  const [allowed, asked] = [
    cells.filter((cell) => mayCorrect.has(cell)),
    cells.filter((cell) => !mayCorrect.has(cell)),
  ]
  const reasons = corrections
    .filter((correction) => correction.cells.some((cell) => open.has(cell)))
    .map(({ reason }) => reason)
  return { allowed, reasons: [...new Set(reasons)], asked }
}
