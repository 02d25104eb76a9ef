import type { ScatterAxis, ScatterChart } from './chart.ts'
import { lineShape, textShape, type Measure, type Scene, type Shape } from './scene.ts'
import { fitText, widest } from './text-fitting.ts'

const PLOT_HEIGHT = 200
const RADIUS = 4.5
const BELOW = 34
const ABOVE = 20

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
type Point = ScatterChart['points'][number]

/** A dot for each tender, named where its name is in nobody's way. */
export function scatterScene(chart: ScatterChart, width: number, measure: Measure): Scene {
  const ticks = chart.up.ticks.map(({ label }) => label)
  const left = widest(ticks, 11, 'regular', measure) + 10
  const right = width - 12
  const top = ABOVE
  const bottom = top + PLOT_HEIGHT
  const x = scaleOf(chart.across, left + 6, right - 6)
  const y = scaleOf(chart.up, bottom - 6, top + 6)
  const title = fitText(chart.up.title, width, 11, 'regular', measure)
  const shapes: Shape[] = [
    textShape(0, 10, title, { fill: 'ink-quiet' }),
    ...chart.up.ticks.flatMap(({ at, label }) => [
      lineShape(left, y(at), right, y(at), 'line', 0.6),
      textShape(left - 6, y(at) + 4, label, { anchor: 'end', fill: 'ink-quiet', tabular: true }),
    ]),
    ...bottomLabels(chart.across, x, bottom, measure, width),
    textShape(
      (left + right) / 2,
      bottom + 30,
      fitText(chart.across.title, right - left, 11, 'regular', measure),
      {
        anchor: 'middle',
        fill: 'ink-quiet',
      },
    ),
  ]
  const spots = chart.points.map((point) => ({ point, x: x(point.across), y: y(point.up) }))
  for (const spot of spots.toReversed()) shapes.push(dot(spot.point, spot.x, spot.y))
  const taken: Box[] = spots.map((spot) => around(spot.x, spot.y))
  for (const spot of spots) {
    const placed = placeFor(spot, taken, { left, right, top, bottom }, measure)
    if (!placed) continue
    taken.push(placed.box)
    shapes.push(placed.shape)
  }
  return { width, height: bottom + BELOW, title: chart.title, alt: chart.alt, shapes }
}

/** From the first tick to the last. */
function scaleOf({ ticks }: ScatterAxis, from: number, to: number): (value: number) => number {
  const low = ticks[0]?.at ?? 0
  const high = ticks.at(-1)?.at ?? 0
  return (value) => (high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2)
}

/** As many as stand apart. */
function bottomLabels(
  { ticks }: ScatterAxis,
  x: (value: number) => number,
  bottom: number,
  measure: Measure,
  width: number,
): Shape[] {
  let end = -Infinity
  return ticks.flatMap(({ at, label }) => {
    const half = measure(label, 11, 'regular') / 2
    const middle = Math.min(x(at), width - half)
    if (middle - half < end + 8) return []
    end = middle + half
    return [textShape(middle, bottom + 15, label, { anchor: 'middle', fill: 'ink-quiet', tabular: true })]
  })
}

function dot({ first, title }: Point, x: number, y: number): Shape {
  const box = { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS, radius: RADIUS }
  const fill = first ? 'primary' : 'surface'
  return { kind: 'rect', ...box, fill, stroke: first ? 'primary' : 'ink', strokeWidth: 1.2, title }
}

function around(x: number, y: number): Box {
  return { left: x - RADIUS, right: x + RADIUS, top: y - RADIUS, bottom: y + RADIUS }
}

/** Right of the dot, left of it, above or below; undefined where each of them is taken. */
function placeFor(
  { point, x, y }: { readonly point: Point; readonly x: number; readonly y: number },
  taken: readonly Box[],
  plot: Box,
  measure: Measure,
): { readonly box: Box; readonly shape: Shape } | undefined {
  const weight = point.first ? 'bold' : 'semibold'
  const name = fitText(point.name, (plot.right - plot.left) * 0.6, 11, weight, measure)
  const wide = measure(name, 11, weight)
  const tries = [
    { from: x + RADIUS + 4, baseline: y + 4 },
    { from: x - RADIUS - 4 - wide, baseline: y + 4 },
    { from: x - wide / 2, baseline: y - RADIUS - 4 },
    { from: x - wide / 2, baseline: y + RADIUS + 11 },
  ]
  for (const { from, baseline } of tries) {
    const box = { left: from, right: from + wide, top: baseline - 9, bottom: baseline + 2 }
    const isInside =
      box.left >= plot.left && box.right <= plot.right && box.top >= plot.top && box.bottom <= plot.bottom
    if (!isInside || taken.some((other) => overlaps(box, other))) continue
    const fill = point.first ? 'primary' : 'ink'
    return { box, shape: textShape(from, baseline, name, { weight, fill }) }
  }
  return undefined
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
