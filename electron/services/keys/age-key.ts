import { createPrivateKey, createPublicKey } from 'node:crypto'

/** An age X25519 key pair (age-encryption.org/v1, "The X25519 recipient type"). */
export interface AgeKey {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string
  /** `age1…` */
  readonly recipient: string
}

// What stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo (RFC 8410, sections 7 and 4).
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')

/**
 * The key pair of a secret, made without waiting: typage makes its own only asynchronously, and from chance of its own.
 * @param secret 32 random bytes, as 64 hexadecimal digits
 */
export function ageKeyOf(secret: string): AgeKey {
  const bytes = Buffer.from(secret, 'hex')
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_PREFIX, bytes]),
    format: 'der',
    type: 'pkcs8',
  })
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' })
  return {
    identity: bech32('age-secret-key-', bytes).toUpperCase(),
    recipient: bech32('age', spki.subarray(PUBLIC_PREFIX.length)),
  }
}

const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** BIP 173, as age writes its keys: the human-readable part, "1", the data in groups of five bits, six of checksum. */
function bech32(prefix: string, bytes: Uint8Array): string {
  const data = inFives(bytes)
  const expanded = [...prefix].map((letter) => letter.charCodeAt(0))
  const sum =
    polymod([
      ...expanded.map((code) => code >> 5),
      0,
      ...expanded.map((code) => code & 31),
      ...data,
      ...[0, 0, 0, 0, 0, 0],
    ]) ^ 1
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >> shift) & 31)
  return `${prefix}1${[...data, ...checksum].map((five) => ALPHABET.charAt(five)).join('')}`
}

function inFives(bytes: Uint8Array): readonly number[] {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => Number.parseInt(five.padEnd(5, '0'), 2))
}

const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const

function polymod(values: readonly number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    GENERATOR.forEach((term, index) => {
      if ((top >> index) & 1) sum ^= term
    })
  }
  return sum
}
