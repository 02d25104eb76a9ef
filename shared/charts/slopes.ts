import type { SlopeLine, SlopesChart } from './chart.ts'
import { placedLabels, spreadApart } from './label-places.ts'
import { lineShape, textShape, type Measure, type Scene, type Shape } from './scene.ts'
import { fitText, widest } from './text-fitting.ts'

const PLOT_HEIGHT = 168
const LABEL_ROW = 15
const BELOW = 34
const NAME_APART = 13.5
/** Names stand beside this many lines; with more tenders, only beside those that matter to the first place. */
const NAMED = 9
/** Strokes of the lines that are not the first's, which is unbroken. */
const DASHES = [
  [9, 3],
  [2, 2.5],
  [9, 3, 2, 3],
  [5, 3],
] as const

interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly low: number
  readonly high: number
  readonly x: (weighting: number) => number
  readonly y: (marks: number) => number
}

/** One line for each tender over all weightings of a criterion, with the published one and where another gets to be first. */
export function slopesScene(chart: SlopesChart, width: number, measure: Measure): Scene {
  const few = chart.lines.length <= NAMED
  const named = chart.lines.filter(({ notable, first }) => few || notable || first).slice(0, NAMED)
  const room = width * 0.34
  const left =
    Math.min(
      room,
      widest(
        named.map(({ name }) => name),
        11,
        'semibold',
        measure,
      ),
    ) + 10
  const right = width - measure('100', 11, 'regular') - 8
  const x = (weighting: number): number => left + (weighting / 100) * (right - left)
  const labels = placedLabels(
    [chart.published, ...chart.turns].map(({ at, label }) => ({ text: label, x: x(at) })),
    (text) => measure(text, 11, 'semibold'),
    { from: 0, to: width },
  )
  const rows = Math.max(1, ...labels.map(({ row }) => row + 1))
  const top = rows * LABEL_ROW + 8
  const bottom = top + PLOT_HEIGHT
  const { low, high } = rangeOf(chart.lines)
  const y = (marks: number): number => bottom - ((marks - low) / (high - low)) * PLOT_HEIGHT
  const plot = { left, right, top, bottom, low, high, x, y }
  const published = chart.published.label
  const shapes: Shape[] = [
    ...axes(chart, plot),
    ...verticals(chart, plot),
    ...labels.map(({ text, x: at, row }) =>
      textShape(at, top - 8 - row * LABEL_ROW, text, {
        anchor: 'middle',
        weight: 'semibold',
        fill: text === published ? 'ink' : 'warn',
      }),
    ),
    ...[...chart.lines.entries()].reverse().flatMap(([index, line]) => drawn(line, index, few, plot)),
    ...chart.lines
      .filter((line) => few || named.includes(line))
      .toReversed()
      .map((line) => dotOf(line, chart, plot)),
    ...chart.turns.map(({ at, marks }): Shape => circle(x(at), y(marks), 3.2, 'warn', 'surface')),
    ...names(named, plot, (text) => fitText(text, left - 10, 11, 'semibold', measure)),
  ]
  return { width, height: bottom + BELOW, title: chart.title, alt: chart.alt, shapes }
}

/** Whole tens around all lines. */
function rangeOf(lines: readonly SlopeLine[]): { readonly low: number; readonly high: number } {
  const ends = lines.flatMap(({ from, to }) => [from, to])
  const low = Math.max(0, Math.floor(Math.min(100, ...ends) / 10) * 10)
  const high = Math.min(100, Math.ceil(Math.max(0, ...ends) / 10) * 10)
  return high > low ? { low, high } : { low: Math.max(0, high - 10), high: Math.max(10, high) }
}

function axes({ axis }: SlopesChart, { left, right, bottom, low, high, x, y }: Plot): Shape[] {
  const step = high - low > 60 ? 20 : 10
  const shapes: Shape[] = []
  for (let marks = high; marks >= low; marks -= step) {
    shapes.push(lineShape(left, y(marks), right, y(marks), 'line', 0.6))
    shapes.push(textShape(right + 6, y(marks) + 4, String(marks), { fill: 'ink-quiet', tabular: true }))
  }
  for (const weighting of [0, 20, 40, 60, 80, 100])
    shapes.push(
      textShape(x(weighting), bottom + 15, String(weighting), {
        anchor: 'middle',
        fill: 'ink-quiet',
        tabular: true,
      }),
    )
  shapes.push(textShape((left + right) / 2, bottom + 30, axis, { anchor: 'middle', fill: 'ink-quiet' }))
  return shapes
}

function verticals({ published, turns }: SlopesChart, { x, top, bottom }: Plot): Shape[] {
  return [
    lineShape(x(published.at), top - 5, x(published.at), bottom, 'ink', 1.1),
    ...turns.map(({ at }) => ({ ...lineShape(x(at), top - 5, x(at), bottom, 'warn', 1.1), dash: [3, 2] })),
  ]
}

function drawn(line: SlopeLine, index: number, few: boolean, { left, right, y }: Plot): Shape[] {
  const { from, to, first, notable } = line
  if (first) return [lineShape(left, y(from), right, y(to), 'primary', 2.6)]
  if (!few && !notable) return [lineShape(left, y(from), right, y(to), 'line-strong', 0.5)]
  const dash = DASHES[(index - 1 + DASHES.length) % DASHES.length]
  return [{ ...lineShape(left, y(from), right, y(to), 'ink-quiet', 1.2), dash }]
}

function dotOf({ from, to, first }: SlopeLine, { published: { at } }: SlopesChart, { x, y }: Plot): Shape {
  const marks = from + ((to - from) * at) / 100
  return circle(x(at), y(marks), 3.2, first ? 'primary' : 'surface', 'ink')
}

function circle(
  x: number,
  y: number,
  radius: number,
  fill: 'warn' | 'primary' | 'surface',
  stroke: 'ink' | 'surface',
): Shape {
  const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius, radius }
  return { kind: 'rect', ...box, fill, stroke, strokeWidth: 1.1 }
}

/** At the left ends of their lines, moved as little as keeps them apart. */
function names(
  lines: readonly SlopeLine[],
  { left, top, bottom, y }: Plot,
  fit: (text: string) => string,
): Shape[] {
  const places = spreadApart(
    lines.map(({ from }) => y(from) + 4),
    { apart: NAME_APART, from: top + 6, to: bottom + 4 },
  )
  return lines.map(({ name, from, first }, index) =>
    textShape(left - 6, places[index] ?? y(from), fit(name), {
      anchor: 'end',
      weight: 'semibold',
      fill: first ? 'primary' : 'ink',
    }),
  )
}
