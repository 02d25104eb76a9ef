import type { SpreadChart, SpreadRow } from './chart.ts'
import { lineShape, textShape, type Measure, type Scene, type Shape } from './scene.ts'
import { scoreTile } from './score-tile.ts'
import { fitText, widest } from './text-fitting.ts'

const ROW = 35
const AXIS_HEIGHT = 18
const TILE = 24
const DOT = 20

/** One line for each cell: how many members gave each score, filled where the panel agreed. */
export function spreadScene(chart: SpreadChart, width: number, measure: Measure): Scene {
  const stakes = [chart.stakeHeading, ...chart.rows.map(({ stake }) => stake)]
  const left = width * 0.485
  const right = width - widest(stakes, 11, 'semibold', measure) - 28
  const at = (share: number): number => left + share * (right - left)
  const bottom = AXIS_HEIGHT + chart.rows.length * ROW
  const shapes: Shape[] = chart.axis.flatMap(({ label, at: share }) => [
    lineShape(at(share), AXIS_HEIGHT - 1, at(share), bottom, 'line'),
    textShape(at(share), 10, label, {
      anchor: 'middle',
      weight: 'semibold',
      fill: 'ink-quiet',
      tabular: true,
    }),
  ])
  shapes.push(
    textShape(width, 10, chart.stakeHeading, { anchor: 'end', weight: 'semibold', fill: 'ink-quiet' }),
  )
  chart.rows.forEach((row, index) => {
    const top = AXIS_HEIGHT + index * ROW
    if (index > 0) shapes.push(lineShape(0, top, width, top, 'line', 0.5))
    shapes.push(...titles(row, top, left - 24, measure))
    shapes.push(...marks(row, top + ROW / 2 + 1, at, measure))
    shapes.push(textShape(width, top + 23, row.stake, { anchor: 'end', tabular: true }))
  })
  return { width, height: bottom, title: chart.title, alt: chart.alt, shapes }
}

function titles(row: SpreadRow, top: number, room: number, measure: Measure): Shape[] {
  return [
    textShape(0, top + 16, fitText(row.title, room, 11, 'semibold', measure), { weight: 'semibold' }),
    textShape(0, top + 31, fitText(row.subtitle, room, 11, 'regular', measure), { fill: 'ink-quiet' }),
  ]
}

function marks(row: SpreadRow, y: number, at: (share: number) => number, measure: Measure): Shape[] {
  const given = row.marks.filter(({ label }) => label !== '').map((mark) => at(mark.at))
  const shapes: Shape[] =
    given.length < 2 ? [] : [lineShape(Math.min(...given), y, Math.max(...given), y, 'line-strong', 1.4)]
  for (const mark of row.marks) {
    const x = at(mark.at)
    if (mark.agreed !== undefined) {
      const width = Math.max(TILE, measure(mark.label, 11, 'bold') + 6)
      const box = { x: x - width / 2, y: y - TILE / 2, width, height: TILE }
      shapes.push(...scoreTile({ text: mark.label, step: mark.agreed, below: false }, box, 11, 5))
    } else {
      const width = Math.max(DOT, measure(mark.label, 11, 'regular') + 6)
      const circle = { x: x - width / 2, y: y - DOT / 2, width, height: DOT, radius: DOT / 2 }
      shapes.push({ kind: 'rect', ...circle, fill: 'surface', stroke: 'line-strong', strokeWidth: 1.1 })
      shapes.push(textShape(x, y + 4, mark.label, { anchor: 'middle', tabular: true }))
    }
  }
  return shapes
}
