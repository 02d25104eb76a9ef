import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from '../../shared/zod.ts'
import { issuePacks } from '../../electron/services/exchange/issue-packs.ts'
import { makeDocuments } from '../../electron/services/exchange/make-documents.ts'
import { makeRecoveryKey } from '../../electron/services/exchange/make-recovery-key.ts'
import { receiveDocument } from '../../electron/services/exchange/receive-document.ts'
import { importFile } from '../../electron/services/workspace/import-file.ts'
import { bidderId, memberId } from '../../shared/identifiers.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { clearText, openedWith, packOpened, type Inside } from './clear-text.ts'
import { act, device, done, pathOf, stateOf, type Device } from './device.ts'
import { members, tenderFile } from './sample-evening.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const apart = memberId.parse('contracts-officer')
const rowan = bidderId.parse('rowan')
const NATURE = 'My neighbour keeps their books.'

/** The sample with its prices, and with one member kept apart from one bidder. */
function withSecrets(): Uint8Array {
  const file = z
    .looseObject({ tenders: z.array(z.looseObject({ bidder: z.string() })), interests: z.array(z.unknown()) })
    .parse(JSON.parse(tenderFile))
  const interest = {
    member: apart,
    bidder: rowan,
    nature: NATURE,
    decision: 'may-not-score',
    reason: 'Near.',
  }
  const prices = leicesterLeadScript().flatMap(({ command }) =>
    command.type === 'EnterPrice' ? command : [],
  )
  const tenders = file.tenders.map((tender) => {
    const own = prices.filter(({ bidder }) => bidder === tender.bidder)
    return { ...tender, prices: Object.fromEntries(own.map(({ criterion, price }) => [criterion, price])) }
  })
  return Buffer.from(JSON.stringify({ ...file, tenders, interests: [...file.interests, interest] }))
}

let folder: string
let lead: Device
let key: EvaluationKey
let state: Evaluation
/** What each member can read: the pack, and every documents file that its key opens. */
const readable = new Map<string, readonly Inside[]>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-crossing-'))
  lead = await device(join(folder, 'lead'))
  key = done(importFile(lead.context.workspace, withSecrets()))
  act(lead, key, { type: 'PublishProcurement' })
  done(await makeRecoveryKey(lead.context, key))
  for (const { bidder, name } of stateOf(lead, key).tenders.values())
    for (const audience of ['quality', 'price'] as const) {
      const bytes = Buffer.from(`${audience === 'quality' ? 'How we work' : 'What we charge'}: ${name}`)
      const order = { bidder, audience, name: `${name} ${audience}.txt`, mediaType: 'text/plain' }
      done(await receiveDocument(lead.context, key, order, once(bytes), bytes.length))
    }
  state = stateOf(lead, key)
  const packs = done(
    await issuePacks(
      lead.context,
      key,
      members.map((id) => memberId.parse(id)),
    ),
  )
  const files = [
    ...done(await makeDocuments(lead.context, key, 'quality')),
    ...done(await makeDocuments(lead.context, key, 'price')),
  ]
  for (const { member, file, words } of packs) {
    const pack = await packOpened({ path: pathOf(lead, key, file), words })
    const { manifest } = pack
    if (manifest.format !== 'fairmark-pack') throw new Error('Not a pack')
    const opened: Inside[] = [pack]
    for (const documents of files) {
      const read = await openedWith(pathOf(lead, key, documents), manifest.keys.documents)
      if ('manifest' in read) opened.push(read)
    }
    readable.set(member, opened)
  }
})
afterAll(() => {
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** Words of five letters and more, and numbers. */
function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’.,-]{3,}[\p{L}\d]/gu) ?? [])
}

function found(secrets: Iterable<string>, clear: string): readonly string[] {
  const everybodys = JSON.stringify(state.procurement).toLowerCase()
  return [...secrets].filter((secret) => clear.includes(secret) && !everybodys.includes(secret))
}

describe('of all that nine members of the sample can read', () => {
  test('each has the pack and one file of documents', () => {
    expect([...readable.values()].map(({ length }) => length)).toEqual(members.map(() => 2))
    for (const inside of readable.values())
      expect(inside.map(clearText).join('\n')).toContain('how we work: open door carers')
  })

  test('nothing holds a price, or a document about prices', () => {
    const prices = [...state.tenders.values()].flatMap((tender) => [...tender.prices.values()])
    expect(prices.length).toBeGreaterThanOrEqual(5)
    const written = prices.flatMap((price) => [price, Number(price).toLocaleString('en-GB')])
    for (const inside of readable.values()) {
      const clear = inside.map(clearText).join('\n')
      expect(found([...written, 'what we charge', 'price.txt', '"prices"'], clear)).toEqual([])
    }
  })

  test('nothing holds the id or the title of another member', () => {
    for (const [own, inside] of readable) {
      const clear = inside.map(clearText).join('\n')
      const others = [...state.panel.values()].filter(({ member }) => member !== own)
      const secrets = others.flatMap(({ member, title }) => [`"${member}"`, title.toLowerCase()])
      expect(found(secrets, clear)).toEqual([])
    }
  })

  test('nothing holds a name, an id, or a word that is only in the answers of a bidder they are kept apart from', () => {
    const clear = done(readable.get(apart)).map(clearText).join('\n')
    const { name, answers } = done(state.tenders.get(rowan))
    expect(found(['rowan', name.toLowerCase(), NATURE.toLowerCase()], clear)).toEqual([])
    const others = [...state.tenders.values()].filter(({ bidder }) => bidder !== rowan)
    const rightly = [
      state.panel.get(apart)?.title,
      ...others.flatMap((tender) => [tender.name, ...tender.answers.values()]),
    ]
    const known = rightly.join('\n').toLowerCase()
    const theirs = [...wordsIn([...answers.values()].join(' '))].filter((word) => !known.includes(word))
    expect(theirs.length).toBeGreaterThan(50)
    expect(found(theirs, clear)).toEqual([])
    // Whoever is not kept apart reads all of it: the search finds what is there.
    const open = done(readable.get('commissioner')).map(clearText).join('\n')
    expect(theirs.filter((word) => open.includes(word)).length).toBeGreaterThan(50)
  })
})
