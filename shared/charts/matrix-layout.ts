import type { MatrixChart } from './chart.ts'
import type { Anchor, Measure } from './scene.ts'
import { widest, wrapText } from './text-fitting.ts'

const LINE = 15
const HANG = 6
const TITLE_MINIMUM = 120
const SCORE_MAXIMUM = 60
const SCORE_MINIMUM = 26
const TILE_ROW = 24.5
/** What is longer is cut with an ellipsis; the whole title is in other tables. */
const HEADING_LINES = 5
const TITLE_LINES = 3
/** How many columns of scores fit beside the titles and two columns of figures at their narrowest. */
export const SCORE_COLUMNS_AT_MOST = 10

export interface MatrixColumn {
  readonly x: number
  readonly width: number
  readonly padding: number
  readonly align: Anchor
}
export interface MatrixLayout {
  readonly left: number
  readonly right: number
  /** The column of row titles first. */
  readonly columns: readonly MatrixColumn[]
  readonly headings: readonly (readonly string[])[]
  readonly rowTitles: readonly (readonly string[])[]
  readonly headerHeight: number
  readonly rowHeights: readonly number[]
}

/** Widths from what the columns hold; titles take what is left and wrap. */
export function layMatrix(chart: MatrixChart, width: number, measure: Measure): MatrixLayout {
  const left = -HANG
  const right = width + HANG
  const figures = chart.columns.map((column, index) =>
    column.kind === 'score' ? 0 : figureWidth(chart, index, measure),
  )
  const scores = chart.columns.filter(({ kind }) => kind === 'score').length
  const room = right - left - figures.reduce((a, b) => a + b, 0)
  const score = Math.max(SCORE_MINIMUM, Math.min(SCORE_MAXIMUM, (room - TITLE_MINIMUM) / Math.max(1, scores)))
  const widths = [
    room - score * scores,
    ...chart.columns.map(({ kind }, i) => (kind === 'score' ? score : (figures[i] ?? 0))),
  ]
  const columns = columnsOf(chart, widths, left)
  const headings = [chart.corner, ...chart.columns.map(({ title }) => title)].map((title, index) =>
    wrapText(title, textWidth(columns[index]), 11, 'semibold', measure, HEADING_LINES),
  )
  const rowTitles = chart.rows.map((row) =>
    wrapText(row.title, textWidth(columns[0]), 11, row.strong ? 'semibold' : 'regular', measure, TITLE_LINES),
  )
  return {
    left,
    right,
    columns,
    headings,
    rowTitles,
    headerHeight: Math.max(...headings.map((lines) => lines.length)) * LINE + 9,
    rowHeights: rowTitles.map((lines) => Math.max(TILE_ROW, lines.length * LINE + 9)),
  }
}

function columnsOf(chart: MatrixChart, widths: readonly number[], left: number): MatrixColumn[] {
  let x = left
  return widths.map((width, index) => {
    const kind = index === 0 ? 'title' : chart.columns[index - 1]?.kind
    const column: MatrixColumn = {
      x,
      width,
      padding: kind === 'title' ? HANG : kind === 'score' ? 2 : 5,
      align: kind === 'title' ? 'start' : kind === 'score' ? 'middle' : 'end',
    }
    x += width
    return column
  })
}

function figureWidth(chart: MatrixChart, index: number, measure: Measure): number {
  const heading = widest((chart.columns[index]?.title ?? '').split(' '), 11, 'semibold', measure)
  const cells = chart.rows.map((row) => row.cells[index]).filter((cell) => typeof cell === 'string')
  return Math.max(heading, widest(cells, 11, 'semibold', measure)) + 10.5
}

function textWidth(column: MatrixColumn | undefined): number {
  return column === undefined ? 0 : column.width - 2 * column.padding
}
