import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { COLUMNS, ROWS } from './limits.ts'

/** Where a cell or a row begins, and the same with attributes that are quoted as they should be. */
const beginning = /<(?:\w+:)?(?:c|row)(?=[\s/>])/g
const whole = /<(?:\w+:)?(?:c|row)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g
const place = /(?<=\s)r\s*=\s*["']([A-Z]*)(\d*)["']/g

/**
 * Refuses a sheet with a cell far out: one cell in the last corner makes a reader fill sixteen thousand million others.
 * @param xml the text of a worksheet part (ECMA-376, part 1, 18.3.1)
 */
export function tooWide(xml: string): Refusal | undefined {
  const tags = [...xml.matchAll(whole)]
  if (tags.length !== [...xml.matchAll(beginning)].length) return refusal('refusal.table.notWorkbook')
  for (const [, attributes = ''] of tags)
    for (const [, letters = '', digits = ''] of attributes.matchAll(place)) {
      if (Number(digits) > ROWS) return refusal('refusal.table.tooManyRows', { rows: ROWS })
      if (columnOf(letters) > COLUMNS)
        return refusal('refusal.table.tooManyColumns', { line: Number(digits), columns: COLUMNS })
    }
  return undefined
}

/** A is 1, Z is 26, AA is 27. */
function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
