import { divide, parseDecimal } from '../fraction.ts'
import type { TotalsChart, TotalsRow } from './chart.ts'
import { hatching } from './hatching.ts'
import { drawingNumber, partStep } from './ramp.ts'
import { textShape, type Measure, type Shape } from './scene.ts'

/** Where a bar may be: `maximum` marks fill its width. */
export interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Lengths are proportional to marks. A label is left out where its segment is too short. */
export function totalsBar(chart: TotalsChart, row: TotalsRow, room: Room, measure: Measure): Shape[] {
  const ranked = row.total !== ''
  const maximum = parseDecimal(chart.maximum)
  const shapes: Shape[] = []
  let { x } = room
  row.parts.forEach((marks, index) => {
    if (marks === undefined) return
    const step = partStep(index)
    const segment = { ...room, x, width: room.width * drawingNumber(divide(parseDecimal(marks), maximum)) }
    x += segment.width
    if (segment.width === 0) return
    const title = `${chart.parts[index] ?? ''}: ${marks}`
    const fill = ranked ? (`part-${step}` as const) : 'surface'
    shapes.push({ kind: 'rect', ...segment, fill, stroke: 'line-strong', strokeWidth: 0.8, title })
    if (!ranked) shapes.push(hatching(segment))
    const weight = index === 0 ? 'semibold' : 'regular'
    const labelWidth = measure(marks, 11, weight)
    if (labelWidth + 1 > segment.width) return
    const middle = segment.x + segment.width / 2
    if (!ranked) shapes.push(labelGround(middle, labelWidth, segment))
    const ink = ranked ? (`on-part-${step}` as const) : 'ink-quiet'
    const baseline = room.y + room.height / 2 + 11 * 0.334
    shapes.push(textShape(middle, baseline, marks, { anchor: 'middle', fill: ink, weight, tabular: true }))
  })
  return shapes
}

/** Keeps the lines of a hatched segment away from its figure. */
function labelGround(middle: number, labelWidth: number, segment: Room): Shape {
  const width = Math.min(segment.width - 1.6, labelWidth + 6)
  return {
    kind: 'rect',
    x: middle - width / 2,
    y: segment.y + 1.5,
    width,
    height: segment.height - 3,
    fill: 'surface',
  }
}
