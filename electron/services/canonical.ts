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
