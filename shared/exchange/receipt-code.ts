/** Crockford's base 32: no I, L, O or U, so that nobody reads one letter for another. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CHARACTERS = 8
const GROUP = 4
const BITS = 5

/**
 * What lead and member read out to each other, to know that a return arrived whole: the first 40 bits of its last
 * entry's SHA-256, as "7F2K 93QD".
 *
 * @param head at least 10 hexadecimal digits
 */
export function receiptCode(head: string): string {
  const bits = BigInt(`0x${head.slice(0, (CHARACTERS * BITS) / 4)}`)
  const digits = Array.from({ length: CHARACTERS }, (_, place) => {
    const digit = (bits >> BigInt(BITS * (CHARACTERS - 1 - place))) & 31n
    return DIGITS.charAt(Number(digit))
  }).join('')
  return `${digits.slice(0, GROUP)} ${digits.slice(GROUP)}`
}
