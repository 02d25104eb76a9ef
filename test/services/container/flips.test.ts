import { Decrypter } from 'age-encryption'
import * as fc from 'fast-check'
import { Readable } from 'node:stream'
import { extract } from 'tar-stream'
import { expect, test, vi } from 'vitest'
import texts from '../../../shared/messages/en-GB.json' with { type: 'json' }
import { attempt, made, member, verdictOf } from './files.ts'
import { sealed } from './hostile.ts'

const long = process.env['FAIRMARK_LONG'] !== undefined
/** Every so many bits or bytes. Prime, so that all places in a byte have their turn. */
const everyBit = long ? 1 : 43
const everyByte = long ? 1 : 13

if (long) vi.setConfig({ testTimeout: 3_600_000 })

const formats = ['fairmark-pack', 'fairmark-return', 'fairmark-record'] as const
const words = 'one two three four five six'

/** Reads a tar as most programs do: no comparison with a signed list. The harness has to catch it. */
async function carelessVerdict(plain: Uint8Array): Promise<string> {
  try {
    for await (const entry of Readable.from([plain]).pipe(extract())) entry.resume()
    return 'opened'
  } catch {
    return 'refused'
  }
}

/** How often each verdict came of the bytes with one bit turned. */
async function verdictsOfFlips(
  bytes: Uint8Array,
  step: number,
  verdict: (changed: Buffer) => Promise<string>,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (let bit = 0; bit < bytes.length * 8; bit += step) {
    const changed = Buffer.from(bytes)
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const found = await verdict(changed)
    counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  return counts
}

function expectOnlySentences(verdicts: Iterable<string>): void {
  for (const verdict of verdicts) expect(Object.keys(texts)).toContain(verdict)
}

const opening = async (bytes: Buffer) => verdictOf(await attempt(bytes))

test.each(formats)('%s with any one bit turned is refused, with a sentence', async (format) => {
  const counts = await verdictsOfFlips(await made(format), everyBit, opening)
  expectOnlySentences(counts.keys())
})

test.each(formats)('%s cut off anywhere is refused, with a sentence', async (format) => {
  const bytes = await made(format)
  const verdicts = new Set<string>()
  for (let length = 0; length < bytes.length; length += everyByte) {
    verdicts.add(await opening(bytes.subarray(0, length)))
  }
  expectOnlySentences(verdicts)
})

test.each(formats)('%s with bytes behind it is refused, with a sentence', async (format) => {
  const bytes = await made(format)
  for (const more of [Buffer.from([0]), Buffer.alloc(16), Buffer.alloc(70_000), bytes]) {
    expectOnlySentences([await opening(Buffer.concat([bytes, more]))])
  }
})

test('a pack to six words with any one bit turned is refused, with a sentence', async () => {
  // encrypted again with a work factor that costs nothing: the program's own takes half a second
  const bytes = await sealed(await inside(await made('fairmark-pack', { to: { words } })), { words })
  const open = async (changed: Buffer) => verdictOf(await attempt(changed, { keys: { words } }))
  expect(await open(bytes)).toBe('opened')
  expectOnlySentences((await verdictsOfFlips(bytes, everyBit, open)).keys())
})

test('any one bit turned inside, and encrypted again, is refused; a careless reader takes it', async () => {
  const plain = await inside(await made('fairmark-return'))
  const again = async (changed: Buffer) => opening(await sealed(changed, { clear: [clearHeaderOf(plain)] }))
  expect(await again(plain)).toBe('opened')
  expectOnlySentences((await verdictsOfFlips(plain, everyBit, again)).keys())
  const careless = await verdictsOfFlips(plain, everyBit, carelessVerdict)
  expect(careless.get('opened')).toBeGreaterThan(10)
})

test('any bytes changed inside, and encrypted again, are refused', async () => {
  const plain = await inside(await made('fairmark-record'))
  const clear = [clearHeaderOf(plain)]
  const at = fc.integer({ min: 0, max: plain.length })
  await fc.assert(
    fc.asyncProperty(at, at, fc.uint8Array({ maxLength: 600 }), async (from, to, put) => {
      const changed = Buffer.concat([plain.subarray(0, from), put, plain.subarray(to)])
      if (changed.equals(plain)) return
      expectOnlySentences([await opening(await sealed(changed, { clear }))])
    }),
    { numRuns: long ? 20_000 : 500 },
  )
})

test('any bytes are refused, with a sentence', async () => {
  const start = Buffer.from('age-encryption.org/v1\n-> X25519 ')
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.uint8Array({ maxLength: 2000 }), async (likeAge, bytes) => {
      expectOnlySentences([await opening(Buffer.concat([likeAge ? start : Buffer.alloc(0), bytes]))])
    }),
    { numRuns: long ? 20_000 : 500 },
  )
})

/** The tar inside a file. */
async function inside(file: Buffer): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(member.identity)
  decrypter.addPassphrase(words)
  return Buffer.from(await decrypter.decrypt(file))
}

function clearHeaderOf(plain: Buffer): readonly string[] {
  const text = plain.toString('latin1')
  const [, kind = ''] = /"format":"fairmark-(\w+)"/.exec(text) ?? []
  const [, id = ''] = /"id":"(\w+)"/.exec(text) ?? []
  return ['fairmark', kind, '1', id]
}
