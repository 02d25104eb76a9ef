import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import texts from '../../../shared/messages/en-GB.json' with { type: 'json' }
import { refusal } from '../../../shared/refusal.ts'
import { canonicalBytes, canonicalText, sha256 } from '../../../electron/services/canonical.ts'
import { attempt, lead, leadKey, member, verdictOf } from './files.ts'
import {
  attacker,
  claims,
  listed,
  sealed,
  signedEntries,
  tarOf,
  type Entry,
  type Sealing,
} from './hostile.ts'

// Whoever knows a recipient can encrypt to it: here everything is encrypted and signed as it should be, by a stranger.

const letters = Buffer.from('Carers visit at the agreed hour.')
const others = Buffer.from('Carers visit when they can.')
const blob: Entry = { name: `blobs/${sha256(letters)}`, bytes: letters }
const second: Entry = { name: `blobs/${sha256(others)}`, bytes: others }
const log: Entry = { name: `events/${'ab'.repeat(16)}`, bytes: letters }

/** What comes of a file whose manifest lists one thing and whose tar holds another. */
async function verdictOn(
  lists: readonly Entry[],
  holds: readonly Entry[],
  end?: Uint8Array,
): Promise<string> {
  const entries = lists.map(({ name, bytes }) => listed(name, bytes))
  const signed = signedEntries(canonicalBytes(claims({ entries })))
  return verdictOf(await attempt(await sealed(tarOf([...signed, ...holds], end))))
}

async function verdictOnManifest(manifest: Uint8Array, sealing?: Sealing): Promise<string> {
  return verdictOf(await attempt(await sealed(tarOf(signedEntries(manifest)), sealing)))
}

test('the harness makes files that open: a stranger’s signature is for the caller to judge', async () => {
  expect(await verdictOn([blob, log], [blob, log])).toBe('opened')
  expect(await verdictOnManifest(canonicalBytes(claims()))).toBe('opened')
})

const long = 'x'.repeat(101)
test.each<readonly [string, Entry | readonly Entry[]]>([
  ['a path that climbs out', { ...blob, name: '../../x' }],
  ['an absolute path', { ...blob, name: '/etc/passwd' }],
  ['a path that climbs out of blobs', { ...blob, name: 'blobs/../x' }],
  ['a path of Windows', { ...blob, name: 'C:\\x' }],
  ['the name in capitals', { ...blob, name: blob.name.toUpperCase() }],
  ['the name with a dot before it', { ...blob, name: `./${blob.name}` }],
  ['the name and a NUL and more', { ...blob, change: (block) => block.write('x', 90) }],
  ['the name in the prefix field', { ...blob, change: (block) => block.write('..', 345) }],
  ['a symbolic link', { ...blob, type: '2', link: '/etc/passwd', bytes: new Uint8Array(0) }],
  ['a hard link', { ...blob, type: '1', link: 'manifest.json', bytes: new Uint8Array(0) }],
  ['a link with bytes', { ...blob, type: '2', link: 'x' }],
  ['a character device', { ...blob, type: '3' }],
  ['a block device', { ...blob, type: '4' }],
  ['a directory', { ...blob, type: '5' }],
  ['a pipe', { ...blob, type: '6' }],
  ['a contiguous file', { ...blob, type: '7' }],
  ['a sparse file', { ...blob, type: 'S' }],
  ['a file of old', { ...blob, type: '\0' }],
  ['a pax header', [{ name: 'pax', type: 'x', bytes: Buffer.from('12 path=../x\n') }, blob]],
  ['a global pax header', [{ name: 'pax', type: 'g', bytes: Buffer.from('12 path=../x\n') }, blob]],
  ['a long name of GNU', [{ name: '././@LongLink', type: 'L', bytes: Buffer.from(`${long}\0`) }, blob]],
  ['a long link of GNU', [{ name: '././@LongLink', type: 'K', bytes: Buffer.from(`${long}\0`) }, blob]],
  ['a volume label of GNU', [{ name: 'label', type: 'V', bytes: new Uint8Array(0) }, blob]],
  ['another mode', { ...blob, change: (block) => block.write('000777 ', 100) }],
  ['another user', { ...blob, change: (block) => block.write('000001 ', 108) }],
  ['a time', { ...blob, change: (block) => block.write('00000000001 ', 136) }],
  ['a user’s name', { ...blob, change: (block) => block.write('root', 265) }],
  ['the magic of GNU', { ...blob, change: (block) => block.write('ustar  \0', 257) }],
  ['bytes behind the header', { ...blob, change: (block) => block.write('x', 505) }],
  ['a smaller size', { ...blob, size: letters.length - 1 }],
  ['a larger size', { ...blob, size: letters.length + 1 }],
  ['a size of 8 GiB', { ...blob, size: 8 ** 11 - 1 }],
  ['a size in base 256', { ...blob, change: (block) => block.write('80000000000000000000000f', 124, 'hex') }],
  ['a negative size', { ...blob, change: (block) => block.write('-0000000001 ', 124) }],
  ['a size that is none', { ...blob, change: (block) => block.write('0x000000020 ', 124) }],
  ['another entry', second],
  ['the same entry twice', [blob, blob]],
  ['an entry before', [second, blob]],
  ['the manifest again', [{ name: 'manifest.json', bytes: letters }, blob]],
])('an entry that is not exactly the listed one is refused: %s', async (_, holds) => {
  const verdict = await verdictOn([blob], [holds].flat())
  expect(['refusal.file.entryNotAllowed', 'refusal.file.surplus']).toContain(verdict)
})

