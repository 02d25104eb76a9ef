import type { TotalsChart, TotalsRow } from './chart.ts'
import { partStep } from './ramp.ts'
import { lineShape, textShape, type Measure, type Scene, type Shape, type Weight } from './scene.ts'
import { totalsBar } from './totals-bar.ts'
import { fitText, widest, wrapText } from './text-fitting.ts'

/** With more tenders than this a row is one line: name, thin bar, total. */
const ROOMY_ROWS = 8
const TOTAL_COLUMN = 62
const NAME_COLUMN = 150
const LEGEND_LINE = 20
const ROOMY_BAR = 20
const COMPACT_BAR = 13
const COMPACT_ROW = 20
const LINE = 15

interface Frame {
  readonly chart: TotalsChart
  readonly width: number
  readonly measure: Measure
}
interface Part {
  readonly shapes: readonly Shape[]
  readonly height: number
}

/** Stacked bars of total marks by criterion, every label on the drawing; a tender that is not ranked is hatched. */
export function totalsScene(chart: TotalsChart, width: number, measure: Measure): Scene {
  const frame = { chart, width, measure }
  const roomy = chart.rows.length <= ROOMY_ROWS
  const shapes: Shape[] = []
  const key = legend(frame)
  shapes.push(...key.shapes)
  let y = key.height
  for (const row of chart.rows) {
    const drawn = roomy ? roomyRow(frame, row, y) : compactRow(frame, row, y)
    shapes.push(...drawn.shapes)
    y += drawn.height
  }
  return { width, height: y, title: chart.title, alt: chart.alt, shapes }
}

function legend({ chart, width, measure }: Frame): Part {
  const shapes: Shape[] = []
  let x = 0
  let y = 2
  chart.parts.forEach((label, index) => {
    const needed = 18 + measure(label, 11, 'regular')
    if (x > 0 && x + needed > width) {
      x = 0
      y += LEGEND_LINE
    }
    const fill = `part-${partStep(index)}` as const
    shapes.push({ kind: 'rect', x, y, width: 12, height: 12, fill, stroke: 'ink-quiet', strokeWidth: 0.5 })
    const text = fitText(label, width - x - 18, 11, 'regular', measure)
    shapes.push(textShape(x + 18, y + 10, text, { fill: 'ink-quiet' }))
    x += needed + 22
  })
  return { shapes, height: chart.parts.length === 0 ? 0 : y + LEGEND_LINE }
}

function roomyRow(frame: Frame, row: TotalsRow, top: number): Part {
  const { width, measure } = frame
  const weight = row.first ? 'bold' : 'semibold'
  const ranked = row.total !== ''
  const room = ranked ? width - TOTAL_COLUMN : width
  const indent = row.rank === '' ? 0 : rankWidth(frame)
  const besideName = indent + measure(row.name, 11, weight) + 16 + measure(row.note, 11, 'regular') <= room
  const names = besideName ? [row.name] : wrapText(row.name, room - indent, 11, weight, measure)
  const notes = besideName || row.note === '' ? [] : wrapText(row.note, room, 11, 'regular', measure)
  const noteFill = ranked ? 'ink-quiet' : 'danger'
  const shapes: Shape[] = [
    ...rankShape(row, top + 14, weight),
    ...names.map((text, i) => textShape(indent, top + 14 + i * LINE, text, { weight })),
    ...notes.map((text, i) => textShape(0, top + 14 + (names.length + i) * LINE, text, { fill: noteFill })),
  ]
  if (besideName && row.note !== '')
    shapes.push(textShape(room, top + 14, row.note, { anchor: 'end', fill: noteFill }))
  const barTop = top + 4 + (names.length + notes.length) * LINE
  shapes.push(
    ...totalsBar(
      frame.chart,
      row,
      { x: 0, y: barTop, width: width - TOTAL_COLUMN, height: ROOMY_BAR },
      measure,
    ),
  )
  shapes.push(
    textShape(width, barTop + 15, row.total, { weight: 'bold', size: 15, anchor: 'end', tabular: true }),
  )
  return { shapes, height: barTop + ROOMY_BAR + 6 - top }
}

function compactRow(frame: Frame, row: TotalsRow, top: number): Part {
  const { width, measure } = frame
  const weight = row.first ? 'bold' : 'semibold'
  const indent = row.rank === '' ? 0 : rankWidth(frame)
  const name = fitText(row.name, NAME_COLUMN - 10 - indent, 11, weight, measure)
  const baseline = top + 14
  const room = { x: NAME_COLUMN, y: top + 3, width: width - NAME_COLUMN - TOTAL_COLUMN, height: COMPACT_BAR }
  return {
    height: COMPACT_ROW,
    shapes: [
      ...rankShape(row, baseline, weight),
      textShape(indent, baseline, name, { weight }),
      ...totalsBar(frame.chart, row, room, measure),
      textShape(width, baseline, row.total, { weight: 'bold', anchor: 'end', tabular: true }),
      lineShape(0, top + COMPACT_ROW - 0.5, width, top + COMPACT_ROW - 0.5, 'line', 0.4),
    ],
  }
}

/** Names stand under each other, whatever the digits of their ranks. */
function rankWidth({ chart, measure }: Frame): number {
  return (
    widest(
      chart.rows.map(({ rank }) => rank),
      11,
      'bold',
      measure,
    ) + 8
  )
}

function rankShape({ rank }: TotalsRow, y: number, weight: Weight): Shape[] {
  return rank === '' ? [] : [textShape(0, y, rank, { weight })]
}
