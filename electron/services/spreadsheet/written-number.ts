import { divide, fraction, multiply, round, toDecimal } from '../../../shared/fraction.ts'

/** What Excel keeps of a number that a person types, and shows of it (its specifications and limits). */
const SIGNIFICANT_DIGITS = 15

/**
 * The decimal that a person typed into a cell. A workbook holds it as the nearest binary number in 17 digits, so 4.1
 * stands there as 4.0999999999999996 and 0.015 as 1.4999999999999999E-2. Rounded to 15 digits it is what was typed.
 * Text that is no number comes back as it is.
 */
export function writtenNumber(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim())
  if (!match) return text
  const [, sign = '', whole = '', places = '', exponent = '0'] = match
  const power = Number(exponent) - places.length
  const digits = fraction(BigInt(whole + places))
  const ten = fraction(10n ** BigInt(Math.abs(power)))
  const number = power < 0 ? divide(digits, ten) : multiply(digits, ten)
  const significant = (whole + places).replace(/^0+/, '').length
  const kept = round(number, Math.max(0, SIGNIFICANT_DIGITS - significant - power))
  const decimal = toDecimal(significant > SIGNIFICANT_DIGITS ? kept : number)
  return decimal === '0' ? decimal : sign + decimal
}