test('entries in another order, missing or surplus are refused', async () => {
  expect(await verdictOn([blob, second], [second, blob])).toBe('refusal.file.entryNotAllowed')
  expect(await verdictOn([blob, second], [blob])).toBe('refusal.file.entryNotAllowed')
  expect(await verdictOn([], [blob])).toBe('refusal.file.surplus')
  expect(await verdictOn([blob], [blob, second])).toBe('refusal.file.surplus')
})

test('bytes other than the listed ones are refused', async () => {
  const same = Buffer.from(letters)
  same[0] = 'B'.charCodeAt(0)
  expect(await verdictOn([blob], [{ ...blob, bytes: same }])).toBe('refusal.file.partChanged')
})

test('anything but two blocks of zeros at the end is refused', async () => {
  const zeros = (size: number) => new Uint8Array(size)
  expect(await verdictOn([blob], [blob], zeros(1024))).toBe('opened')
  for (const size of [0, 1, 512, 1023, 1025, 1536, 10_240]) {
    expect(await verdictOn([blob], [blob], zeros(size))).toBe('refusal.file.surplus')
  }
  expect(await verdictOn([blob], [blob], Buffer.concat([zeros(1024), letters]))).toBe('refusal.file.surplus')
  expect(await verdictOn([blob], [blob], Buffer.concat([zeros(1023), Buffer.from('x')]))).toBe(
    'refusal.file.surplus',
  )
})

test('encryption that breaks right behind the last block is refused', async () => {
  const chunk = 64 * 1024
  const filled = (size: number) => {
    const bytes = new Uint8Array(size)
    const entry = { name: `blobs/${sha256(bytes)}`, bytes }
    return tarOf([...signedEntries(canonicalBytes(claims({ entries: [listed(entry.name, bytes)] }))), entry])
  }
  const size = 51_200 + chunk - filled(51_200).length
  expect(filled(size)).toHaveLength(chunk)
  expect(verdictOf(await attempt(await sealed(filled(size))))).toBe('opened')
  const file = await sealed(Buffer.concat([filled(size), Buffer.alloc(100)]))
  file[file.length - 1] = (file[file.length - 1] ?? 0) ^ 1
  expect(verdictOf(await attempt(file))).toBe('refusal.file.damaged')
})

