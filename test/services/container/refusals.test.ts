import { expect, test } from 'vitest'
import { refusal } from '../../../shared/refusal.ts'
import { peekContainer } from '../../../electron/services/exchange/container/peek-container.ts'
import { writeContainer } from '../../../electron/services/exchange/container/write-container.ts'
import {
  ageKey,
  attempt,
  blob,
  bytesOf,
  formats,
  lead,
  leadKey,
  logPart,
  made,
  member,
  orderOf,
  partsOf,
  ready,
  verdictOf,
} from './files.ts'
import { sealed } from './hostile.ts'

const words = 'abacus abdomen abide able abnormal abrasive'

test('wrong words, missing words and words for a file that has none are told apart', async () => {
  const toWords = await sealed(new Uint8Array(0), { words })
  const toKeys = await made('fairmark-return')
  const verdict = async (bytes: Uint8Array, typed: string) =>
    verdictOf(await attempt(bytes, { keys: { words: typed } }))
  expect(await verdict(toWords, 'abacus abdomen abide able abnormal absurd')).toBe('refusal.file.wrongWords')
  expect(await verdict(toWords, 'abacus abdomen')).toBe('refusal.file.notSixWords')
  expect(await verdict(toWords, 'abacus abdomen abide able abnormal fairmark')).toBe(
    'refusal.file.unknownWord',
  )
  expect(await verdict(toKeys, words)).toBe('refusal.file.needsNoWords')
  expect(verdictOf(await attempt(toWords))).toBe('refusal.file.needsWords')
})

test('a file for another device is refused', async () => {
  const { identity } = await ageKey()
  const bytes = await made('fairmark-return', { to: { recipients: [lead.recipient] } })
  expect(verdictOf(await attempt(bytes, { keys: { identities: [identity] } }))).toBe(
    'refusal.file.notForThisDevice',
  )
  expect(verdictOf(await attempt(bytes, { keys: { identities: [] } }))).toBe('refusal.file.notForThisDevice')
  const both = { identities: [identity, lead.identity] }
  expect(verdictOf(await attempt(bytes, { keys: both }))).toBe('opened')
})

test.each(formats)('%s is refused where another kind is expected, whatever opens it', async (format) => {
  const accept = formats.filter((other) => other !== format)
  const { outcome } = await attempt(await made(format), { accept, keys: { words } })
  const kind = format.replace('fairmark-', '')
  expect(outcome).toMatchObject({ id: 'refusal.file.otherKind', values: { kind } })
})

test('another kind is found out inside a file to words, too', async () => {
  const bytes = await made('fairmark-pack', { to: { words } })
  const tried = await attempt(bytes, { keys: { words }, accept: ['fairmark-documents'] })
  expect(verdictOf(tried)).toBe('refusal.file.otherKind')
})

test('what is no file of Fairmark is refused, and one that is cut off in its header is incomplete', async () => {
  const bytes = await made('fairmark-return')
  for (const other of [Buffer.from('%PDF-1.7'), Buffer.from('PK\u0003\u0004'), Buffer.alloc(70_000)]) {
    expect(verdictOf(await attempt(other))).toBe('refusal.file.notFairmark')
    expect(peekContainer(other)).toMatchObject({ id: 'refusal.file.notFairmark' })
  }
  for (const length of [0, 1, 22, 60, 200]) {
    expect(verdictOf(await attempt(bytes.subarray(0, length)))).toBe('refusal.file.incomplete')
    expect(peekContainer(bytes.subarray(0, length))).toMatchObject({ id: 'refusal.file.incomplete' })
  }
})

test('a file that says in the clear to be too large is refused unread', async () => {
  const bytes = await made('fairmark-receipt')
  const { outcome } = await attempt(bytes, { size: 2 * 1024 * 1024 })
  expect(outcome).toMatchObject({ id: 'refusal.file.tooLargeForKind', values: { megabytes: 1 } })
})

test('of a large file, a missing end and a turned bit are told apart', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(1_000_000, 1))] })
  const turned = Buffer.from(bytes)
  turned[500_000] = (turned[500_000] ?? 0) ^ 1
  expect(verdictOf(await attempt(turned))).toBe('refusal.file.damaged')
  turned.set(bytes)
  turned[bytes.length - 1] = (turned[bytes.length - 1] ?? 0) ^ 1
  expect(verdictOf(await attempt(turned))).toBe('refusal.file.damaged')
  for (const length of [bytes.length - 1, bytes.length - 100_000, 500_000, 100_000]) {
    expect(verdictOf(await attempt(bytes.subarray(0, length)))).toBe('refusal.file.incomplete')
  }
})

test('every sink is abandoned once when a later entry is damaged, also one that was done', async () => {
  const parts = [blob(Buffer.alloc(100_000, 1)), blob(Buffer.alloc(300_000, 2))]
  const bytes = await made('fairmark-documents', { parts })
  bytes[350_000] = (bytes[350_000] ?? 0) ^ 1
  const { sinks } = await attempt(bytes)
  expect(sinks.map(({ done, abandoned }) => ({ done, abandoned }))).toEqual([
    { done: true, abandoned: 1 },
    { done: false, abandoned: 1 },
  ])
})

test('an entry that nobody wants to keep is checked all the same', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(300_000, 2))] })
  expect(verdictOf(await attempt(bytes, { keep: () => undefined }))).toBe('opened')
  bytes[250_000] = (bytes[250_000] ?? 0) ^ 1
  expect(verdictOf(await attempt(bytes, { keep: () => undefined }))).toBe('refusal.file.damaged')
})

