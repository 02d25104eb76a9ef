import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { Stanza, type Identity, type Recipient } from 'age-encryption'
import { randomBytes, scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

// age-encryption.org/v1, "The scrypt recipient type". typage has it too, in JavaScript and in one go, which stops the
// window for seconds with every pack. Here Node computes it, beside the thread that people wait for.

const LABEL = 'age-encryption.org/v1/scrypt'
const SALT_BYTES = 16
const KEY_BYTES = 32
/** A key of 16 bytes and a tag of 16. */
const BODY_BYTES = 32
/** As typage has it: a gigabyte of memory. */
const WORK_FACTOR_MAXIMUM = 20

const derive = promisify<string, Uint8Array, number, ScryptOptions, Buffer>(scrypt)

/** @param workFactor the binary logarithm of the cost: one more is twice the time and the memory, 18 is 256 MB */
export function passphraseRecipient(passphrase: string, workFactor: number): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES)
      const body = cipher(await wrapKey(passphrase, salt, workFactor)).encrypt(fileKey)
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)]
    },
  }
}

/** Opens what was closed with this passphrase. Throws Error at a scrypt stanza that age forbids. */
export function passphraseIdentity(passphrase: string): Identity {
  return {
    unwrapFileKey: async (stanzas) => {
      const stanza = stanzas.find(({ args: [type] }) => type === 'scrypt')
      if (!stanza) return null
      if (stanzas.length > 1) throw new Error('A passphrase must be the only way to open a file')
      const [, saltText = '', factor = '', ...more] = stanza.args
      const salt = Buffer.from(saltText, 'base64')
      const sound =
        more.length === 0 &&
        salt.length === SALT_BYTES &&
        unpadded(salt) === saltText &&
        /^[1-9][0-9]?$/.test(factor) &&
        Number(factor) <= WORK_FACTOR_MAXIMUM &&
        stanza.body.length === BODY_BYTES
      if (!sound) throw new Error('Not a scrypt stanza of age')
      const key = await wrapKey(passphrase, salt, Number(factor))
      try {
        return cipher(key).decrypt(stanza.body)
      } catch {
        return null
      }
    },
  }
}

function wrapKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const cost = 2 ** workFactor
  const options = { N: cost, r: 8, p: 1, maxmem: 128 * 8 * (cost + 8) }
  return derive(passphrase, Buffer.concat([Buffer.from(LABEL), salt]), KEY_BYTES, options)
}

/** Each key is used once, hence a nonce of zeros. */
function cipher(key: Uint8Array) {
  return chacha20poly1305(key, new Uint8Array(12))
}

/** Base64 as age writes it. */
function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '')
}
