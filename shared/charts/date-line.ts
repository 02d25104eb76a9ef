import { dayNumber, type Day } from '../calendar/day.ts'
import { lineShape, textShape, type Measure, type Scene, type Shape } from './scene.ts'
import { widest, wrapText } from './text-fitting.ts'

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
  readonly measure: Measure
}

/** With names on one line each. */
const HEIGHT = 84
const LINE = 30
const MARGIN = 58
const DATE_SIZE = 14
const NAME_SIZE = 13
const NAME_LINE = 17
/** Between two labels. */
const GAP = 10

type Labels = Pick<DateLine, 'points' | 'width' | 'measure'>

function stepOf({ points, width }: Labels): number {
  return points.length > 1 ? (width - 2 * MARGIN) / (points.length - 1) : Infinity
}

/** The names in lines, no wider than their share of the line; a longer word stands out of it whole. */
function namesOf(line: Labels): readonly (readonly string[])[] {
  const { points, measure } = line
  const share = stepOf(line) - GAP
  return points.map(({ name }, index) => {
    const isEnd = index === 0 || index === points.length - 1
    const longest = widest(name.split(/\s+/), NAME_SIZE, 'regular', measure)
    return wrapText(
      name,
      Math.max(longest, Math.min(share, isEnd ? 2 * MARGIN : share)),
      NAME_SIZE,
      'regular',
      measure,
    )
  })
}

/** Whether no label meets its neighbour or the edge. Where one does, a list can be read. */
export function dateLineFits(line: Labels): boolean {
  const { points, measure } = line
  const widths = namesOf(line).map((name, index) =>
    Math.max(
      widest(name, NAME_SIZE, 'regular', measure),
      measure(points[index]?.date ?? '', DATE_SIZE, 'semibold'),
    ),
  )
  const [first = 0, last = 0] = [widths.at(0), widths.at(-1)]
  const apart = widths.slice(1).map((width, index) => (width + (widths[index] ?? 0)) / 2 + GAP)
  return Math.max(first, last) <= 2 * MARGIN && Math.max(0, ...apart) <= stepOf(line)
}

/** Days on one line, evenly spaced so that every label can be read; today stands between two of them. */
export function dateLine(line: DateLine): Scene {
  const { title, alt, points, today, todayWord, width, measure } = line
  const step = stepOf(line)
  const at = (index: number): number => MARGIN + (index === 0 ? 0 : index * step)
  const names = namesOf(line)
  const half = measure(todayWord, NAME_SIZE, 'semibold') / 2
  const now = placeOf(today, points, at)
  const next = points.findIndex(({ day }) => dayNumber(day) >= dayNumber(today))
  const shapes: Shape[] = [
    lineShape(MARGIN, LINE, width - MARGIN, LINE, 'line', 3),
    ...(now > MARGIN ? [lineShape(MARGIN, LINE, Math.min(now, width - MARGIN), LINE, 'primary', 3)] : []),
    ...points.flatMap((point, index) =>
      marked(point, names[index] ?? [], at(index), index === next, dayNumber(point.day) < dayNumber(today)),
    ),
    lineShape(now, LINE - 11, now, LINE + 11, 'ink', 2.5),
    textShape(Math.min(Math.max(now, half), width - half), LINE - 17, todayWord, {
      ...{ size: NAME_SIZE, weight: 'semibold', anchor: 'middle' },
    }),
  ]
  const lines = Math.max(1, ...names.map(({ length }) => length))
  return { width, height: HEIGHT + (lines - 1) * NAME_LINE, title, alt, shapes }
}

function marked(
  { date }: DatePoint,
  name: readonly string[],
  x: number,
  isNext: boolean,
  isDone: boolean,
): readonly Shape[] {
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
    textShape(x, LINE + 30, date, { size: DATE_SIZE, weight: 'semibold', anchor: 'middle' }),
    ...name.map((text, index) =>
      textShape(x, LINE + 48 + index * NAME_LINE, text, { size: NAME_SIZE, anchor: 'middle' }),
    ),
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
