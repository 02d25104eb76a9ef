import canonicalize from 'canonicalize'
import { hash } from 'node:crypto'

/**
 * Canonical JSON (RFC 8785): the one way to write a value, and so the one whose bytes are hashed.
 * @throws Error for half a surrogate pair, NaN and what JSON cannot hold; what comes from outside was checked before.
 */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('This value has no JSON form')
  return text
}

/**
 * Whether a text is the canonical JSON of the value that it was parsed into. JSON.stringify writes numbers and texts as RFC
 * 8785 has them, many times faster; only where names do not stand in their order by it, as numbers never do, is it asked for.
 * @throws as `canonicalText` does
 */
export function isCanonical(text: string, value: unknown): boolean {
  return (JSON.stringify(value) === text && isInOrder(value)) || canonicalText(value) === text
}

function isInOrder(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isInOrder)
  let before: string | undefined
  for (const [name, inner] of Object.entries(value)) {
    // by UTF-16 code units, as the RFC has it
    if ((before !== undefined && before >= name) || !isInOrder(inner)) return false
    before = name
  }
  return true
}

export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalText(value), 'utf8')
}

/** As 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array | string): string {
  return hash('sha256', bytes, 'hex')
}

/** SHA-256 of the canonical JSON of a value. */
export function hashOf(value: unknown): string {
  return sha256(canonicalBytes(value))
}