test('bytes between an entry and the next block are refused', async () => {
  const tar = tarOf([
    ...signedEntries(canonicalBytes(claims({ entries: [listed(blob.name, letters)] }))),
    blob,
  ])
  tar[tar.length - 1024 - 1] = 1
  expect(verdictOf(await attempt(await sealed(tar)))).toBe('refusal.file.entryNotAllowed')
})

test('a tar that ends in the middle is refused', async () => {
  const tar = tarOf([
    ...signedEntries(canonicalBytes(claims({ entries: [listed(blob.name, letters)] }))),
    blob,
  ])
  for (let length = 0; length < tar.length; length += 100) {
    expect(verdictOf(await attempt(await sealed(tar.subarray(0, length))))).toMatch(/^refusal\.file\./)
  }
})

test.each([
  ['a blob that is not called by its SHA-256', [{ ...second, bytes: letters }]],
  ['the same entry twice', [blob, blob]],
  ['the same log twice', [log, log]],
])('a manifest that lists, and a tar that holds, %s is refused', async (_, entries) => {
  expect(await verdictOn(entries, entries)).toBe('refusal.file.entryNotAllowed')
})

test('a manifest that lists an entry of 8 GiB is refused', async () => {
  const entries = [listed(blob.name, letters, 8 ** 11)]
  expect(await verdictOnManifest(canonicalBytes(claims({ entries })))).toBe('refusal.file.entryNotAllowed')
})

test('small files that list entries, and documents that hold a log, are refused', async () => {
  const base = claims({
    entries: [listed(log.name, letters)],
    pack: undefined,
    seen: undefined,
    submitted: undefined,
  })
  const receipt = { ...base, format: 'fairmark-receipt', lead: base['log'] }
  const documents = {
    ...base,
    format: 'fairmark-documents',
    member: undefined,
    log: undefined,
    audience: 'quality',
    documents: [],
  }
  const verdict = async (kind: string, manifest: unknown) => {
    const tar = tarOf([...signedEntries(canonicalBytes(manifest)), log])
    const file = await sealed(tar, { clear: [['fairmark', kind, '1', String(base['id'])]] })
    return verdictOf(await attempt(file))
  }
  expect(await verdict('receipt', receipt)).toBe('refusal.file.entryNotAllowed')
  expect(await verdict('documents', documents)).toBe('refusal.file.entryNotAllowed')
})

test('more than such a file may hold is refused before a byte of it is read', async () => {
  const entries = [listed(blob.name, letters, 65 * 1024 * 1024)]
  expect(await verdictOnManifest(canonicalBytes(claims({ entries })))).toBe('refusal.file.tooLargeForKind')
})

const text = canonicalText(claims())
test.each([
  ['a space', text.replace(':', ': ')],
  ['a line feed at the end', `${text}\n`],
  ['a byte order mark', `\ufeff${text}`],
  ['keys in another order', JSON.stringify(claims())],
  ['a key twice', text.replace('{', `{"createdAt":"2024-03-04T10:00:00.000Z",`)],
  ['a number in another spelling', text.replace('"entries":3', '"entries":3.0')],
  ['a number beyond all', text.replace('"entries":3', '"entries":1e999')],
  ['an escape that is not needed', text.replace('carer', '\\u0063arer')],
  ['half a character', text.replace('carer', '\\ud800')],
  ['a key __proto__', canonicalText({ ...claims(), ['__proto__x']: 1 }).replace('__proto__x', '__proto__')],
  ['a surplus key', canonicalText(claims({ surplus: 1 }))],
  ['a missing key', canonicalText(claims({ pack: undefined }))],
  ['a path as an entry', canonicalText(claims({ entries: [listed('../../x', letters)] }))],
  ['a directory as an entry', canonicalText(claims({ entries: [listed('blobs/', letters)] }))],
  ['a negative size', canonicalText(claims({ entries: [listed(blob.name, letters, -1)] }))],
  ['a fraction as a size', canonicalText(claims({ entries: [listed(blob.name, letters, 0.5)] }))],
  ['a depth of 17', canonicalText(claims({ deep: nested(16) }))],
  ['a depth of 17 in a later version', canonicalText(claims({ version: 2, deep: nested(16) }))],
  ['a depth of a million', `{"a":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`],
  ['10,001 entries', canonicalText(claims({ entries: manyEntries(10_001) }))],
  ['nothing', ''],
  ['null', 'null'],
  ['a list', '[]'],
  ['an evaluation file', '{"format":"another","version":1}'],
])('a manifest that is not exactly what Fairmark writes is refused: %s', async (_, manifest) => {
  expect(await verdictOnManifest(Buffer.from(manifest))).toBe('refusal.file.unsound')
})

