import { canonicalBytes, canonicalText, sha256 } from '../../../electron/services/canonical.ts'
import type { Keys } from '../../../electron/services/exchange/container/decrypt.ts'
import type { Source } from '../../../electron/services/exchange/container/watched-source.ts'
import { claims, listed, sealed, sealedStream, signedEntries, tarOf } from './hostile.ts'

/** A file that wants to cost more than it is worth, and the sentence with which it has to be refused. */
export interface Attack {
  readonly source: () => Promise<Source>
  readonly refusal: string
  readonly keys?: Keys
}

const MEBIBYTE = 1024 * 1024
const zeros = new Uint8Array(MEBIBYTE)
const manifestOf = (change: Readonly<Record<string, unknown>>) => canonicalBytes(claims(change))
const words = 'one two three four five six'

export const attacks: Readonly<Record<string, Attack>> = {
  '1 GB of zeros behind a small manifest': {
    source: () => followedByZeros(tarOf(signedEntries(manifestOf({})), new Uint8Array(0))),
    refusal: 'refusal.file.surplus',
  },
  '1 GB of zeros in an entry that is listed with 32 bytes': {
    source: () => {
      const bytes = new Uint8Array(32)
      const name = `blobs/${sha256(bytes)}`
      const entries = [listed(name, bytes)]
      const header = { name, bytes: new Uint8Array(0), size: 1024 * MEBIBYTE }
      return followedByZeros(tarOf([...signedEntries(manifestOf({ entries })), header], new Uint8Array(0)))
    },
    refusal: 'refusal.file.entryNotAllowed',
  },
  'a manifest of 1 GB': {
    source: () => {
      const header = { name: 'manifest.json', bytes: new Uint8Array(0), size: 1024 * MEBIBYTE }
      return followedByZeros(tarOf([header], new Uint8Array(0)))
    },
    refusal: 'refusal.file.unsound',
  },
  'a manifest of 5 MB': {
    source: () => manifest(Buffer.alloc(5 * MEBIBYTE, ' ')),
    refusal: 'refusal.file.unsound',
  },
  'a manifest of 4 MB of brackets': {
    source: () => manifest(Buffer.alloc(4 * MEBIBYTE, '[')),
    refusal: 'refusal.file.unsound',
  },
  'a manifest of 4 MB of small keys': {
    source: () => {
      const keys = Array.from({ length: 400_000 }, (_, index) => [index.toString(36), 0] as const)
      return manifest(Buffer.from(canonicalText(claims({ more: Object.fromEntries(keys) }))))
    },
    refusal: 'refusal.file.unsound',
  },
  'a manifest of 4 MB of escapes': {
    source: () => manifest(Buffer.from(JSON.stringify({ format: '\\u0001'.repeat(500_000) }))),
    refusal: 'refusal.file.unsound',
  },
  'a manifest of 4 MB in one list': {
    source: () =>
      manifest(Buffer.from(canonicalText(claims({ entries: Array.from({ length: 2_000_000 }, () => 0) })))),
    refusal: 'refusal.file.unsound',
  },
  'a header of 256 MB without an end': {
    source: async () =>
      header(function* () {
        for (let megabytes = 0; megabytes < 256; megabytes++) yield Buffer.alloc(MEBIBYTE, 'A')
      }),
    refusal: 'refusal.file.notFairmark',
  },
  'a header of 256 MB in lines': {
    source: async () =>
      header(function* () {
        for (let megabytes = 0; megabytes < 256; megabytes++)
          yield Buffer.alloc(MEBIBYTE, `${'A'.repeat(63)}\n`)
      }),
    refusal: 'refusal.file.notFairmark',
  },
  '65 stanzas': {
    source: async () => {
      const stanza = `-> X25519 ${'A'.repeat(43)}\n${'A'.repeat(43)}\n`
      return [Buffer.from(`age-encryption.org/v1\n${stanza.repeat(65)}--- ${'A'.repeat(43)}\n`)]
    },
    refusal: 'refusal.file.notFairmark',
  },
  'a work factor of 2^20': {
    source: async () => workFactor('20'),
    refusal: 'refusal.file.tooMuchWork',
    keys: { words },
  },
  'a work factor of 2^19': {
    source: async () => workFactor('19'),
    refusal: 'refusal.file.tooMuchWork',
    keys: { words },
  },
  'a work factor of 2^4000000000': {
    source: async () => workFactor('4000000000'),
    refusal: 'refusal.file.tooMuchWork',
    keys: { words },
  },
}

async function manifest(bytes: Uint8Array): Promise<Source> {
  return [await sealed(tarOf(signedEntries(bytes)))]
}

async function followedByZeros(start: Uint8Array): Promise<Source> {
  let megabytes = -1
  return sealedStream(
    new ReadableStream<Uint8Array>({
      pull: (controller) => {
        megabytes++
        if (megabytes > 1024) controller.close()
        else controller.enqueue(megabytes === 0 ? start : zeros)
      },
    }),
  )
}

function* header(rest: () => Generator<Uint8Array>): Generator<Uint8Array> {
  yield Buffer.from('age-encryption.org/v1\n-> X25519 ')
  yield* rest()
}

function workFactor(factor: string): Source {
  const text = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} ${factor}\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`
  return [Buffer.from(text), new Uint8Array(100)]
}
