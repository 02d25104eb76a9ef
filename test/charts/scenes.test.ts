import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type {
  Chart,
  MatrixChart,
  ScatterChart,
  SlopesChart,
  SpreadChart,
  TotalsChart,
  TotalsRow,
} from '../../shared/charts/chart.ts'
import { sceneOf } from '../../shared/charts/scene-of.ts'
import type { Measure, Scene, Shape } from '../../shared/charts/scene.ts'

/** Every letter half as wide as it is high. */
const measure: Measure = (text, size) => [...text].length * size * 0.5
const WIDTH = 487
/** Fills and rules of the matrix hang out by the padding of a cell. */
const HANG = 7

const shapesOf = ({ shapes, grid = [] }: Scene): readonly Shape[] => [
  ...shapes,
  ...grid.flat().flatMap((cell) => cell.shapes),
]

/** Left, right, top and bottom of a shape. */
function extent(shape: Shape): readonly [number, number, number, number] {
  switch (shape.kind) {
    case 'rect':
      return [shape.x, shape.x + shape.width, shape.y, shape.y + shape.height]
    case 'line':
      return [
        Math.min(shape.x1, shape.x2),
        Math.max(shape.x1, shape.x2),
        Math.min(shape.y1, shape.y2),
        Math.max(shape.y1, shape.y2),
      ]
    case 'path': {
      const numbers = [...shape.d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number)
      const xs = numbers.filter((_, index) => index % 2 === 0)
      const ys = numbers.filter((_, index) => index % 2 === 1)
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
    }
    case 'text': {
      const width = measure(shape.text, shape.size, shape.weight)
      const left = shape.x - (shape.anchor === 'start' ? 0 : shape.anchor === 'end' ? width : width / 2)
      return [left, left + width, shape.y - shape.size * 0.75, shape.y]
    }
  }
}

function expectWithinFrame(scene: Scene): void {
  for (const shape of shapesOf(scene)) {
    const [left, right, top, bottom] = extent(shape)
    if (shape.kind === 'path' && shape.d === '') continue
    expect(left).toBeGreaterThanOrEqual(-HANG - 0.01)
    expect(right).toBeLessThanOrEqual(WIDTH + HANG + 0.01)
    expect(top).toBeGreaterThanOrEqual(-0.01)
    expect(bottom).toBeLessThanOrEqual(scene.height + 0.6)
    if (shape.kind === 'text') expect(shape.size).toBeGreaterThanOrEqual(9)
  }
}

const name = fc.stringMatching(/^[A-Za-z ]{1,80}$/)
const hundredths = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((value) => (value / 100).toFixed(2))
const totalsRow: fc.Arbitrary<TotalsRow> = fc.record({
  name,
  rank: fc.constantFrom('', '1', '12'),
  parts: fc.tuple(hundredths(70), hundredths(10), fc.option(hundredths(20), { nil: undefined })),
  total: fc.constantFrom('', '82.77'),
  note: fc.constantFrom(
    '',
    '2.66 behind first',
    'Not ranked: scored 1 on a question with a long title; at least 2 was needed',
  ),
  first: fc.boolean(),
})
const totals: fc.Arbitrary<TotalsChart> = fc.array(totalsRow, { maxLength: 28 }).map((rows) => ({
  kind: 'totals',
  title: 'Totals',
  alt: 'Bars',
  maximum: '100',
  parts: ['Quality, 70 marks', 'Social value, 10 marks', 'Price, 20 marks'],
  rows,
}))
const matrixCell = fc.oneof(
  fc.constantFrom('–', '12.00'),
  fc.record({
    text: fc.constantFrom('4', '10'),
    step: fc.constantFrom(0, 1, 2, 3, 4, 5),
    below: fc.boolean(),
  }),
)
const matrix: fc.Arbitrary<MatrixChart> = fc
  .record({ columns: fc.integer({ min: 1, max: 10 }), rows: fc.integer({ min: 1, max: 24 }), title: name })
  .chain(({ columns, rows, title }) =>
    fc
      .array(fc.array(matrixCell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      })
      .map((cells): MatrixChart => ({
        kind: 'matrix',
        title: 'Matrix',
        alt: 'A table',
        corner: 'Question',
        columns: Array.from({ length: columns }, () => ({ title, kind: 'score' })),
        rows: cells.map((own, index) => ({
          title,
          tone: index % 3 === 0 ? 'sum' : 'plain',
          strong: false,
          cells: own,
        })),
      })),
  )
const spread: fc.Arbitrary<SpreadChart> = fc
  .array(
    fc.record({
      title: name,
      counts: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 6, maxLength: 6 }),
    }),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((rows) => ({
    kind: 'spread',
    title: 'Spread',
    alt: 'Spread',
    stakeHeading: 'At stake',
    axis: [0, 1, 2, 3, 4, 5].map((step) => ({ label: String(step), at: step / 5 })),
    rows: rows.map(({ title, counts }) => ({
      title,
      subtitle: title,
      stake: '9 marks',
      marks: counts.map((count, step) => ({
        at: step / 5,
        label: count === 0 ? '' : `×${String(count)}`,
        agreed: step === 3 ? 3 : undefined,
      })),
    })),
  }))