test('a manifest that is not UTF-8 is refused', async () => {
  const bytes = Buffer.from(text.replace('carer-2', 'carer-?'))
  bytes[bytes.indexOf('?')] = 0xff
  expect(await verdictOnManifest(bytes)).toBe('refusal.file.unsound')
})

test('a manifest of 5 MB is refused unread', async () => {
  expect(await verdictOnManifest(Buffer.alloc(5 * 1024 * 1024, ' '))).toBe('refusal.file.unsound')
})

test('a later version and a kind that is not known ask for a newer Fairmark', async () => {
  expect(await verdictOnManifest(canonicalBytes(claims({ version: 2, more: [] })))).toBe(
    'refusal.file.newerFairmark',
  )
  expect(await verdictOnManifest(canonicalBytes(claims({ format: 'fairmark-vote' })))).toBe(
    'refusal.file.newerFairmark',
  )
  const plain = tarOf(signedEntries(canonicalBytes(claims())))
  for (const words of [
    ['fairmark', 'return', '2', claims()['id']],
    ['fairmark', 'vote', '1', claims()['id']],
    ['fairmark', 'return', '2'],
  ]) {
    expect(verdictOf(await attempt(await sealed(plain, { clear: [words.map(String)] })))).toBe(
      'refusal.file.newerFairmark',
    )
  }
})

test('a signature that is not over these bytes, by this key, as a manifest, is refused', async () => {
  const manifest = canonicalBytes(claims())
  const [first, right] = signedEntries(manifest)
  const holding = async (bytes: Uint8Array) =>
    verdictOf(
      await attempt(
        await sealed(
          tarOf([
            { name: 'manifest.json', bytes: manifest },
            { name: 'signature', bytes },
          ]),
        ),
      ),
    )
  const rightBytes = right?.bytes ?? new Uint8Array()
  expect(first?.bytes).toEqual(manifest)
  expect(await holding(rightBytes)).toBe('opened')

  const [, ofLead] = signedEntries(manifest, leadKey)
  expect(await holding(ofLead?.bytes ?? new Uint8Array())).toBe('refusal.file.signatureWrong')
  const [, ofAnother] = signedEntries(canonicalBytes(claims({ member: 'carer-3' })))
  expect(await holding(ofAnother?.bytes ?? new Uint8Array())).toBe('refusal.file.signatureWrong')
  const { signature } = JSON.parse(Buffer.from(ofLead?.bytes ?? []).toString()) as { signature: string }
  const own = JSON.parse(Buffer.from(rightBytes).toString()) as { signature: string }
  expect(await holding(canonicalBytes({ ...own, key: leadKey.public }))).toBe('refusal.file.signatureWrong')
  expect(await holding(canonicalBytes({ key: attacker.public, signature }))).toBe(
    'refusal.file.signatureWrong',
  )
  expect(await holding(canonicalBytes({ key: attacker.public, signature: '00'.repeat(64) }))).toBe(
    'refusal.file.signatureWrong',
  )
  expect(await holding(Buffer.concat([rightBytes, Buffer.from('\n')]))).toBe('refusal.file.unsound')
  expect(await holding(Buffer.from('{}'))).toBe('refusal.file.unsound')
  expect(await holding(new Uint8Array(0))).toBe('refusal.file.unsound')
  expect(await holding(Buffer.alloc(217, ' '))).toBe('refusal.file.unsound')
})

