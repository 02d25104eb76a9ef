import { marksSheet } from './marks-sheet.ts'
import { matrixSheet } from './matrix-sheet.ts'
import { pricesSheet } from './prices-sheet.ts'
import { reasonsSheet } from './reasons-sheet.ts'
import { layoutOf } from './result-layout.ts'
import { resultSheet } from './result-sheet.ts'
import type { ResultWork } from './result-work.ts'
import { scoresSheet } from './scores-sheet.ts'
import type { Workbook } from './workbook.ts'

/**
 * The result as a spreadsheet that works it out again: whoever changes a score, a weighting or a price sees marks, total
 * and rank follow by the rules of rules.md. Of a result that is not complete it holds what there is, names what is
 * missing, and ranks as soon as that is filled in.
 */
export function resultWorkbook(work: ResultWork): Workbook {
  const layout = layoutOf(work)
  return {
    title: work.procurement.title,
    places: work.procurement.rounding.places,
    sheets: [resultSheet, matrixSheet, marksSheet, pricesSheet, scoresSheet, reasonsSheet].map((make) =>
      make(work, layout),
    ),
  }
}