test('a cancelled opening ends at once, keeps nothing and closes the source', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(1_000_000, 1))] })
  const stop = new AbortController()
  let closed = false
  async function* source() {
    try {
      yield bytes.subarray(0, 500_000)
      yield bytes.subarray(500_000)
    } finally {
      closed = true
    }
  }
  const onProgress = (done: number) => {
    if (done > 200_000) stop.abort()
  }
  const tried = await attempt(bytes, { source: source(), signal: stop.signal, onProgress })
  expect(verdictOf(tried)).toBe('refusal.file.cancelled')
  await expect.poll(() => closed).toBe(true)
  expect(verdictOf(await attempt(bytes, { signal: AbortSignal.abort() }))).toBe('refusal.file.cancelled')
})

test('a source that hangs can be cancelled', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(300_000, 1))] })
  const stop = new AbortController()
  async function* source() {
    yield bytes.subarray(0, 200_000)
    stop.abort()
    await new Promise(() => undefined)
  }
  const tried = await attempt(bytes, { source: source(), signal: stop.signal })
  expect(verdictOf(tried)).toBe('refusal.file.cancelled')
})

test('a source that hangs does not keep a refusal back', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(300_000, 1))] })
  async function* source() {
    yield bytes.subarray(0, 200_000)
    await new Promise(() => undefined)
  }
  const check = () => refusal('refusal.notYourPack')
  expect(verdictOf(await attempt(bytes, { source: source(), check }))).toBe('refusal.notYourPack')
})

test('a fault of the disk is no fault of the file: it is thrown, and nothing is kept', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(1_000_000, 1))] })
  const fault = new Error('EIO')
  async function* source() {
    yield bytes.subarray(0, 500_000)
    throw fault
  }
  let abandoned = 0
  const sink = {
    write: () => undefined,
    done: () => undefined,
    abandon: () => {
      abandoned++
    },
  }
  await expect(attempt(bytes, { source: source(), keep: () => sink })).rejects.toBe(fault)
  expect(abandoned).toBe(1)
  const full = { ...sink, write: () => Promise.reject(fault) }
  await expect(attempt(bytes, { keep: () => full })).rejects.toBe(fault)
  expect(abandoned).toBe(2)
  const unclosed = {
    ...sink,
    done: () => Promise.reject(fault),
    abandon: () => Promise.reject(new Error('EBADF')),
  }
  await expect(attempt(bytes, { keep: () => unclosed })).rejects.toBe(fault)
})

test('a source is closed when the file is refused early', async () => {
  let closed = false
  async function* source() {
    try {
      for (;;) yield Buffer.alloc(10_000)
    } finally {
      closed = true
    }
  }
  expect(verdictOf(await attempt(new Uint8Array(), { source: source() }))).toBe('refusal.file.notFairmark')
  expect(closed).toBe(true)
})

test('what nobody could open is not made', () => {
  const to = { recipients: [member.recipient] }
  const order = { manifest: orderOf('fairmark-return'), signing: leadKey, to, parts: [] }
  const huge = (size: number) => ({ ...logPart(new Uint8Array(0)), size })
  expect(writeContainer({ ...order, parts: [huge(64 * 1024 * 1024)] })).toMatchObject({
    id: 'refusal.file.tooLargeToMake',
    values: { megabytes: 64 },
  })
  const documents = { ...order, manifest: orderOf('fairmark-documents') }
  expect(
    writeContainer({ ...documents, parts: [{ ...blob(new Uint8Array(0)), size: 8 ** 11 }] }),
  ).toMatchObject({
    id: 'refusal.file.tooLargeToMake',
  })
  const many = Array.from({ length: 10_001 }, () => blob(new Uint8Array(0)))
  expect(writeContainer({ ...documents, parts: many })).toMatchObject({ id: 'refusal.file.tooManyParts' })
  const crowd = { recipients: Array.from({ length: 64 }, () => member.recipient) }
  expect(writeContainer({ ...order, to: crowd })).toMatchObject({ id: 'refusal.file.tooManyRecipients' })
  const document = {
    bidder: 'b',
    audience: 'quality',
    sha256: '00'.repeat(32),
    size: 1,
    name: 'x'.repeat(500),
    mediaType: '',
  }
  const wordy = { ...documents.manifest, documents: Array.from({ length: 9000 }, () => document) }
  expect(writeContainer({ ...documents, manifest: wordy as typeof documents.manifest })).toMatchObject({
    id: 'refusal.file.listTooLong',
  })
})

test('as many recipients as may be can all open it', async () => {
  const keys = await Promise.all(Array.from({ length: 63 }, ageKey))
  const bytes = await made('fairmark-record', { to: { recipients: keys.map(({ recipient }) => recipient) } })
  for (const { identity } of [keys[0], keys[62]].filter((key) => key !== undefined)) {
    expect(verdictOf(await attempt(bytes, { keys: { identities: [identity] } }))).toBe('opened')
  }
})

test('a part that is not what it was said to be makes no file', async () => {
  const part = logPart(Buffer.from('Carers visit'))
  for (const read of [
    () => [Buffer.from('Carers visi')],
    () => [Buffer.from('Carers visit.')],
    () => [Buffer.from('carers visit')],
  ]) {
    await expect(made('fairmark-return', { parts: [{ ...part, read }] })).rejects.toThrow(part.name)
  }
})

test('a cancelled making ends with the signal’s reason', async () => {
  const stop = new AbortController()
  const container = ready({
    manifest: orderOf('fairmark-documents'),
    parts: [blob(Buffer.alloc(1_000_000, 1)), ...partsOf('fairmark-documents')],
    signing: leadKey,
    to: { recipients: [member.recipient] },
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  })
  await expect(bytesOf(container)).rejects.toThrow('enough')
})
