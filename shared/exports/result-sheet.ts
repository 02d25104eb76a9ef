import { assessed } from './marks-end.ts'
import { bidderColumn, type Layout } from './result-layout.ts'
import { resultOf, standingWords, type ResultWork } from './result-work.ts'
import type { Cell, Row, Sheet } from './workbook.ts'

/** What came of it, one row a bidder, best first; and what to know of the other sheets. */
export function resultSheet(work: ResultWork, layout: Layout): Sheet {
  const { say, procurement, missing } = work
  const { title, buyer, reference, rounding } = procurement
  const heads = (
    ['bidder', 'bidderId', 'standing', 'total', 'rank', 'recordedTotal', 'recordedRank', 'same'] as const
  ).map((column): Cell => ({ text: say(`exports.column.${column}`), look: 'heading' }))
  return {
    name: layout.names.result,
    widths: [30, 16, 22, 10, 8, 16, 16, 12],
    frozen: { rows: 0, columns: 0 },
    rows: [
      [{ text: title, look: 'title' }],
      [{ text: `${buyer} · ${reference}` }],
      [{ text: say('exports.alive') }],
      [{ text: say(`exports.rounding.${rounding.when}`, { places: rounding.places }) }],
      [],
      heads,
      ...inOrder(work, layout).map((index) => bidderRow(work, layout, index)),
      ...(missing.length > 0
        ? [[], [strong(say('exports.incomplete'))], ...missing.map((text): Row => [{ text }])]
        : []),
    ],
  }
}

function strong(text: string): Cell {
  return { text, look: 'strong' }
}

/** Places of the tenders: ranked ones first, then the others as they came in. */
function inOrder(work: ResultWork, { tenders }: Layout): readonly number[] {
  const rank = (index: number) => {
    const tender = tenders[index]
    return assessed(tender && resultOf(work, tender.bidder))?.rank ?? Infinity
  }
  return tenders.map((_, index) => index).sort((a, b) => (rank(a) === rank(b) ? a - b : rank(a) - rank(b)))
}

function bidderRow(work: ResultWork, { tenders, end, at }: Layout, index: number): Row {
  const tender = tenders[index]
  if (!tender) return []
  const { say } = work
  const own = assessed(resultOf(work, tender.bidder))
  const cell = (row: number) => `${at.marks}${bidderColumn('marks', index)}${String(row)}`
  const linked = (
    row: number,
    value: string | undefined,
    look: 'marks' | 'strong-marks' | 'number',
  ): Cell => ({
    formula: `IF(${cell(row)}="","",${cell(row)})`,
    value: value === undefined ? { text: '' } : { number: value },
    look,
  })
  const rank = own && String(own.rank)
  return [
    { text: tender.name, look: 'strong' },
    { text: tender.bidder, look: 'quiet' },
    { formula: cell(end.standing), value: { text: standingWords(work, tender) } },
    linked(end.published, own?.total.shown, 'strong-marks'),
    linked(end.rank, rank, 'number'),
    linked(end.recordedTotal, own?.total.shown, 'marks'),
    linked(end.recordedRank, rank, 'number'),
    { formula: cell(end.same), value: { text: say('exports.same') } },
  ]
}
