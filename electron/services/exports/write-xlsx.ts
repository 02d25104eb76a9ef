import type { Workbook } from '../../../shared/exports/workbook.ts'
import { workbookParts } from './workbook-parts.ts'
import { zipOf } from './zip-file.ts'

/**
 * A workbook as the bytes of an XLSX file, the same for the same workbook. Written by us: `write-excel-file`, which writes
 * our templates, gives a formula no value, so that previews and Excel's protected view show nothing, and takes half a
 * minute and a gigabyte for the reasons of a large panel.
 */
export async function writeXlsx(workbook: Workbook): Promise<Buffer> {
  return zipOf(workbookParts(workbook))
}
