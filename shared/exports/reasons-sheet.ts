import type { AgreedScore, GivenScore, Tender } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Layout } from './result-layout.ts'
import { scorersOf, tendersOf, treeOf, type ResultWork } from './result-work.ts'
import { continued, type Cell, type Row, type Sheet } from './workbook.ts'

/** One score with why it was given: the panel's, with its earlier ones, or one member's. */
export interface ReasonLine {
  readonly tender: Tender
  readonly leaf: QuestionLeaf
  /** "Panel", "Panel, changed later", or the member. */
  readonly whose: string
  readonly score: string
  readonly good: string
  readonly worries: string
  /** A line a quotation: "paragraph 4: …". */
  readonly evidence: string
  readonly decidingPoint: string
  readonly changeReason: string
  /** Members, as the panel names them. */
  readonly present: string
}

export const reasonColumns = [
  'bidder',
  'number',
  'question',
  'whose',
  'score',
  'good',
  'worries',
  'evidence',
  'decidingPoint',
  'changeReason',
  'present',
] as const

/** By bidder, then question: what the panel agreed, in order, then what each member gave. */
export function* reasonLines(work: ResultWork): Iterable<ReasonLine> {
  const { evaluation, say } = work
  const members = scorersOf(work)
  for (const tender of tendersOf(work)) {
    for (const leaf of treeOf(work).questions) {
      const { id } = leaf.question
      const agreed = evaluation.agreed.get(tender.bidder)?.get(id) ?? []
      for (const [index, one] of agreed.entries()) {
        const whose = say(index === agreed.length - 1 ? 'exports.panel' : 'exports.panelEarlier')
        yield { tender, leaf, whose, ...reasonOf(one), ...agreedIn(work, one) }
      }
      for (const { member, title } of members) {
        const given = evaluation.sheets.get(member)?.scores.get(tender.bidder)?.get(id)
        if (!given || !isCurrent(evaluation, given, id)) continue
        const none = { decidingPoint: '', changeReason: '', present: '' }
        yield { tender, leaf, whose: title, ...reasonOf(given), ...none }
      }
    }
  }
}

function reasonOf({ score, reason }: Pick<GivenScore, 'score' | 'reason'>) {
  const { good, worries, evidence } = reason
  return {
    score,
    good,
    worries,
    evidence: evidence.map(({ where, quote }) => `${where}: ${quote}`).join('\n'),
  }
}

function agreedIn({ evaluation }: ResultWork, { decidingPoint, changeReason = '', present }: AgreedScore) {
  const names = present.map((member) => evaluation.panel.get(member)?.title ?? member)
  return { decidingPoint, changeReason, present: names.join(', ') }
}

/** Every score with its reason, in words as they were written. */
export function reasonsSheet(work: ResultWork, layout: Layout): Sheet {
  return {
    name: layout.names.reasons,
    widths: [22, 6, 30, 18, 7, 60, 60, 50, 40, 40, 40],
    frozen: { rows: 1, columns: 0 },
    rows: reasonRows(work),
  }
}

function* reasonRows(work: ResultWork): Iterable<Row> {
  yield reasonColumns.map((column): Cell => ({ text: work.say(`exports.column.${column}`), look: 'heading' }))
  for (const line of reasonLines(work)) {
    const { tender, leaf, whose, score, good, worries, evidence, decidingPoint, changeReason, present } = line
    yield* continued([
      { text: tender.name },
      { text: String(leaf.number) },
      { text: leaf.question.title },
      { text: whose },
      { number: score, look: 'number' },
      ...[good, worries, evidence, decidingPoint, changeReason, present].map((text): Cell =>
        text === '' ? undefined : { text },
      ),
    ])
  }
}
