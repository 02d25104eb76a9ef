import { looks, type Look, type Workbook } from '../../../shared/exports/workbook.ts'
import { escaped, sheetXml } from './sheet-xml.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface Part {
  readonly name: string
  readonly pieces: Iterable<string>
}

/** The parts of an XLSX file (ECMA-376): what is in it, the workbook, its styles, its sheets. */
export function* workbookParts({ title, places, sheets }: Workbook): Iterable<Part> {
  const numbers = sheets.map((_, index) => String(index + 1))
  yield { name: '[Content_Types].xml', pieces: [contentTypes(numbers)] }
  yield { name: '_rels/.rels', pieces: [rootRelations()] }
  yield { name: 'docProps/core.xml', pieces: [core(title)] }
  yield { name: 'xl/workbook.xml', pieces: [workbook(sheets.map(({ name }) => name))] }
  yield { name: 'xl/_rels/workbook.xml.rels', pieces: [relations(numbers)] }
  yield { name: 'xl/styles.xml', pieces: [styles(places)] }
  for (const [index, sheet] of sheets.entries())
    yield { name: `xl/worksheets/sheet${String(index + 1)}.xml`, pieces: sheetXml(sheet) }
}

function contentTypes(numbers: readonly string[]): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    part('xl/workbook.xml', `${TYPE}.sheet.main+xml`),
    part('xl/styles.xml', `${TYPE}.styles+xml`),
    ...numbers.map((number) => part(`xl/worksheets/sheet${number}.xml`, `${TYPE}.worksheet+xml`)),
  ].join('')}</Types>`
}

function rootRelations(): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
}

function relations(numbers: readonly string[]): string {
  const sheets = numbers.map(
    (number) =>
      `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.join('')}<Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`
}

/** Nothing of when or by whom: the same result is the same bytes. */
function core(title: string): string {
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title></cp:coreProperties>`
}

/** Everything is worked out when the file is opened; what stands there is for programs that work nothing out. */
function workbook(names: readonly string[]): string {
  const sheets = names.map(
    (name, index) =>
      `<sheet name="${escaped(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
  )
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
}

const fontNames = ['regular', 'bold', 'grey', 'large'] as const
type Font = (typeof fontNames)[number]

interface Style {
  readonly font?: Font
  /** 0 general, 49 text, from 164 on our own. */
  readonly format?: number
  readonly wraps?: boolean
  readonly isFilled?: boolean
}

const MARKS = 164
const MONEY = 165
const TEXT = 49

const styleOf: Readonly<Record<Look, Style>> = {
  plain: { wraps: true },
  title: { font: 'large' },
  heading: { font: 'bold', wraps: true, isFilled: true },
  strong: { font: 'bold', wraps: true },
  quiet: { font: 'grey' },
  number: {},
  marks: { format: MARKS },
  'strong-marks': { font: 'bold', format: MARKS },
  money: { format: MONEY },
}

function styles(places: number): string {
  const marks = places === 0 ? '0' : `0.${'0'.repeat(places)}`
  const font = (inside: string, size: number) =>
    `<font>${inside}<sz val="${String(size)}"/><name val="Calibri"/></font>`
  const fonts = [
    font('', 11),
    font('<b/>', 11),
    '<font><sz val="11"/><color rgb="FF595959"/><name val="Calibri"/></font>',
    font('<b/>', 16),
  ]
  const fill = (inside: string) => `<fill>${inside}</fill>`
  const fills = [
    fill('<patternFill patternType="none"/>'),
    fill('<patternFill patternType="gray125"/>'),
    fill('<patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill>'),
  ]
  const cells = [
    ...looks.map((look) => xf(styleOf[look])),
    xf({ format: TEXT, wraps: true }, ' quotePrefix="1"'),
  ]
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${String(items.length)}">${items.join('')}</${name}>`
  return `${HEAD}<styleSheet xmlns="${MAIN}">${[
    list('numFmts', [
      `<numFmt numFmtId="${String(MARKS)}" formatCode="${marks}"/>`,
      `<numFmt numFmtId="${String(MONEY)}" formatCode="&quot;£&quot;#,##0.00"/>`,
    ]),
    list('fonts', fonts),
    list('fills', fills),
    list('borders', ['<border><left/><right/><top/><bottom/><diagonal/></border>']),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', cells),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
  ].join('')}</styleSheet>`
}

function xf({ font = 'regular', format = 0, wraps = false, isFilled = false }: Style, more = ''): string {
  const about = [
    `numFmtId="${String(format)}"`,
    `fontId="${String(fontNames.indexOf(font))}"`,
    `fillId="${isFilled ? '2' : '0'}"`,
    'borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"',
  ]
  const wrap = wraps ? ' wrapText="1"' : ''
  return `<xf ${about.join(' ')}${more}><alignment vertical="top"${wrap}/></xf>`
}
