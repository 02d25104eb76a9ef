import type { ScatterAxis, ScatterChart } from '../charts/chart.ts'
import { drawingNumber } from '../charts/ramp.ts'
import { ticksAround } from '../charts/ticks-around.ts'
import { parseDecimal, subtract, toDecimal, toFixed, type Fraction } from '../fraction.ts'
import { inPounds } from '../tenders/pounds.ts'
import type { FirmnessWork } from './firmness-work.ts'
import type { PricesShown } from './firmness.ts'

/** Marks for all but the price, against the price; undefined where there is not exactly one price criterion. */
export function pricesShown(work: FirmnessWork): PricesShown | undefined {
  const { say, tree, ranked, evaluation, procurement, complete } = work
  const [leaf, ...others] = tree.prices
  if (!leaf || others.length > 0 || ranked.length < 2) return undefined
  const { id, title } = leaf.criterion
  const points = ranked.flatMap(({ bidder, total, prices }) => {
    const price = evaluation.tenders.get(bidder)?.prices.get(id)
    const earned = prices.get(id)
    if (price === undefined || !earned) return []
    const quality = subtract(total.exact, earned.exact)
    return [{ bidder, price: parseDecimal(price), quality }]
  })
  const rows = points.map(({ bidder, price, quality }) => ({
    bidder,
    name: work.nameOf(bidder),
    price: inPounds(toDecimal(price)),
    quality: toFixed(quality, procurement.rounding.places),
  }))
  const chart: ScatterChart = {
    kind: 'scatter',
    title: say('lead.firm.pricesTitle'),
    alt: say('lead.firm.pricesAlt', { count: rows.length }),
    across: axis(
      title,
      points.map(({ price }) => price),
      (value) => inPounds(toDecimal(value)).replace(/\.00$/, ''),
    ),
    up: axis(
      say('lead.firm.quality'),
      points.map(({ quality }) => quality),
      toDecimal,
    ),
    points: points.map(({ bidder, price, quality }, index) => ({
      name: rows[index]?.name ?? '',
      first: bidder === complete.recommended,
      across: drawingNumber(price),
      up: drawingNumber(quality),
      title: say('lead.firm.pricesPoint', {
        bidder: rows[index]?.name ?? '',
        price: rows[index]?.price ?? '',
        quality: rows[index]?.quality ?? '',
      }),
    })),
  }
  return { chart, rows }
}

function axis(title: string, values: readonly Fraction[], label: (value: Fraction) => string): ScatterAxis {
  return { title, ticks: ticksAround(values).map((at) => ({ at: drawingNumber(at), label: label(at) })) }
}
