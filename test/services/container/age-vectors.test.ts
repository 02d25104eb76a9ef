import { armor, Decrypter } from 'age-encryption'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { passphraseIdentity } from '../../../electron/services/keys/age-passphrase.ts'
import { sha256 } from '../../../electron/services/canonical.ts'
import { readAgeHeader } from '../../../electron/services/exchange/container/age-header.ts'

// The vectors of C2SP's Community Cryptography Test Vectors for age: lines of "key: value", an empty line, the file.

const CHUNK = 64 * 1024

interface Vector {
  readonly says: (key: string) => readonly string[]
  readonly file: Buffer
}

function vectorOf(bytes: Uint8Array): Vector {
  const all = Buffer.from(bytes)
  const end = all.indexOf('\n\n')
  const lines = all.subarray(0, end).toString().split('\n')
  const says = (key: string) =>
    lines.filter((line) => line.startsWith(`${key}: `)).map((line) => line.slice(key.length + 2))
  const file = all.subarray(end + 2)
  return { says, file: says('compressed').includes('zlib') ? inflateSync(file) : file }
}

/** What was decrypted until the end or the failure. */
async function decrypted({
  says,
  file,
}: Vector): Promise<{ failed: boolean; started: boolean; payload: Buffer }> {
  const pieces: Uint8Array[] = []
  let started = false
  try {
    const decrypter = new Decrypter()
    for (const passphrase of says('passphrase')) decrypter.addIdentity(passphraseIdentity(passphrase))
    for (const identity of says('identity')) decrypter.addIdentity(identity)
    const bytes = says('armored').includes('yes') ? armor.decode(file.toString('latin1')) : file
    const stream = await decrypter.decrypt(new Blob([Buffer.from(bytes)]).stream())
    started = true
    for await (const piece of stream) pieces.push(piece)
    return { failed: false, started, payload: Buffer.concat(pieces) }
  } catch {
    return { failed: true, started, payload: Buffer.concat(pieces) }
  }
}

/** Its types promise a default export; there is none. */
const vectors = new Map(Object.entries<unknown>(await import('cctv-age')))
const all = [...vectors].flatMap(([name, bytes]) =>
  bytes instanceof Uint8Array ? [[name, vectorOf(bytes)] as const] : [],
)

test('the package holds the vectors', () => {
  expect(all.length).toBeGreaterThanOrEqual(143)
})

test.each(all)('the age that we ship does as expected of %s', async (_, vector) => {
  const [expected = ''] = vector.says('expect')
  const { failed, started, payload } = await decrypted(vector)
  expect(failed).toBe(expected !== 'success')
  expect(started).toBe(expected === 'success' || expected === 'payload failure')
  // of a file that breaks off, typage hands on whole chunks only, maybe one less than it might
  if (expected === 'payload failure') expect(payload.length % CHUNK).toBe(0)
  else for (const hash of vector.says('payload')) expect(sha256(payload)).toBe(hash)
})

test.each(all.filter(([, { says }]) => !says('armored').includes('yes')))(
  'our look at the header finds the end of every header that is one, and of no other: %s',
  (_, { says, file }) => {
    const header = readAgeHeader(file)
    if (says('expect').includes('header failure')) return
    if (typeof header === 'string') throw new Error(header)
    expect(file.subarray(0, header.length).toString('latin1')).toMatch(/\n--- [\w+/]{43}\n$/)
  },
)
