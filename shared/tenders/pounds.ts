import { decimalPattern } from '../fraction.ts'

/** What a person typed as a price, exactly: "£154,063.50" → "154063.50". undefined where it is no amount of pounds. */
export function poundsIn(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .trim()
    .replace(/^(-?)\s*(?:£|GBP)\s*/i, '$1')
  // Groups of three, by commas or spaces; "1.234,56" is another country's and could be two amounts.
  const isGrouped = /^-?\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?$/.test(text)
  const plain = isGrouped ? text.replace(/[, ]/g, '') : text
  if (!decimalPattern.test(plain) || plain.length > 40) return undefined
  return plain.replace(/^(-?)0+(?=\d)/, '$1')
}

/** A decimal string as pounds and pence: "154063.5" → "£154,063.50". Nothing is rounded: further places are shown. */
export function inPounds(decimal: string): string {
  const [, sign = '', pounds = '0', pence = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? []
  return `${sign}£${pounds.replace(/\B(?=(\d{3})+$)/g, ',')}.${pence.padEnd(2, '0')}`
}

/** As `inPounds`, without pence where there are none: "£154,063", "£154,063.50". */
export function roundPounds(decimal: string): string {
  return inPounds(decimal).replace(/\.0+$/, '')
}
