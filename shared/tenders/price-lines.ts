import { compare, parseDecimal, zero } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { wordsOfName } from './names.ts'
import { poundsIn } from './pounds.ts'

/** One line of what was pasted, and what it would enter. */
export interface PriceLine {
  /** 1 for the first. */
  readonly line: number
  readonly text: string
  readonly bidder: BidderId | undefined
  /** A decimal string. */
  readonly price: string | undefined
  /** Why nothing is entered for it. */
  readonly problem: 'no-bidder' | 'twice' | 'no-price' | 'not-positive' | undefined
}

/**
 * Prices from a column or two of a spreadsheet: bidder and price, by tab, semicolon or comma; or prices alone, one for
 * each of the bidders and in their order. A first line that holds no price is taken for a heading.
 */
export function priceLines(
  pasted: string,
  bidders: readonly { readonly bidder: BidderId; readonly name: string }[],
): readonly PriceLine[] {
  const rows = pasted
    .split(/\r\n?|\n/)
    .map((text, index) => ({ line: index + 1, text: text.trim(), fields: fieldsOf(text) }))
    .filter(({ text }) => text !== '')
  const [first] = rows
  const hasHeading = first !== undefined && rows.length > 1 && priceOf(first.fields) === undefined
  const lines = hasHeading ? rows.slice(1) : rows
  const isColumn = lines.length === bidders.length && lines.every(({ text }) => poundsIn(text) !== undefined)
  const seen = new Set<BidderId>()
  return lines.map(({ line, text, fields }, index) => {
    const bidder = isColumn ? bidders[index]?.bidder : bidderIn(fields, bidders)
    const price = isColumn ? poundsIn(text) : priceOf(fields)
    const isTwice = bidder !== undefined && seen.has(bidder)
    if (bidder !== undefined) seen.add(bidder)
    return { line, text, bidder, price, problem: problemOf(bidder, price, isTwice) }
  })
}

function problemOf(
  bidder: BidderId | undefined,
  price: string | undefined,
  isTwice: boolean,
): PriceLine['problem'] {
  if (bidder === undefined) return 'no-bidder'
  if (isTwice) return 'twice'
  if (price === undefined) return 'no-price'
  return compare(parseDecimal(price), zero) > 0 ? undefined : 'not-positive'
}

/** The fields of one line; a field in quotation marks may hold what parts fields. */
function fieldsOf(text: string): readonly string[] {
  const parted = [/\t/, /;/].find((one) => one.test(text))
  if (parted) return text.split(parted).map(unquoted)
  const fields = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? []
  // "Open Door, £154,063": the commas of an amount part nothing
  const [name, ...rest] = fields.map(unquoted)
  return name === undefined ? [] : [name, ...(rest.length > 1 ? [rest.join(',')] : rest)]
}

function unquoted(field: string): string {
  const text = field.trim()
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}

/** The last field that is an amount. */
function priceOf(fields: readonly string[]): string | undefined {
  return fields.map(poundsIn).findLast((price) => price !== undefined)
}

function bidderIn(
  fields: readonly string[],
  bidders: readonly { readonly bidder: BidderId; readonly name: string }[],
): BidderId | undefined {
  const wanted = fields.map((field) => wordsOfName(field).join(' '))
  return bidders.find(({ bidder, name }) => {
    const own = wordsOfName(name).join(' ')
    return wanted.some((text) => text === own) || fields.includes(bidder)
  })?.bidder
}
