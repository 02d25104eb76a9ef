/** One row of a sheet, a CSV file or pasted cells. Numbers are text, as a person would have typed them: "4.1". */
export interface TableRow {
  /** Where it stands in what was read, from 1: the row of the sheet, or the line of the text. */
  readonly line: number
  /** Trimmed; rows may differ in length. */
  readonly cells: readonly string[]
}

/** A table that came from outside, without its empty rows. What its columns mean is for the reader to say. */
export interface Table {
  readonly kind: 'table'
  readonly rows: readonly TableRow[]
  /** The sheet that was read; undefined for text. */
  readonly sheet: string | undefined
  /** All sheets of the file, in their order; empty for text. */
  readonly sheets: readonly string[]
}
