/** How a cell looks. The styles of a file are made of this list and of nothing else. */
export const looks = [
  'plain',
  'title',
  'heading',
  'strong',
  'quiet',
  'number',
  'marks',
  'strong-marks',
  'money',
] as const
export type Look = (typeof looks)[number]

/** Words. They stay words, whatever they look like. */
export interface TextCell {
  readonly text: string
  readonly look?: Look
}

/** A number that somebody gave, as a decimal in text: it is written as it stands. */
export interface NumberCell {
  readonly number: string
  readonly look?: Look
}

/**
 * What the spreadsheet works out. The formula is without "=", with English names and commas, as files hold them.
 * `value` is what we say it comes to, for programs that show a file without working anything out (a preview, a telephone,
 * Excel before editing is allowed): a number as a decimal in text, or words.
 */
export interface FormulaCell {
  readonly formula: string
  readonly value: { readonly number: string } | { readonly text: string }
  readonly look?: Look
}

export type Cell = TextCell | NumberCell | FormulaCell | undefined
export type Row = readonly Cell[]

export interface Sheet {
  /** As `sheetNames` makes them: formulas of other sheets refer to it. */
  readonly name: string
  /** In characters, by column; the last one holds for all further columns. */
  readonly widths: readonly number[]
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** Made while they are written: the reasons of a large panel would not fit into memory as cells. */
  readonly rows: Iterable<Row>
}

/** A file for a spreadsheet as data: which sheets, which cells. */
export interface Workbook {
  readonly title: string
  /** Decimal places of marks. */
  readonly places: number
  readonly sheets: readonly Sheet[]
}

/** The most characters that a cell of Excel holds are 32,767; a little less, since some count twice. */
const CELL_MAXIMUM = 32_000

/** A long text in pieces that fit into cells, never cut within a character. At least one, which may be empty. */
export function pieces(text: string): readonly string[] {
  const cut: string[] = []
  let rest = text
  while (rest.length > CELL_MAXIMUM) {
    const last = rest.charCodeAt(CELL_MAXIMUM - 1)
    const at = last >= 0xd800 && last <= 0xdbff ? CELL_MAXIMUM - 1 : CELL_MAXIMUM
    cut.push(rest.slice(0, at))
    rest = rest.slice(at)
  }
  return [...cut, rest]
}

/** A row whose long texts go on in the rows below it. */
export function* continued(row: Row): Iterable<Row> {
  const split = row.map((cell) => (cell && 'text' in cell ? pieces(cell.text) : undefined))
  const count = Math.max(1, ...split.map((parts) => parts?.length ?? 1))
  yield row.map((cell, at) => {
    const [first] = split[at] ?? []
    return first === undefined || !cell ? cell : { ...cell, text: first }
  })
  for (let line = 1; line < count; line++) {
    yield split.map((parts) => {
      const part = parts?.[line]
      return part === undefined ? undefined : { text: part }
    })
  }
}
