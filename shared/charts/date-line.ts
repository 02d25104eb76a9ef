import { dayNumber, type Day } from '../calendar/day.ts'
import { lineShape, textShape, type Scene, type Shape } from './scene.ts'

/** A day of the procedure, in words. */
export interface DatePoint {
  readonly day: Day
  /** "14 March". */
  readonly date: string
  /** "Scores due". */
  readonly name: string
}

export interface DateLine {
  readonly title: string
  readonly alt: string
  /** In the order of their days, at least one. */
  readonly points: readonly DatePoint[]
  readonly today: Day
  /** The word over the mark of today. */
  readonly todayWord: string
  readonly width: number
}

const HEIGHT = 84
const LINE = 30
const MARGIN = 58

/** Days on one line, evenly spaced so that every label can be read; today stands between two of them. */
export function dateLine({ title, alt, points, today, todayWord, width }: DateLine): Scene {
  const step = points.length > 1 ? (width - 2 * MARGIN) / (points.length - 1) : 0
  const at = (index: number): number => MARGIN + index * step
  const now = placeOf(today, points, at)
  const next = points.findIndex(({ day }) => dayNumber(day) >= dayNumber(today))
  const shapes: Shape[] = [
    lineShape(MARGIN, LINE, width - MARGIN, LINE, 'line', 3),
    ...(now > MARGIN ? [lineShape(MARGIN, LINE, Math.min(now, width - MARGIN), LINE, 'primary', 3)] : []),
    ...points.flatMap((point, index) =>
      marked(point, at(index), index === next, dayNumber(point.day) < dayNumber(today)),
    ),
    lineShape(now, LINE - 11, now, LINE + 11, 'ink', 2.5),
    textShape(now, LINE - 17, todayWord, { size: 13, weight: 'semibold', anchor: 'middle' }),
  ]
  return { width, height: HEIGHT, title, alt, shapes }
}

function marked({ date, name }: DatePoint, x: number, isNext: boolean, isDone: boolean): readonly Shape[] {
  const radius = isNext ? 8 : 7
  return [
    {
      kind: 'rect',
      x: x - radius,
      y: LINE - radius,
      width: 2 * radius,
      height: 2 * radius,
      radius,
      fill: isDone ? 'primary' : 'surface',
      stroke: isDone || isNext ? 'primary' : 'line-strong',
      strokeWidth: isNext ? 4 : 2.5,
    },
    textShape(x, LINE + 30, date, { size: 14, weight: 'semibold', anchor: 'middle' }),
    textShape(x, LINE + 48, name, { size: 13, anchor: 'middle' }),
  ]
}

/** Where today is: by its share of the days between its neighbours; just outside the line before the first and after the last. */
function placeOf(today: Day, points: readonly DatePoint[], at: (index: number) => number): number {
  const number = dayNumber(today)
  const after = points.findIndex(({ day }) => dayNumber(day) > number)
  if (after === 0) return at(0) - MARGIN / 2
  const [before, behind] = [points[after - 1], points[after]]
  if (!before || !behind) {
    const last = points.length - 1
    return at(last) + (dayNumber(points[last]?.day ?? today) === number ? 0 : MARGIN / 2)
  }
  const share = (number - dayNumber(before.day)) / (dayNumber(behind.day) - dayNumber(before.day))
  return at(after - 1) + share * (at(after) - at(after - 1))
}
