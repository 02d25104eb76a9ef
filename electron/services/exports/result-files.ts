import type { ResultWork } from '../../../shared/exports/result-work.ts'
import { resultTable, tableIds } from '../../../shared/exports/result-tables.ts'
import { resultWorkbook } from '../../../shared/exports/result-workbook.ts'
import { csvOf } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export interface ResultFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The result as a spreadsheet that works it out again. */
export async function resultXlsx(work: ResultWork): Promise<Buffer> {
  return writeXlsx(resultWorkbook(work))
}

/** The matrix, the individual scores and the reasons, a table each. */
export function resultCsvs(work: ResultWork): readonly ResultFile[] {
  return tableIds.map((id) => ({ name: `${id}.csv`, bytes: Buffer.from(csvOf(resultTable(work, id))) }))
}
