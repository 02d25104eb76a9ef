import type { Table } from '../../../shared/documents/document.ts'
import { laidBlock, slice, type Drawing, type LaidBlock, type Slice } from '../block.ts'
import { child, type Element } from '../pdf.ts'
import { drawLines } from '../text/draw-lines.ts'
import type { Typesetter } from '../text/typesetter.ts'
import { COLOUR, FULL, TYPE } from '../theme.ts'
import { TableDrawing } from './draw-table.ts'
import { LEAD, measureTable, PADDING, type LaidRow, type LaidTable } from './measure-table.ts'

/** A row that needs more lines than this goes over a page line by line. */
const LINES_AT_MOST = 30
const CAPTION_SPACE = 5
/** A table of at most this share of a page is not cut. */
const SMALL = 0.33
/** One that is better read whole may take more, but not so much that the page before it stays empty. */
const WHOLE = 0.55

/** What a slice of a table shows. A row is one part, unless it is taller than most of a page. */
export type TablePart =
  | { readonly kind: 'caption' | 'head' | 'note' }
  | {
      readonly kind: 'row'
      readonly row: LaidRow
      readonly index: number
      readonly from: number
      readonly to: number
    }

/**
 * A table: Caption, THead, TBody. Its header row is drawn again at the head of each page it goes over, as an artifact:
 * in the tree it stands once.
 */
export function table(setter: Typesetter, data: Table, room: number): LaidBlock {
  const laid = measureTable(setter, data)
  const parts = partsOf(laid)
  const heights = parts.map((part) => heightOf(part, laid))
  const height = heights.reduce((sum, each) => sum + each, 0)
  const together = height <= room * (data.together ? WHOLE : SMALL)
  let drawing: TableDrawing | undefined
  return laidBlock({
    floats: together,
    anchor: data.id,
    repeat: laid.head.height,
    slices: parts.map((part, index) => sliceOf(part, heights[index] ?? 0, index, parts, together)),
    draw: (pieces, context) => {
      drawing ??= new TableDrawing(setter, data, laid, context)
      for (const piece of pieces) {
        if (piece.kind === 'repeat') drawing.repeatHead(piece.y)
        else {
          const part = parts[piece.index]
          if (part) drawPart(setter, data, laid, drawing, part, piece.y, context)
        }
      }
      drawing.endPage()
    },
  })
}

function partsOf(laid: LaidTable): TablePart[] {
  const rows = laid.rows.flatMap((row, index): TablePart[] => {
    const lines = Math.max(1, ...row.cells.map((cell) => cell.lines.length))
    const count = lines > LINES_AT_MOST ? Math.ceil(lines / LINES_AT_MOST) : 1
    return Array.from({ length: count }, (_, part) => ({
      kind: 'row',
      row,
      index,
      from: part * LINES_AT_MOST,
      to: part === count - 1 ? lines : (part + 1) * LINES_AT_MOST,
    }))
  })
  const note: TablePart[] = laid.note.length === 0 ? [] : [{ kind: 'note' }]
  return [{ kind: 'caption' }, { kind: 'head' }, ...rows, ...note]
}

function heightOf(part: TablePart, laid: LaidTable): number {
  switch (part.kind) {
    case 'caption':
      return laid.caption.length * TYPE.caption.lead + CAPTION_SPACE
    case 'head':
      return laid.head.height
    case 'note':
      return laid.note.length * TYPE.small.lead
    case 'row':
      return (part.to - part.from) * LEAD + 2 * PADDING.y
  }
}

/** Caption and head keep with the first row; the first and the last row but one keep with the next. */
function sliceOf(
  part: TablePart,
  height: number,
  index: number,
  parts: readonly TablePart[],
  together: boolean,
): Slice {
  const last = index === parts.length - 1
  const rowsEnd = parts.findLastIndex(({ kind }) => kind === 'row')
  const edge = part.kind !== 'row' || index === 2 || index === rowsEnd - 1 || index === rowsEnd
  const before = part.kind === 'caption' ? TYPE.caption.before : part.kind === 'note' ? 6 : 0
  return slice(height, { before, after: last ? 12 : 0, keep: !last && (together || edge) })
}

function drawPart(
  setter: Typesetter,
  data: Table,
  laid: LaidTable,
  drawing: TableDrawing,
  part: TablePart,
  y: number,
  { pdf, parent, destination }: Drawing,
): void {
  const place = { x: FULL.x, y, width: FULL.width }
  switch (part.kind) {
    case 'caption': {
      if (data.id !== undefined) destination(data.id, y)
      const caption: Element = child(pdf, drawing.element, 'Caption')
      drawLines(setter, caption, laid.caption, { ...place, style: TYPE.caption, colour: COLOUR.ink })
      break
    }
    case 'head':
      drawing.head(y)
      break
    case 'row':
      drawing.row(part, y)
      break
    case 'note':
      drawLines(setter, child(pdf, parent, 'P'), laid.note, {
        ...place,
        style: TYPE.small,
        colour: COLOUR.inkQuiet,
      })
      break
  }
}
