import { parseDecimal } from '../fraction.ts'
import type { MessageId } from '../messages/message.ts'
import type { PriceFormula } from '../procurement/procurement.ts'
import { priceField, type PriceField } from '../scoring/price-formulas.ts'
import { columnName, plainNumber } from './formula.ts'
import { quiet } from './matrix-sheet.ts'
import { before, bidderColumn, FIRST_ROW, offeredRow, type Layout, type PriceRow } from './result-layout.ts'
import { resultOf, type ResultWork } from './result-work.ts'
import type { Cell, Row, Sheet } from './workbook.ts'

const formulas = {
  'lowest-over-price': 'exports.formula.lowestOverPrice',
  'above-lowest': 'exports.formula.aboveLowest',
  'lowest-to-highest': 'exports.formula.lowestToHighest',
  'around-mean': 'exports.formula.aroundMean',
} as const satisfies Readonly<Record<PriceFormula, MessageId>>

/** Prices as offered, below each the same for the tenders that are ranked, and what the formulas take of those. */
export function pricesSheet(work: ResultWork, layout: Layout): Sheet {
  const { say } = work
  const heads = (['id', 'title', 'formula', 'lowestPrice', 'highestPrice', 'meanPrice'] as const).map(
    (column): Cell => ({ text: say(`exports.column.${column}`), look: 'heading' }),
  )
  return {
    name: layout.names.prices,
    widths: [14, 44, 40, 14, 14, 14, 16],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
    rows: [
      [...heads, ...layout.tenders.map(({ name }): Cell => ({ text: name, look: 'heading' }))],
      [...heads.map(() => undefined), ...layout.tenders.map(({ bidder }): Cell => quiet(bidder))],
      ...layout.prices.flatMap((price, index) => priceRows(work, layout, price, index)),
      ...(work.arePricesSealed ? [[], [quiet(say('exports.pricesSealed'))]] : []),
    ],
  }
}

function priceRows(work: ResultWork, layout: Layout, { leaf }: PriceRow, index: number): readonly Row[] {
  const { say } = work
  const { id, title, price } = leaf.criterion
  const offered = String(offeredRow(index))
  const counting = String(offeredRow(index) + 1)
  const last = columnName(before.prices + Math.max(0, layout.tenders.length - 1))
  const range = `${columnName(before.prices)}${counting}:${last}${counting}`
  const field = fieldOf(work, layout, id)
  const taken = (name: string, value: PriceField[keyof PriceField] | undefined): Cell => ({
    formula: `IF(COUNT(${range})=0,"",${name}(${range}))`,
    value: value ? { number: plainNumber(value) } : { text: '' },
    look: 'money',
  })
  return [
    [
      quiet(id),
      { text: title, look: 'strong' },
      { text: say(formulas[price.formula]) },
      taken('MIN', field?.lowest),
      taken('MAX', field?.highest),
      taken('AVERAGE', field?.mean),
      ...layout.tenders.map(({ prices }): Cell => {
        const own = work.arePricesSealed ? undefined : prices.get(id)
        return own === undefined ? undefined : { number: own, look: 'money' }
      }),
    ],
    [
      undefined,
      quiet(say('exports.countingPrices')),
      ...[undefined, undefined, undefined, undefined],
      ...layout.tenders.map(({ bidder, prices }, at): Cell => {
        const ranked = `${layout.at.marks}${bidderColumn('marks', at)}$${String(layout.end.ranked)}`
        const own = prices.get(id)
        const counts = resultOf(work, bidder)?.standing === 'assessed' && own !== undefined
        return {
          formula: `IF(${ranked}=1,${bidderColumn('prices', at)}${offered},"")`,
          value: counts ? { number: own } : { text: '' },
          look: 'money',
        }
      }),
    ],
  ]
}

/** Lowest, highest and mean over the ranked tenders. */
function fieldOf(work: ResultWork, { tenders }: Layout, id: PriceRow['leaf']['criterion']['id']) {
  return priceField(
    tenders.flatMap(({ bidder, prices }) => {
      const own = prices.get(id)
      return own !== undefined && resultOf(work, bidder)?.standing === 'assessed' ? [parseDecimal(own)] : []
    }),
  )
}
