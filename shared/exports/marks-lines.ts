import type { MessageId, MessageValues } from '../messages/message.ts'
import type { BidderId } from '../identifiers.ts'
import type { TenderResult } from '../scoring/results.ts'
import { bidderColumn, type Layout } from './result-layout.ts'
import { resultOf, type ResultWork } from './result-work.ts'
import type { Tender } from '../evaluation/evaluation.ts'
import type { Cell, FormulaCell, Look, Row } from './workbook.ts'

/** One bidder in the rows under the marks. */
export interface Bidder {
  readonly tender: Tender
  readonly index: number
  /** Of the sheet of marks. */
  readonly column: string
  /** What became of it; undefined while the result is not complete. */
  readonly result: TenderResult | undefined
}

/** Words in the column of titles, then one cell a bidder. */
export function marksLine(
  work: ResultWork,
  layout: Layout,
  words: { readonly id: MessageId; readonly values?: MessageValues },
  make: (bidder: Bidder) => Cell,
): Row {
  return [
    ...[undefined, undefined],
    { text: work.say(words.id, words.values), look: 'strong' },
    undefined,
    ...layout.tenders.map((tender, index) => make(bidderAt(work, tender, index))),
  ]
}

function bidderAt(work: ResultWork, tender: Tender, index: number): Bidder {
  const bidder: BidderId = tender.bidder
  return { tender, index, column: bidderColumn('marks', index), result: resultOf(work, bidder) }
}

/** A row of the sheet of marks, over all bidders. */
export function across({ tenders }: Layout, row: number): string {
  const line = `$${String(row)}`
  const last = bidderColumn('marks', Math.max(0, tenders.length - 1))
  return `$${bidderColumn('marks', 0)}${line}:$${last}${line}`
}

/** @param value what we say it comes to; undefined where the cell is empty */
export function worked(formula: string, value: string | undefined, look: Look = 'number'): FormulaCell {
  return { formula, value: value === undefined ? { text: '' } : { number: value }, look }
}

/** Words within a formula. */
export function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
