import readSheets, { type CellValue, type Sheet } from 'read-excel-file/node'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Table } from '../../../shared/tables/table.ts'
import { percentStyles, withPercents } from './percent-cells.ts'
import { tooWide } from './sheet-extent.ts'
import { storedArchive } from './stored-archive.ts'
import { unfoldedArchive, type ArchiveFile } from './unfolded-archive.ts'
import { writtenNumber } from './written-number.ts'

/** What cells need (ECMA-376): no pictures, no macros, no links to elsewhere. */
const needed =
  /^(?:\[Content_Types\]\.xml|_rels\/[^/]*|xl\/[^/]*\.xml|xl\/_rels\/[^/]*|xl\/worksheets\/[^/]*\.xml)$/

/** A sheet of an XLSX file, counted from 1. */
export async function readWorkbook(bytes: Uint8Array, sheet: number): Promise<Table | Refusal> {
  const files = await unfoldedArchive(bytes, (name) => needed.test(name))
  if (isRefusal(files)) return files
  if (!files.some(({ name }) => name === 'xl/workbook.xml')) return refusal('refusal.table.notWorkbook')
  for (const file of files) {
    const wide = isSheet(file) ? tooWide(file.bytes.toString('utf8')) : undefined
    if (wide) return wide
  }
  const sheets = await readAll(storedArchive(withShownPercents(files)))
  if (isRefusal(sheets)) return sheets
  const chosen = sheets[sheet - 1]
  if (!chosen) return refusal('refusal.table.noSheet', { sheet })
  return {
    kind: 'table',
    rows: chosen.data.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) })),
    sheet: chosen.sheet,
    sheets: sheets.map((one) => one.sheet),
  }
}

function isSheet({ name }: ArchiveFile): boolean {
  return name.startsWith('xl/worksheets/')
}

/** Thirty per cent is held as 0.3: read so, it would be three tenths of a mark. */
function withShownPercents(files: readonly ArchiveFile[]): readonly ArchiveFile[] {
  const styles = percentStyles(
    files.find(({ name }) => name === 'xl/styles.xml')?.bytes.toString('utf8') ?? '',
  )
  return files.map((file) =>
    isSheet(file) ? { ...file, bytes: Buffer.from(withPercents(file.bytes.toString('utf8'), styles)) } : file,
  )
}

async function readAll(archive: Buffer): Promise<readonly Sheet<string>[] | Refusal> {
  try {
    return await readSheets(archive, { parseNumber: writtenNumber })
  } catch {
    // the library throws for whatever it does not understand in a file
    return refusal('refusal.table.notWorkbook')
  }
}

function textOf(cell: CellValue<string> | null): string {
  if (cell === null) return ''
  // a day as a day; a time of it is no matter of ours
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell)
}
