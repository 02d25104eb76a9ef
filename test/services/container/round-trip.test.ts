import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '../../../shared/refusal.ts'
import { peekContainer } from '../../../electron/services/exchange/container/peek-container.ts'
import { readContainer } from '../../../electron/services/exchange/container/read-container.ts'
import { MemorySinks } from '../../../electron/services/exchange/container/sink.ts'
import {
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

const words = 'cobweb lantern wagon proud meadow sixty'

test.each(formats)(
  '%s opens with the key that it was made for, and holds what was put in',
  async (format) => {
    const container = ready({
      manifest: orderOf(format),
      parts: partsOf(format),
      signing: leadKey,
      to: { recipients: [lead.recipient, member.recipient] },
    })
    const bytes = await bytesOf(container)
    const tried = await attempt(bytes, { size: bytes.length })
    expect(verdictOf(tried)).toBe('opened')
    expect(tried.outcome).toEqual({ manifest: container.manifest })
    const expected = partsOf(format).map(({ name, read }) => [
      name,
      Buffer.concat([...(read() as Iterable<Uint8Array>)]),
    ])
    expect(tried.sinks.map(({ name, bytes }) => [name, bytes])).toEqual(expected)
  },
)

test.each(formats)('%s says in the clear what it is, when it is made for keys', async (format) => {
  const container = ready({
    manifest: orderOf(format),
    parts: [],
    signing: leadKey,
    to: { recipients: [member.recipient] },
  })
  const { id } = container.manifest
  expect(peekContainer(await bytesOf(container))).toEqual({ kind: 'keys', format, version: 1, id })
})

test('a file to six words opens with them, however they are typed', async () => {
  const bytes = await made('fairmark-pack', { to: { words } })
  expect(peekContainer(bytes)).toEqual({ kind: 'words' })
  const typed = await attempt(bytes, { keys: { words: ' Cobweb-lantern, WAGON\n proud  meadow sixty. ' } })
  expect(verdictOf(typed)).toBe('opened')
})

test('any parts, in pieces of any size, come out as they went in', async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 100_000 }), { maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(pieces, { maxLength: 5 }),
      fc.integer({ min: 1, max: 70_000 }),
      async (all, step) => {
        const named = new Map(all.map((pieces) => [blob(Buffer.concat(pieces)).name, pieces]))
        const parts = [...named.values()].map((pieces) => ({
          ...blob(Buffer.concat(pieces)),
          read: () => pieces,
        }))
        const bytes = await made('fairmark-pack', { parts })
        const tried = await attempt(bytes, { source: inSteps(bytes, step) })
        expect(verdictOf(tried)).toBe('opened')
        expect(tried.sinks.map(({ name, bytes }) => ({ name, bytes }))).toEqual(
          [...named].map(([name, pieces]) => ({ name, bytes: Buffer.concat(pieces) })),
        )
      },
    ),
    { numRuns: process.env['FAIRMARK_LONG'] === undefined ? 30 : 1000 },
  )
})

test('sizes around the blocks of tar and the chunks of age come out as they went in', async () => {
  for (const size of [0, 1, 511, 512, 513, 64 * 1024 - 1, 64 * 1024, 64 * 1024 + 1]) {
    const part = logPart(Buffer.alloc(size, 7))
    const tried = await attempt(await made('fairmark-return', { parts: [part] }))
    expect(verdictOf(tried)).toBe('opened')
    expect(tried.sinks[0]?.bytes.length).toBe(size)
  }
})

test('a file that fills the last chunk of age exactly is no different', async () => {
  const base = await made('fairmark-return', { parts: [logPart(new Uint8Array(512))] })
  const fullChunk = 512 + 64 * 1024 - ((base.length - base.indexOf('\n---') - 49 - 16 - 16) % (64 * 1024))
  for (const size of [fullChunk - 512, fullChunk, fullChunk + 512]) {
    const bytes = await made('fairmark-return', { parts: [logPart(new Uint8Array(size))] })
    expect(verdictOf(await attempt(bytes))).toBe('opened')
  }
})

test('only what is accepted is opened, and the manifest is of that kind', async () => {
  const sinks = new MemorySinks()
  const opened = await readContainer({
    source: [await made('fairmark-return')],
    keys: { identities: [lead.identity, member.identity] },
    accept: ['fairmark-return'],
    keep: sinks.keep,
  })
  if (isRefusal(opened)) throw new Error(opened.id)
  expect(opened.manifest.submitted).toBe(true)
  expect([...sinks.kept.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual([
    'Carers visit at the agreed hour.',
  ])
})

test('progress tells every byte of the file', async () => {
  const bytes = await made('fairmark-documents', { parts: [blob(Buffer.alloc(300_000, 1))] })
  const heard: number[] = []
  await attempt(bytes, { source: inSteps(bytes, 1000), onProgress: (done) => heard.push(done) })
  expect(heard.at(-1)).toBe(bytes.length)
  expect(heard.toSorted((one, other) => one - other)).toEqual(heard)
})

function* inSteps(bytes: Uint8Array, step: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}
