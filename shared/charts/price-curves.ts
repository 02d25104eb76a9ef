import { compare, divide, subtract, zero, type Fraction } from '../fraction.ts'
import type { PriceFormula } from '../procurement/procurement.ts'
import { placedLabels, spreadApart } from './label-places.ts'
import { drawingNumber } from './ramp.ts'
import { lineShape, textShape, type Ink, type Measure, type Scene, type Shape } from './scene.ts'
import { widest } from './text-fitting.ts'
import { ticksBetween } from './ticks.ts'

/** How the line of each formula is drawn: told apart by its strokes as well as by its colour. */
export const curveLooks: Readonly<
  Record<PriceFormula, { readonly stroke: Ink; readonly dash?: readonly number[] }>
> = {
  'lowest-over-price': { stroke: 'primary' },
  'above-lowest': { stroke: 'accent', dash: [10, 4] },
  'lowest-to-highest': { stroke: 'warn', dash: [3, 4] },
  'around-mean': { stroke: 'ink-quiet', dash: [12, 4, 3, 4] },
}

export interface PriceCurve {
  readonly formula: PriceFormula
  readonly name: string
  readonly isChosen: boolean
  readonly points: readonly { readonly price: Fraction; readonly marks: Fraction }[]
  /** What each bid gets, in the order of the bids, and that in words. */
  readonly marks: readonly { readonly exact: Fraction; readonly title: string }[]
}

/** Marks over price for each formula, with the bids on the lines. */
export interface PriceCurves {
  readonly title: string
  readonly alt: string
  /** Beneath the axis of prices. */
  readonly axis: string
  readonly low: Fraction
  readonly high: Fraction
  /** Marks at the top of the axis, more than zero. */
  readonly top: Fraction
  readonly curves: readonly PriceCurve[]
  readonly bids: readonly { readonly name: string; readonly price: Fraction }[]
  /** The most that may be paid, and its words. */
  readonly limit: { readonly price: Fraction; readonly label: string } | undefined
  /** Of prices on the axis: all in pounds or all in thousands. */
  readonly priceTickLabels: (prices: readonly Fraction[]) => readonly string[]
  readonly marksLabel: (marks: Fraction) => string
}

const HEIGHT = 280
const SIZE = 13
const LEFT = 40
const BOTTOM = HEIGHT - 44
const LABEL_ROW = 17
const MOST_PRICES = 8
/** Under this width the names at the ends of the lines would take the room of the lines. */
const ROOM_FOR_NAMES = 430

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly x: (price: Fraction) => number
  readonly y: (marks: Fraction) => number
  readonly width: number
}

/** The name of each line stands at its end where there is room; its strokes are the same in the list beside it. */
export function priceCurvesScene(chart: PriceCurves, width: number, measure: Measure): Scene {
  const names = chart.curves.map(({ name }) => name)
  const hasNames = width >= ROOM_FOR_NAMES
  const right = hasNames ? width - widest(names, SIZE, 'semibold', measure) - 22 : width - 10
  const x = (price: Fraction) => LEFT + share(price, chart.low, chart.high) * (right - LEFT)
  const labels = placedLabels(
    chart.bids.map(({ name, price }) => ({ text: name, x: x(price) })),
    (text) => measure(text, SIZE, 'bold'),
    { from: 0, to: width },
  )
  const rows = Math.max(1, ...labels.map(({ row }) => row + 1))
  const top = (rows + (chart.limit ? 1 : 0)) * LABEL_ROW + 8
  const y = (marks: Fraction) => BOTTOM - share(marks, zero, chart.top) * (BOTTOM - top)
  const plot = { left: LEFT, right, top, x, y, width }
  const chosenLast = [...chart.curves].sort((a, b) => Number(a.isChosen) - Number(b.isChosen))
  const shapes = [
    ...ground(chart, plot),
    ...axes(chart, plot, measure),
    ...chart.bids.map(({ price }) => lineShape(x(price), top - 4, x(price), BOTTOM, 'line', 1.5)),
    ...labels.map(({ text, x: at, row }) =>
      textShape(at, top - 9 - row * LABEL_ROW, text, { size: SIZE, weight: 'bold', anchor: 'middle' }),
    ),
    ...chosenLast.flatMap((curve) => line(curve, chart, plot)),
    ...(hasNames ? endNames(chart, plot) : []),
  ]
  return { width, height: HEIGHT, title: chart.title, alt: chart.alt, shapes }
}