test('a file that somebody passed on is refused: it names another reader', async () => {
  const forwarded = canonicalBytes(claims({ to: [lead.recipient] }))
  expect(await verdictOnManifest(forwarded)).toBe('refusal.file.madeForOthers')
  expect(await verdictOnManifest(canonicalBytes(claims({ to: 'words' })))).toBe('refusal.file.madeForOthers')
  const words = 'one two three four five six'
  const tar = tarOf(signedEntries(canonicalBytes(claims())))
  const tried = await attempt(await sealed(tar, { words }), { keys: { words } })
  expect(verdictOf(tried)).toBe('refusal.file.madeForOthers')
})

test('a clear header that says something else than the manifest is refused', async () => {
  const manifest = canonicalBytes(claims())
  const id = String(claims()['id'])
  for (const words of [
    ['fairmark', 'pack', '1', id],
    ['fairmark', 'return', '1', '0e'.repeat(16)],
  ]) {
    expect(await verdictOnManifest(manifest, { clear: [words] })).toBe('refusal.file.unsound')
  }
  for (const clear of [
    [],
    [
      ['fairmark', 'return', '1', id],
      ['fairmark', 'return', '1', id],
    ],
    [['fairmark', 'return', '1', id, 'more']],
    [['fairmark', 'return', '1', 'x']],
    [['fairmark', 'return', '01', id]],
    [
      ['fairmark', 'return', '1', id],
      ['grease', 'x'],
    ],
    [['Fairmark', 'return', '1', id]],
  ]) {
    expect(await verdictOnManifest(manifest, { clear })).toBe('refusal.file.notFairmark')
  }
  expect(await verdictOnManifest(manifest, { clearBody: new Uint8Array(1) })).toBe('refusal.file.notFairmark')
})

test('a header of 64 stanzas is read, one of 65 is not', async () => {
  const manifest = canonicalBytes(claims())
  const to = (count: number) => ({ recipients: Array.from({ length: count }, () => member.recipient) })
  expect(await verdictOnManifest(manifest, to(63))).toBe('opened')
  expect(await verdictOnManifest(manifest, to(64))).toBe('refusal.file.notFairmark')
})

test('the caller’s own check comes before any entry is kept', async () => {
  const entries = [listed(blob.name, letters)]
  const file = await sealed(tarOf([...signedEntries(canonicalBytes(claims({ entries }))), blob]))
  const seen: string[] = []
  const { outcome, sinks } = await attempt(file, {
    check: ({ from, evaluation }) => {
      seen.push(from, evaluation)
      return refusal('refusal.notYourPack')
    },
  })
  expect(outcome).toMatchObject({ id: 'refusal.notYourPack' })
  expect(seen).toEqual([attacker.public, '01'.repeat(16)])
  expect(sinks).toEqual([])
})

test('a rightly signed manifest may say anything: it is opened or refused with a sentence', async () => {
  const key = fc.constantFrom(...Object.keys(claims()), 'format', '__proto__', 'constructor')
  await fc.assert(
    fc.asyncProperty(fc.dictionary(key, fc.jsonValue(), { minKeys: 1 }), async (change) => {
      const verdict = await verdictOnManifest(canonicalBytes(claims(change)))
      expect([...Object.keys(texts), 'opened']).toContain(verdict)
    }),
    { numRuns: process.env['FAIRMARK_LONG'] === undefined ? 200 : 50_000 },
  )
})

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}

function manyEntries(count: number) {
  return Array.from({ length: count }, (_, index) => {
    const bytes = Buffer.from(String(index))
    return listed(`blobs/${sha256(bytes)}`, bytes)
  })
}
