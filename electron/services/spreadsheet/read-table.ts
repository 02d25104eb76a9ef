import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Table, TableRow } from '../../../shared/tables/table.ts'
import { CHARACTERS, COLUMNS, ROWS } from './limits.ts'
import { readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'

/**
 * Reads what a person pasted or chose: tab-separated cells, a CSV file or an XLSX file. What it is shows in its first
 * bytes, and not in its name. Nothing is kept.
 * @param sheet counted from 1; only an XLSX file has more than one
 */
export async function readTable(bytes: Uint8Array, sheet = 1): Promise<Table | Refusal> {
  if (startsWith(bytes, oldExcel)) return refusal('refusal.table.oldExcel')
  const read = startsWith(bytes, zip) ? await readWorkbook(bytes, sheet) : readText(bytes)
  return isRefusal(read) ? read : (tooMuch(read.rows) ?? tidied(read))
}

const zip = [0x50, 0x4b]
/** A compound file: Excel before 2007, or an encrypted newer one. */
const oldExcel = [0xd0, 0xcf, 0x11, 0xe0]

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function tooMuch(rows: readonly TableRow[]): Refusal | undefined {
  if (rows.length > ROWS) return refusal('refusal.table.tooManyRows', { rows: ROWS })
  let characters = 0
  for (const { cells, line } of rows) {
    if (cells.length > COLUMNS) return refusal('refusal.table.tooManyColumns', { line, columns: COLUMNS })
    for (const cell of cells) characters += cell.length
    if (characters > CHARACTERS) return refusal('refusal.table.tooMuchText')
  }
  return undefined
}

/** Cells trimmed, also of the spaces that Excel pastes; rows without words left out. */
function tidied(table: Table): Table | Refusal {
  const rows = table.rows
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  return rows.length === 0 ? refusal('refusal.table.empty') : { ...table, rows }
}
