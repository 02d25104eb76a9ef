import type { Block, Row } from './document.ts'
import { list, paragraph, table } from './blocks.ts'
import { marked, type Text } from './text.ts'

/** Words that the form leaves open: the caption of a table that the writer did not name. */
interface Surroundings {
  readonly caption: string
}

const bullet = /^\s*[-•*]\s+(?<item>.*)$/u
const numeral = /^\s*\d{1,3}[.)]\s+(?<item>.*)$/u
const named = /^\s*(?:table|caption)\s*:\s*(?<caption>.+)$/iu

/**
 * What people wrote, as blocks. A blank line parts paragraphs; lines that begin with "- " or "1. " are a list; lines
 * between bars ("| a | b |") are a table whose first line is its head, and a line "Table: words" before it its caption;
 * `**words**` are strong. Everything else is plain text: nothing is lost, nothing is refused.
 */
export function blocksOfWrittenText(source: string, { caption }: Surroundings): Block[] {
  const blocks: Block[] = []
  let name = caption
  for (const lines of groups(source)) {
    const [first = ''] = lines
    const naming = named.exec(first)?.groups?.['caption']
    if (isRow(first)) {
      blocks.push(writtenTable(lines, name))
      name = caption
    } else if (naming !== undefined && lines.length === 1) name = naming
    else if (bullet.test(first)) blocks.push(list(false, items(lines, bullet)))
    else if (numeral.test(first)) blocks.push(list(true, items(lines, numeral)))
    else blocks.push(paragraph(marked(lines.map((line) => line.trim()).join(' '))))
  }
  return blocks
}

type Form = 'row' | 'bullet' | 'numeral' | 'name' | 'text'

function formOf(line: string): Form {
  if (isRow(line)) return 'row'
  if (named.test(line)) return 'name'
  if (bullet.test(line)) return 'bullet'
  return numeral.test(line) ? 'numeral' : 'text'
}

/** Lines that belong together: up to a blank line, or to where another form begins. */
function groups(source: string): string[][] {
  const found: string[][] = []
  let form: Form | undefined
  for (const line of source.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      form = undefined
      continue
    }
    const own = formOf(line)
    const follows = form !== undefined && own !== 'name' && (own === form || (own === 'text' && isList(form)))
    if (follows) found.at(-1)?.push(line)
    else {
      found.push([line])
      form = own
    }
  }
  return found
}

function isList(form: Form | undefined): boolean {
  return form === 'bullet' || form === 'numeral'
}

function isRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/u.test(line)
}

/** A line that does not begin an item goes on with the one before. */
function items(lines: readonly string[], pattern: RegExp): Text[] {
  const found: string[] = []
  for (const line of lines) {
    const item = pattern.exec(line)?.groups?.['item']
    if (item === undefined) found[found.length - 1] = `${found.at(-1) ?? ''} ${line.trim()}`
    else found.push(item.trim())
  }
  return found.map(marked)
}

/** Rows are made as long as the head; a line of dashes under the head, as some write it, is left out. */
function writtenTable(lines: readonly string[], caption: string): Block {
  const [head = [], ...rest] = lines.map(cellsOf)
  const rows = rest.filter((cells) => !cells.every((cell) => /^:?-{2,}:?$/u.test(cell)))
  const columns = Math.max(head.length, ...rows.map((cells) => cells.length))
  const places = Array.from({ length: columns }, (_, index) => index)
  return table({
    caption,
    columns: places.map((index) => ({
      heading: head[index] ?? '',
      ...(index === 0 ? { role: 'row-header' as const } : {}),
      grows: index === Math.min(1, columns - 1),
    })),
    rows: rows.map((cells): Row => ({
      tone: 'plain',
      strong: false,
      cells: places.map((index) => ({ text: marked(cells[index] ?? ''), strong: false, tile: undefined })),
    })),
  })
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim())
}
