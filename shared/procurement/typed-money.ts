import { decimalPattern } from '../fraction.ts'

/** An amount of pounds as a person types it: "£154,063", "154063.50". Undefined for what is none. */
export function typedMoney(text: string): string | undefined {
  const plain = text.replace(/[£\s]/g, '').replace(/,(?=\d{3}(?:\D|$))/g, '')
  return decimalPattern.test(plain) && !plain.startsWith('-') && plain.length <= 20 ? plain : undefined
}
