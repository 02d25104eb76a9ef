import writeExcelFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { readTable } from '../../../electron/services/spreadsheet/read-table.ts'
import { writtenNumber } from '../../../electron/services/spreadsheet/written-number.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { serviceDoor } from '../service-door.ts'
import { workbookFile, zipFile } from './workbook-file.ts'

async function cellsOf(bytes: Uint8Array | string) {
  const table = await readTable(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  return isRefusal(table) ? table.id : table.rows.map(({ line, cells }) => [line, ...cells])
}

describe('Text', () => {
  const rows = [
    [1, 'Question', 'Marks'],
    [2, 'Breaks', '7.5'],
  ]
  test.each([
    ['pasted cells', 'Question\tMarks\r\nBreaks\t7.5\r\n'],
    ['commas', 'Question,Marks\nBreaks,7.5'],
    ['semicolons', 'Question;Marks\r\nBreaks;7.5\r\n'],
    ['a named separator', 'Question,Marks\nBreaks,7.5'],
    ['a byte order mark', '\uFEFFQuestion,Marks\nBreaks,7.5'],
  ])('with %s is read as it stands', async (_, text) => {
    expect(await cellsOf(text)).toEqual(rows)
  })
  test('is read with the separator that its first line names', async () => {
    expect(await cellsOf('sep=;\r\nA;B\r\n')).toEqual([[2, 'A', 'B']])
  })
  test('keeps its line numbers over cells with several lines and over empty lines', async () => {
    expect(await cellsOf('A,B\n"one\ntwo",2\n\nlast,3\n')).toEqual([
      [1, 'A', 'B'],
      [2, 'one\ntwo', '2'],
      [5, 'last', '3'],
    ])
  })
  test('of Excel in Britain, in UTF-16 or in UTF-8 has its letters', async () => {
    const expected = [[1, 'Café', '£20']]
    expect(await cellsOf(Buffer.from('Café,£20', 'latin1'))).toEqual(expected)
    expect(await cellsOf('Café,£20')).toEqual(expected)
    expect(await cellsOf(Buffer.from('\uFEFFCafé\t£20', 'utf16le'))).toEqual(expected)
    expect(await cellsOf(Buffer.from('\uFEFFCafé\t£20', 'utf16le').swap16())).toEqual(expected)
  })
  test('with a quotation mark that is never closed names the line', async () => {
    const table = await readTable(Buffer.from('A,B\n1,2\n"3,4\n'))
    expect(table).toMatchObject({ id: 'refusal.table.quote', values: { line: 3 } })
  })
  test.each([
    ['nothing', '', 'refusal.table.empty'],
    ['only spaces', ' , ,\n,,', 'refusal.table.empty'],
    ['a picture', '\u0089PNG\0\0', 'refusal.table.notText'],
    ['many rows', 'a\n'.repeat(10_001), 'refusal.table.tooManyRows'],
    ['many columns', `${','.repeat(300)}a`, 'refusal.table.tooManyColumns'],
  ])('that is %s is refused', async (_, text, id) => {
    expect(await cellsOf(text)).toBe(id)
  })
})

describe('An XLSX file', () => {
  test('is read with its days, yes and no, and numbers', async () => {
    const file = await writeExcelFile([
      [{ value: 'Question' }, { value: 'Marks' }, { value: 'Day' }, { value: 'Scored' }],
      [
        { value: 'Breaks' },
        { type: Number, value: 4.1 },
        { type: Date, value: new Date('2024-03-04'), format: 'dd/mm/yyyy' },
        { type: Boolean, value: true },
      ],
    ]).toBuffer()
    expect(await cellsOf(file)).toEqual([
      [1, 'Question', 'Marks', 'Day', 'Scored'],
      [2, 'Breaks', '4.1', '2024-03-04', 'true'],
    ])
  })
  test('has numbers as a person typed them, not as Excel holds them', async () => {
    const file = await workbookFile(
      '<row r="1"><c r="A1"><v>4.0999999999999996</v></c><c r="B1"><v>1.4999999999999999E-2</v></c></row>',
    )
    expect(await cellsOf(file)).toEqual([[1, '4.1', '0.015']])
  })
  test('has per cent as a person sees them, with every place that they hold', async () => {
    const formats = ['0%', '0.00%', '0%;[Red]-0%', '[$%]0.0', '0" %"', String.raw`0\%`]
    const own = formats.map((code, index) => {
      const escaped = code.replaceAll('"', '&quot;')
      return `<numFmt numFmtId="${String(164 + index)}" formatCode="${escaped}"/>`
    })
    const places = ['0', '9', '10', ...formats.map((_, index) => String(164 + index))]
    const styles = `<styleSheet><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
      <cellXfs count="9">${places.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('')}</cellXfs></styleSheet>`
    const cell = (style: number, value: string, more = '') =>
      `<c r="${'ABCDEFGHIJKLM'[style] ?? ''}1" s="${String(style)}"${more}><v>${value}</v></c>`
    const row = [
      cell(0, '0.3'),
      cell(1, '0.28999999999999998'),
      cell(2, '0.125', ' t="n"'),
      cell(3, '1'),
      '<c r="E1" s="4"><f>B1/4</f><v>7.2499999999999995E-2</v></c>',
      cell(5, '-0.5'),
      ...[6, 7, 8].map((style) => cell(style, '0.3')),
      '<c r="J1" s="1"/><c r="K1" s="1" t="str"><v>all</v></c><c r="L1"><v>0.3</v></c>',
    ]
    const file = await workbookFile(`<row r="1">${row.join('')}</row>`, {
      'xl/styles.xml': Buffer.from(styles),
    })
    expect(await cellsOf(file)).toEqual([
      [1, '0.3', '29%', '12.5%', '100%', '7.25%', '-50%', '0.3', '0.3', '0.3', '', 'all', '0.3'],
    ])
  })
  test('tells of its sheets, and which one was read', async () => {
    const file = await writeExcelFile([
      { data: [[{ value: 'first' }]], sheet: 'Old' },
      { data: [[{ value: 'second' }]], sheet: 'New' },
    ]).toBuffer()
    const second = await readTable(file, 2)
    expect(second).toMatchObject({ sheet: 'New', sheets: ['Old', 'New'], rows: [{ cells: ['second'] }] })
    expect(await readTable(file, 3)).toMatchObject({ id: 'refusal.table.noSheet' })
  })
  test('that unfolds to more than a laptop can hold is refused before it is held', async () => {
    const bomb = await workbookFile('', { 'xl/sharedStrings.xml': Buffer.alloc(60_000_000, 32) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(await cellsOf(bomb)).toBe('refusal.table.unfoldsTooLarge')
  })
  test('does not get its pictures unfolded', async () => {
    const file = await workbookFile('<row r="1"><c r="A1"><v>1</v></c></row>', {
      'xl/media/image1.png': Buffer.alloc(60_000_000),
    })
    expect(await cellsOf(file)).toEqual([[1, '1']])
  })
  test.each([
    [
      'with a cell in the last corner',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      'tooManyRows',
    ],
    ['with a cell far to the right', '<row r="1"><c x=">" r="XFD1"><v>1</v></c></row>', 'tooManyColumns'],
    [
      'with attributes that a reader could take apart in two ways',
      '<row r=1><c r="A1"/></row>',
      'notWorkbook',
    ],
  ])('%s is refused', async (_, xml, id) => {
    expect(await cellsOf(await workbookFile(xml))).toBe(`refusal.table.${id}`)
  })
  test('that is another archive, an old or a locked one, or cut short, says what to do', async () => {
    expect(await cellsOf(await zipFile({ 'word/document.xml': Buffer.from('<a/>') }))).toBe(
      'refusal.table.notWorkbook',
    )
    expect(await cellsOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('refusal.table.oldExcel')
    const whole = await workbookFile('<row r="1"><c r="A1"><v>1</v></c></row>')
    expect(await cellsOf(whole.subarray(0, 200))).toBe('refusal.table.notWorkbook')
  })
})

test.each([
  ['15', '15'],
  ['-0.5', '-0.5'],
  ['0', '0'],
  ['1E3', '1000'],
  ['154063.00', '154063'],
  ['0.30000000000000004', '0.3'],
  ['123456789012345678', '123456789012345678'],
  ['#N/A', '#N/A'],
])('The number %s is what a person typed: %s', (held, typed) => {
  expect(writtenNumber(held)).toBe(typed)
})

test('The service reads a table for a page and answers a refusal with a sentence', async () => {
  const door = serviceDoor()
  const request = new Request('app://fairmark/api/tables', {
    method: 'POST',
    body: 'Question,Marks\nBreaks,15',
  })
  const read = await door.service.handler(request)
  expect(await read.json()).toMatchObject({ rows: [{ line: 1 }, { line: 2, cells: ['Breaks', '15'] }] })
  const refused = await door.ask('/api/tables', { method: 'POST', body: ' ' })
  expect(refused).toMatchObject({ status: 422, kind: 'refused' })
  expect((await door.ask('/api/tables?sheet=x', { method: 'POST', body: 'a' })).status).toBe(404)
})
