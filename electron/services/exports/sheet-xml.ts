import { looks, type Cell, type Look, type Sheet } from '../../../shared/exports/workbook.ts'
import { columnName } from '../../../shared/exports/formula.ts'

/** Text per piece that is handed on, so that no sheet is ever whole in memory. */
const PIECE = 1 << 16

/** Numbers of styles, as `stylesXml` lists them: one for each look, then that of text which looks like a formula. */
const styleOf = new Map<Look, number>(looks.map((look, index) => [look, index]))
export const FORMULA_LIKE_STYLE = looks.length

/** What a person, or a paste, would turn into a formula on the next touch of the cell. */
const formulaLike = /^[\s\p{Cc}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

/** A worksheet part, piece by piece. */
export function* sheetXml({ widths, frozen, rows }: Sheet): Iterable<string> {
  let piece =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<sheetViews><sheetView workbookViewId="0">${pane(frozen)}</sheetView></sheetViews>${columns(widths)}<sheetData>`
  let number = 0
  for (const row of rows) {
    const line = String(++number)
    piece += `<row r="${line}">`
    for (const [index, cell] of row.entries()) {
      if (cell) piece += cellXml(cell, columnName(index) + line)
    }
    piece += '</row>'
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}</sheetData></worksheet>`
}

function pane({ rows, columns: count }: Sheet['frozen']): string {
  if (rows === 0 && count === 0) return ''
  const split = [
    ...(count > 0 ? [`xSplit="${String(count)}"`] : []),
    ...(rows > 0 ? [`ySplit="${String(rows)}"`] : []),
  ]
  const place = rows > 0 && count > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  const first = columnName(count) + String(rows + 1)
  return `<pane ${split.join(' ')} topLeftCell="${first}" activePane="${place}" state="frozen"/>`
}

/** The last width holds to the last column that there can be. */
function columns(widths: readonly number[]): string {
  const all = widths.map((width, index) => {
    const to = index === widths.length - 1 ? 16_384 : index + 1
    return `<col min="${String(index + 1)}" max="${String(to)}" width="${String(width)}" customWidth="1"/>`
  })
  return `<cols>${all.join('')}</cols>`
}

function cellXml(cell: NonNullable<Cell>, at: string): string {
  const style = styleOf.get(cell.look ?? 'plain') ?? 0
  if ('text' in cell) {
    if (cell.text === '') return ''
    const look = formulaLike.test(cell.text) ? FORMULA_LIKE_STYLE : style
    return `<c r="${at}" s="${String(look)}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
  }
  if ('number' in cell) return `<c r="${at}" s="${String(style)}"><v>${cell.number}</v></c>`
  const { value } = cell
  const formula = `<f>${escaped(cell.formula)}</f>`
  return 'number' in value
    ? `<c r="${at}" s="${String(style)}">${formula}<v>${value.number}</v></c>`
    : `<c r="${at}" s="${String(style)}" t="str">${formula}<v>${escaped(value.text)}</v></c>`
}

/** What XML 1.0 holds: not most control characters, nor half of a character. They become the mark for "not a character". */
const unfit = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
/** Excel reads "_x0041_" as "A"; an underscore written so is one (ECMA-376, part 1, 22.9.2.19). */
const escapeLike = /_(?=x[0-9A-Fa-f]{4}_)/g

/** What most texts hold nothing of: looking for all of it at once is quicker than for each. */
const special = /[&<>"\p{Cc}\uD800-\uDFFF\uFFFE\uFFFF]|_x/u

export function escaped(text: string): string {
  if (!special.test(text)) return text
  return text
    .replaceAll(unfit, '\uFFFD')
    .replaceAll(escapeLike, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '_x000D_')
}