function share(value: Fraction, from: Fraction, to: Fraction): number {
  return drawingNumber(divide(subtract(value, from), subtract(to, from)))
}

/** Where no more may be paid. */
function ground({ limit, high }: PriceCurves, { x, top, right }: Plot): readonly Shape[] {
  if (!limit || compare(limit.price, high) >= 0) return []
  const from = x(limit.price)
  return [
    { kind: 'rect', x: from, y: top, width: right - from, height: BOTTOM - top, fill: 'sunken' },
    { ...lineShape(from, top - 4, from, BOTTOM, 'ink-quiet', 1.5), dash: [4, 3] },
    textShape(right, LABEL_ROW - 4, limit.label, {
      size: SIZE,
      weight: 'semibold',
      anchor: 'end',
      fill: 'ink-quiet',
    }),
  ]
}

function axes(chart: PriceCurves, plot: Plot, measure: Measure): readonly Shape[] {
  const { left, right, y } = plot
  const look = { size: SIZE, fill: 'ink-quiet', tabular: true } as const
  return [
    ...ticksBetween(zero, chart.top, 5).flatMap((marks) => [
      lineShape(left, y(marks), right, y(marks), 'line', 1),
      textShape(left - 9, y(marks) + 4.5, chart.marksLabel(marks), { ...look, anchor: 'end' }),
    ]),
    ...priceTicks(chart, plot, measure),
    textShape((left + right) / 2, BOTTOM + 38, chart.axis, { ...look, anchor: 'middle' }),
  ]
}

/** As many round prices as can be read beside each other. */
function priceTicks(
  { low, high, priceTickLabels }: PriceCurves,
  { x, width }: Plot,
  measure: Measure,
): readonly Shape[] {
  for (let most = MOST_PRICES; most > 0; most--) {
    const prices = ticksBetween(low, high, most)
    const labels = priceTickLabels(prices)
    const needed = widest(labels, SIZE, 'regular', measure)
    const [first, second] = prices
    if (first && second && x(second) - x(first) < needed + 12) continue
    return prices.flatMap((price, index) =>
      x(price) - needed / 2 < 0 || x(price) + needed / 2 > width
        ? []
        : [
            textShape(x(price), BOTTOM + 19, labels[index] ?? '', {
              ...{ size: SIZE, fill: 'ink-quiet', tabular: true, anchor: 'middle' },
            }),
          ],
    )
  }
  return []
}

function line(curve: PriceCurve, { bids }: PriceCurves, { x, y }: Plot): readonly Shape[] {
  const { stroke, dash } = curveLooks[curve.formula]
  const at = curve.points.map(({ price, marks }) => `${place(x(price))} ${place(y(marks))}`)
  const radius = curve.isChosen ? 5.5 : 4
  return [
    {
      kind: 'path',
      d: at.length === 0 ? '' : `M${at.join('L')}`,
      stroke,
      dash,
      strokeWidth: curve.isChosen ? 3.5 : 2.2,
    },
    ...curve.marks.flatMap(({ exact, title }, index): Shape[] => {
      const bid = bids[index]
      if (!bid) return []
      const box = { x: x(bid.price) - radius, y: y(exact) - radius, width: 2 * radius, height: 2 * radius }
      const fill = curve.isChosen ? stroke : 'surface'
      return [{ kind: 'rect', ...box, radius, fill, stroke, strokeWidth: 2, title }]
    }),
  ]
}

/** Names at the ends of their lines, apart from each other, each tied to its line. */
function endNames({ curves }: PriceCurves, { top, right, y }: Plot): readonly Shape[] {
  const ends = curves.flatMap((curve) => {
    const last = curve.points.at(-1)
    return last ? [{ curve, at: y(last.marks) }] : []
  })
  const places = spreadApart(
    ends.map(({ at }) => at),
    { apart: 17, from: top, to: BOTTOM },
  )
  return ends.flatMap(({ curve: { formula, name, isChosen }, at }, index) => {
    const to = places[index] ?? at
    const { stroke } = curveLooks[formula]
    return [
      lineShape(right + 2, at, right + 12, to, stroke, 1),
      textShape(right + 16, to + 4.5, name, {
        size: SIZE,
        weight: isChosen ? 'bold' : 'semibold',
        fill: stroke,
      }),
    ]
  })
}

/** Tenths of a point, so that the same drawing is the same text everywhere. */
function place(value: number): string {
  return String(Math.round(value * 10) / 10)
}
