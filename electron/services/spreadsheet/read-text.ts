import { CsvError, parse } from 'csv-parse/sync'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Table, TableRow } from '../../../shared/tables/table.ts'
import { decodedText } from './decoded-text.ts'

/** In the order in which they win: a pasted table has tabs, and a cell of it may hold commas. */
const separators = ['\t', ';', ','] as const

/** A CSV file, whatever separates its cells, or cells that were pasted. */
export function readText(bytes: Uint8Array): Table | Refusal {
  const decoded = decodedText(bytes)
  if (decoded.includes('\0')) return refusal('refusal.table.notText')
  // Excel's own way of naming the separator, a line before the table.
  const named = /^sep=([\t;,|])\r?\n/i.exec(decoded)
  const text = named ? decoded.slice(named[0].length) : decoded
  const rows = rowsOf(text, named?.[1] ?? separatorOf(text), named ? 1 : 0)
  return 'kind' in rows ? rows : { kind: 'table', rows, sheet: undefined, sheets: [] }
}

function rowsOf(text: string, delimiter: string, linesAbove: number): readonly TableRow[] | Refusal {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
    }) as unknown as readonly CsvRecord[]
    let line = linesAbove
    return records.map(({ record, info }) => {
      const row = { line: line + 1, cells: record }
      line = info.lines + linesAbove
      return row
    })
  } catch (error) {
    if (error instanceof CsvError) return refusal('refusal.table.quote', { line: lineOf(error, linesAbove) })
    throw error
  }
}

/** A record, and the line that it ends on. */
interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function lineOf(error: CsvError, linesAbove: number): number {
  const lines: unknown = error['lines']
  return (typeof lines === 'number' ? lines : 1) + linesAbove
}

/** What separates most cells in the first line that has words. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n|\r/).filter((line) => line.trim() !== '')
  const outsideQuotes = first.replace(/"[^"]*"?/g, '')
  const counts = separators.map((separator) => outsideQuotes.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] ?? ','
}
