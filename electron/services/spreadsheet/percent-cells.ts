import { decimalPattern, fraction, multiply, parseDecimal, toDecimal } from '../../../shared/fraction.ts'
import { writtenNumber } from './written-number.ts'

/** "0%" and "0.00%": formats that Excel knows without being told (ECMA-376, part 1, 18.8.30). */
const builtIn = ['9', '10']
const attributes = String.raw`(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`

/**
 * Which styles of a workbook show a number as so many per cent.
 * @param xml the text of its styles part (18.8.39)
 * @returns places in the list of cell formats, as cells name them
 */
export function percentStyles(xml: string): ReadonlySet<string> {
  const formats = new Set(builtIn)
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)) {
    const id = attribute(tag, 'numFmtId')
    if (id !== undefined && showsPercent(attribute(tag, 'formatCode') ?? '')) formats.add(id)
    else if (id !== undefined) formats.delete(id)
  }
  const [, list = ''] = /<(?:\w+:)?cellXfs(?=[\s>])([^]*?)<\/(?:\w+:)?cellXfs>/.exec(xml) ?? []
  const styles = [...list.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)]
  return new Set(
    styles.flatMap(([tag], place) => (formats.has(attribute(tag, 'numFmtId') ?? '') ? String(place) : [])),
  )
}

/**
 * A sign in quotation marks, after a backslash or in brackets, as of a currency, is a letter like any other, and multiplies
 * nothing.
 */
function showsPercent(format: string): boolean {
  return format
    .replaceAll('&quot;', '"')
    .replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '')
    .includes('%')
}

/**
 * A sheet whose cells of these styles hold the text that a person sees in them: the number 0.3, shown as 30%, becomes
 * "30%". Exact: a cell that shows fewer places than it holds gets them all.
 * @param xml the text of a worksheet part, of which `tooWide` said nothing (18.3.1.4)
 */
export function withPercents(xml: string, styles: ReadonlySet<string>): string {
  if (styles.size === 0) return xml
  const cell = new RegExp(
    String.raw`(<((?:\w+:)?)c)(${attributes})(\s*>(?:(?!</?\2[cv][\s/>])[^])*<\2v(?:\s[^>]*)?>)([^<]*)(?=</\2v>)`,
    'g',
  )
  return xml.replace(cell, (whole, start: string, _prefix, said: string, between: string, held: string) => {
    const isNumber = (attribute(said, 't') ?? 'n') === 'n'
    const percent = isNumber && styles.has(attribute(said, 's') ?? '0') ? percentOf(held) : undefined
    if (percent === undefined) return whole
    return `${start}${said.replace(/\st\s*=\s*["']n["']/, '')} t="str"${between}${percent}`
  })
}

function percentOf(held: string): string | undefined {
  const decimal = writtenNumber(held)
  if (!decimalPattern.test(decimal)) return undefined
  return `${toDecimal(multiply(parseDecimal(decimal), fraction(100n)))}%`
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return match?.[1] ?? match?.[2]
}
