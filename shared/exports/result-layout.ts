import type { Tender } from '../evaluation/evaluation.ts'
import type { CriterionNode, PriceLeaf, QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Criterion } from '../procurement/procurement.ts'
import { columnName, sheetNames, sheetPrefix } from './formula.ts'
import { tendersOf, treeOf, type ResultWork } from './result-work.ts'

/** A row of the criteria, the same in the sheets of scores and of marks. Rows count from 1, as formulas do. */
export type TreeRow = {
  readonly row: number
  readonly parent: number | undefined
} & (
  | { readonly kind: 'criterion'; readonly node: CriterionNode; readonly children: readonly number[] }
  | { readonly kind: 'price'; readonly leaf: PriceLeaf }
  | { readonly kind: 'question'; readonly leaf: QuestionLeaf }
)
export type QuestionRow = TreeRow & { readonly kind: 'question' }
export type PriceRow = TreeRow & { readonly kind: 'price' }

/** The rows under the criteria in the sheet of marks, from the thresholds to the rank. */
export interface EndRows {
  readonly under: number
  /** By criterion with a lowest percent. */
  readonly below: ReadonlyMap<TreeRow, number>
  readonly unjudged: number
  readonly out: number
  readonly missing: number
  readonly ranked: number
  readonly standing: number
  readonly total: number
  readonly published: number
  /** Marks of each tie-break, then ranks: the first by total, then after each tie-break. */
  readonly ties: readonly { readonly of: TreeRow; readonly marks: number; readonly rank: number }[]
  readonly rankByTotal: number
  readonly rank: number
  readonly recordedTotal: number
  readonly recordedRank: number
  readonly same: number
}

export const sheetIds = ['result', 'matrix', 'marks', 'prices', 'scores', 'reasons'] as const
export type SheetId = (typeof sheetIds)[number]

/** Where everything stands, so that formulas find it. */
export interface Layout {
  readonly names: Readonly<Record<SheetId, string>>
  /** How formulas of other sheets name them. */
  readonly at: Readonly<Record<SheetId, string>>
  readonly tree: readonly TreeRow[]
  readonly questions: readonly QuestionRow[]
  readonly prices: readonly PriceRow[]
  readonly top: readonly number[]
  readonly tenders: readonly Tender[]
  readonly end: EndRows
}

/** Two rows of headings: names, then ids. */
export const FIRST_ROW = 3
/** Columns before the first bidder, by sheet. */
export const before = { matrix: 8, marks: 4, prices: 6 } as const

/** The column of a bidder. */
export function bidderColumn(sheet: keyof typeof before, index: number): string {
  return columnName(before[sheet] + index)
}

/** The row of what a bidder offered for a price criterion; below it stands what of it counts. */
export function offeredRow(index: number): number {
  return FIRST_ROW + 2 * index
}

export function layoutOf(work: ResultWork): Layout {
  const tree = treeRows(work)
  const [first, ...others] = sheetNames(sheetIds.map((id) => work.say(`exports.sheet.${id}`)))
  const [result = '', matrix = '', marks = '', prices = '', scores = '', reasons = ''] = [first, ...others]
  const names = { result, matrix, marks, prices, scores, reasons }
  const prefix = sheetPrefix
  return {
    names,
    at: {
      result: prefix(result),
      matrix: prefix(matrix),
      marks: prefix(marks),
      prices: prefix(prices),
      scores: prefix(scores),
      reasons: prefix(reasons),
    },
    tree,
    questions: tree.filter((row) => row.kind === 'question'),
    prices: tree.filter((row) => row.kind === 'price'),
    top: tree.filter(({ parent }) => parent === undefined).map(({ row }) => row),
    tenders: tendersOf(work),
    end: endRows(work, tree),
  }
}

/** A criterion, then the criteria it holds, then its questions: as `criteriaTree` walks. */
function treeRows(work: ResultWork): readonly TreeRow[] {
  const { criterion: nodes, question: leaves, prices } = treeOf(work)
  const rows: TreeRow[] = []
  let next = FIRST_ROW

  function visit(criterion: Criterion, parent: number | undefined): number {
    const row = next++
    const node = nodes.get(criterion.id)
    const leaf = prices.find((price) => price.criterion.id === criterion.id)
    if (leaf) {
      rows.push({ kind: 'price', row, parent, leaf })
      return row
    }
    const place = rows.length
    const children = [
      ...(criterion.criteria ?? []).map((child) => visit(child, row)),
      ...(criterion.questions ?? []).map(({ id }) => {
        const own = next++
        const question = leaves.get(id)
        if (question) rows.push({ kind: 'question', row: own, parent: row, leaf: question })
        return own
      }),
    ]
    if (node) rows.splice(place, 0, { kind: 'criterion', row, parent, node, children })
    return row
  }

  for (const criterion of work.procurement.criteria) visit(criterion, undefined)
  return rows
}

function endRows({ procurement }: ResultWork, tree: readonly TreeRow[]): EndRows {
  let next = FIRST_ROW + tree.length + 1
  const row = (): number => next++
  const held = tree.filter(
    (one) => one.kind === 'criterion' && one.node.criterion.minimumPercent !== undefined,
  )
  const total = row()
  const published = row()
  const rankByTotal = row()
  const ties = procurement.tieBreak.flatMap((id) => {
    const of = tree.find((one) => idOf(one) === id)
    return of ? [{ of, marks: row(), rank: row() }] : []
  })
  const standing = row()
  const recordedTotal = row()
  const recordedRank = row()
  const same = row()
  next++
  return {
    total,
    published,
    rankByTotal,
    ties,
    rank: ties.at(-1)?.rank ?? rankByTotal,
    standing,
    recordedTotal,
    recordedRank,
    same,
    under: row(),
    below: new Map(held.map((one) => [one, row()])),
    unjudged: row(),
    out: row(),
    missing: row(),
    ranked: row(),
  }
}

/** The id of a criterion or question. */
export function idOf(row: TreeRow): string {
  switch (row.kind) {
    case 'criterion':
      return row.node.criterion.id
    case 'price':
      return row.leaf.criterion.id
    case 'question':
      return row.leaf.question.id
  }
}

export function titleOf(row: TreeRow): string {
  switch (row.kind) {
    case 'criterion':
      return row.node.criterion.title
    case 'price':
      return row.leaf.criterion.title
    case 'question':
      return row.leaf.question.title
  }
}