const number = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((value) => value / 100)
const slopes: fc.Arbitrary<SlopesChart> = fc.record({
  kind: fc.constant('slopes'),
  title: fc.constant('Slopes'),
  alt: fc.constant('Lines'),
  axis: fc.constant('Marks for price, the others share the rest'),
  published: fc.record({ at: number(100), label: fc.constant('Published: 20') }),
  turns: fc.array(
    fc.record({ at: number(100), marks: fc.constant(50), label: fc.constant('Turns at 67.97') }),
    { maxLength: 2 },
  ),
  lines: fc
    .array(fc.record({ name, notable: fc.boolean(), from: number(100), to: number(100) }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((lines) => [
      ...lines.map((line, index) => ({ ...line, first: index === 0 })),
      // what turns lies at fifty marks
      { name: 'Level', notable: true, from: 50, to: 50, first: false },
    ]),
})
const ticks = (most: number) =>
  [0, 1, 2, 3, 4].map((step) => ({ at: (most * step) / 4, label: `£${String((most * step) / 4)}` }))
const scatter: fc.Arbitrary<ScatterChart> = fc
  .array(fc.record({ name, across: number(400_000), up: number(80), title: name }), {
    minLength: 1,
    maxLength: 40,
  })
  .map((points) => ({
    kind: 'scatter',
    title: 'Scatter',
    alt: 'Dots',
    across: { title: 'Price', ticks: ticks(400_000) },
    up: { title: 'Marks without the price', ticks: ticks(80) },
    points: points.map((point, index) => ({ ...point, first: index === 0 })),
  }))
const anyChart: fc.Arbitrary<Chart> = fc.oneof(totals, matrix, spread, slopes, scatter)

describe('scenes', () => {
  test('nothing is drawn outside the frame, and no text is smaller than 9 points', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expectWithinFrame(sceneOf(chart, WIDTH, measure))
      }),
    )
  })

  test('the same chart is the same scene', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        expect(sceneOf(chart, WIDTH, measure)).toEqual(sceneOf(chart, WIDTH, measure))
      }),
    )
  })
})

describe('bars of totals', () => {
  const segments = (chart: TotalsChart) =>
    sceneOf(chart, WIDTH, measure).shapes.flatMap((shape) =>
      shape.kind === 'rect' && shape.title !== undefined
        ? [{ marks: Number(shape.title.split(': ')[1]), width: shape.width }]
        : [],
    )

  test('are as long as the marks they stand for', () => {
    fc.assert(
      fc.property(totals, (chart) => {
        const drawn = segments(chart)
        for (const a of drawn)
          for (const b of drawn) expect(a.width * b.marks).toBeCloseTo(b.width * a.marks, 6)
      }),
    )
  })

  test('of a tender that is not ranked are hatched, not filled', () => {
    const row = {
      name: 'A',
      rank: '',
      parts: ['45.00', '8.00', undefined],
      total: '',
      note: 'Not ranked',
      first: false,
    }
    const chart: TotalsChart = {
      kind: 'totals',
      title: '',
      alt: '',
      maximum: '100',
      parts: ['a', 'b', 'c'],
      rows: [row],
    }
    const { shapes } = sceneOf(chart, WIDTH, measure)
    expect(shapes.filter(({ kind }) => kind === 'path')).toHaveLength(2)
    const bars = shapes.filter((shape) => shape.kind === 'rect' && shape.title !== undefined)
    expect(bars.map((shape) => shape.kind === 'rect' && shape.fill)).toEqual(['surface', 'surface'])
  })
})

describe('the score matrix', () => {
  test('is a table of as many cells as it has rows and columns', () => {
    fc.assert(
      fc.property(matrix, (chart) => {
        const { grid = [] } = sceneOf(chart, WIDTH, measure)
        expect(grid).toHaveLength(chart.rows.length + 1)
        for (const [index, cells] of grid.entries()) {
          expect(cells).toHaveLength(chart.columns.length + 1)
          expect(cells[0]?.kind).toBe(index === 0 ? 'column-header' : 'row-header')
        }
      }),
    )
  })

  test('frames a score below the lowest allowed', () => {
    const chart: MatrixChart = {
      kind: 'matrix',
      title: '',
      alt: '',
      corner: 'Question',
      columns: [{ title: 'A', kind: 'score' }],
      rows: [{ title: 'q', tone: 'plain', strong: false, cells: [{ text: '1', step: 1, below: true }] }],
    }
    const tile = sceneOf(chart, WIDTH, measure).grid?.[1]?.[1]?.shapes[0]
    expect(tile).toMatchObject({ kind: 'rect', stroke: 'danger', strokeWidth: 2.2 })
  })
})

describe('sloping lines', () => {
  test('no two names stand over each other, and the first is drawn last and unbroken', () => {
    fc.assert(
      fc.property(slopes, (chart) => {
        const { shapes } = sceneOf(chart, WIDTH, measure)
        const beside = shapes.filter((shape) => shape.kind === 'text' && shape.anchor === 'end')
        const heights = beside
          .flatMap((shape) => (shape.kind === 'text' ? [shape.y] : []))
          .sort((a, b) => a - b)
        for (const [index, height] of heights.entries())
          if (index > 0) expect(height - (heights[index - 1] ?? 0)).toBeGreaterThanOrEqual(11)
        const lines = shapes.filter((shape) => shape.kind === 'line')
        expect(lines.at(-1)).toMatchObject({ stroke: 'primary' })
        expect(lines.at(-1)?.dash).toBeUndefined()
      }),
    )
  })
})

describe('dots of price and quality', () => {
  test('are all drawn, and the names that are drawn are in nobody else’s way', () => {
    fc.assert(
      fc.property(scatter, (chart) => {
        const { shapes } = sceneOf(chart, WIDTH, measure)
        expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(chart.points.length)
        const names = shapes
          .filter((shape) => shape.kind === 'text' && shape.weight !== 'regular')
          .map(extent)
        for (const [index, a] of names.entries())
          for (const b of names.slice(index + 1))
            expect(a[0] < b[1] && b[0] < a[1] && a[2] < b[3] && b[2] < a[3]).toBe(false)
      }),
    )
  })
})
