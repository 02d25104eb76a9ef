import { add, compare, divide, fraction, greatest, subtract, sum, zero, type Fraction } from '../fraction.ts'
import { topMarks } from '../procurement/marks-given.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { drawingNumber, partStep } from './ramp.ts'
import type { Ink, Scene, Shape } from './scene.ts'

const hundred = fraction(100n)
const HEIGHT = 16
/** Between two parts. */
const GAP = 2

interface Look {
  /** Points. */
  readonly width: number
  readonly title: string
  readonly alt: string
}

/** All marks as one bar, a part for each top-level criterion; what is not given out yet is an open part after it. */
export function marksBar(procurement: Procurement, { width, title, alt }: Look): Scene {
  const parts = topMarks(procurement)
  const promised = sum(parts.map(({ given, open }) => add(given, open)))
  const whole = greatest(hundred, promised)
  const shapes: Shape[] = []
  let x = 0
  const draw = (marks: Fraction, fill: Ink, stroke: Ink) => {
    if (compare(marks, zero) <= 0) return
    const length = width * drawingNumber(divide(marks, whole))
    const place = { x, y: 0.75, width: Math.max(length - GAP, 1), height: HEIGHT - 1.5, radius: 4 }
    shapes.push({ kind: 'rect', ...place, fill, stroke, strokeWidth: 1 })
    x += length
  }
  parts.forEach(({ given, open }, index) => {
    draw(given, `part-${partStep(index)}`, 'line-strong')
    draw(open, 'warn-tint', 'warn')
  })
  draw(subtract(hundred, promised), 'warn-tint', 'warn')
  return { width, height: HEIGHT, title, alt, shapes }
}
