import { Hono } from 'hono'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readBlob } from '../../electron/services/exchange/blob-files.ts'
import { documentFiles } from '../../electron/services/exchange/document-files.ts'
import { makeDocuments } from '../../electron/services/exchange/make-documents.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { receiveDocument } from '../../electron/services/exchange/receive-document.ts'
import { addTenderDocumentRoutes } from '../../electron/services/exchange/tender-document-routes.ts'
import { isForFolderOf, outgoingNotes } from '../../electron/services/folder/outgoing-notes.ts'
import { placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { memberId, type MemberId } from '../../shared/identifiers.ts'
import type { OutgoingFile } from '../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { clearText, openedWith, packSecrets } from './clear-text.ts'
import { act, done, open, pathOf, sentence, stateOf, type Device } from './device.ts'
import {
  baker,
  bread,
  carer,
  grocer,
  milk,
  nurse,
  openedOn,
  packFor,
  smallLead,
  type Issued,
} from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const porter = memberId.parse('porter')
const size = 3 * 1024 * 1024
const plan = Buffer.alloc(size, 'Our ovens are warm at four. ')
const flour = Buffer.alloc(size, 'Marigold flour from the brothers. ')

let folder: string
let lead: Device
let key: EvaluationKey
let carersPack: Issued
let nursesPack: Issued
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-documents-'))
  const made = await smallLead(join(folder, 'lead'))
  lead = made.lead
  key = made.key
  act(lead, key, {
    type: 'AppointMember',
    ...{ member: porter, title: 'Porter', role: 'evaluator', carer: false, questions: [bread, milk] },
  })
  for (const [bidder, bytes, name] of [
    [baker, plan, 'Ovens.pdf'],
    [grocer, flour, 'Greengrocer Brothers flour.pdf'],
  ] as const) {
    const order = {
      bidder,
      question: bread,
      audience: 'quality',
      name,
      mediaType: 'application/pdf',
    } as const
    done(await receiveDocument(lead.context, key, order, inPieces(bytes), bytes.length))
  }
  expect(sentence(await makeDocuments(lead.context, key, 'quality'))).toContain('Issue the packs first')
  carersPack = await packFor(lead, key)
  nursesPack = await packFor(lead, key, nurse)
  await packFor(lead, key, porter)
})
afterAll(() => {
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield await Promise.resolve(bytes.subarray(at, at + 65_536))
}

async function filesMade(): Promise<readonly OutgoingFile[]> {
  return done(await makeDocuments(lead.context, key, 'quality'))
}

function fileFor(files: readonly OutgoingFile[], member: string): string {
  return pathOf(lead, key, done(files.find(({ members }) => members?.includes(member))))
}

function left(device: Device, own: EvaluationKey, kind: 'blobs' | 'outgoing'): readonly string[] {
  const place = placesIn(device.home, own)[kind]
  return existsSync(place) ? readdirSync(place) : []
}

describe('documents for the panel', () => {
  test('make a file for each set of bidders that a pack holds, and name nobody to others', async () => {
    const files = await filesMade()
    expect(files.map(({ members }) => members)).toEqual([['carer-1', 'Porter'], ['nurse']])
    expect(files.map(({ name }) => name)).toEqual([
      'r1-breakfast-quality-2-of-3.fmdocs',
      'r1-breakfast-quality-nurse.fmdocs',
    ])
  })

  test('are told to the lead with whose they are, the newest for the same people alone', async () => {
    await filesMade()
    const made = await filesMade()
    const gathered = done(lead.context.workspace.look(key))
    const told = documentFiles(lead.context.workspace.machine.files, gathered)
    const names = (files: readonly OutgoingFile[]) => files.map(({ name, members }) => ({ name, members }))
    expect(names(told).toReversed()).toEqual(names(made))
  })

  test('lie in the shared folders of those who can open them alone', async () => {
    await filesMade()
    const notes = outgoingNotes(lead.context.workspace.machine.files, placesIn(lead.home, key))
    const shared = (member: MemberId) =>
      notes.flatMap((note) =>
        note.format === 'fairmark-documents' && isForFolderOf(stateOf(lead, key), member, note)
          ? (note.bidders ?? [])
          : [],
      )
    expect(new Set(shared(nurse))).toEqual(new Set([baker]))
    expect(new Set(shared(carer))).toEqual(new Set([baker, grocer]))
  })

  test('of a bidder cannot be decrypted by whoever is kept apart from it, with what their pack holds', async () => {
    const files = await filesMade()
    const nurses = await packSecrets(nursesPack)
    const carers = await packSecrets(carersPack)
    expect(nurses).not.toBe(carers)
    expect(sentence(await openedWith(fileFor(files, 'carer-1'), nurses))).toContain('made for somebody else')
    expect(sentence(await openedWith(fileFor(files, 'nurse'), carers))).toContain('made for somebody else')
    const clear = clearText(done(await openedWith(fileFor(files, 'nurse'), nurses)))
    expect(clear).toContain('our ovens are warm')
    for (const secret of ['grocer', 'marigold', 'carer-1', 'porter']) expect(clear).not.toContain(secret)
  })

  test('arrive whole on the laptops whose packs list them, and on no other', async () => {
    const files = await filesMade()
    for (const [name, pack, path, wanted] of [
      ['carer', carersPack, fileFor(files, 'carer-1'), [plan, flour]],
      ['nurse', nursesPack, fileFor(files, 'nurse'), [plan]],
    ] as const) {
      const { member, own } = await openedOn(join(folder, name), pack)
      expect(done(await open(member, path))).toMatchObject({ what: 'documents' })
      const { documents } = stateOf(member, own).exchange
      expect(documents).toHaveLength(wanted.length)
      expect([...left(member, own, 'blobs')].sort()).toEqual(documents.map(({ sha256 }) => sha256).sort())
      // In the order in which this member meets the bidders, which is drawn.
      const read = await Promise.all(documents.map(({ sha256 }) => blob(member, own, sha256)))
      for (const bytes of wanted) expect(read.some((one) => one.equals(bytes))).toBe(true)
      const others = files.map((file) => pathOf(lead, key, file)).find((other) => other !== path)
      expect(sentence(await open(member, done(others)))).toContain('made for somebody else')
      member.close()
    }
  })

  test('are read by their address where the pack lists them, to be saved and never as a page', async () => {
    const files = await filesMade()
    const { member, own } = await openedOn(join(folder, 'reader'), nursesPack)
    const app = new Hono()
    addTenderDocumentRoutes(app, member.context)
    const [listed] = stateOf(member, own).exchange.documents
    const address = `/api/documents/${own}/${done(listed).sha256}`
    const told = async (path: string) =>
      ((await (await app.request(path)).json()) as { sentence: string }).sentence
    expect(await told(address)).toContain('a link with a bidder')
    act(member, own, { type: 'DeclareInterests', member: nurse, interests: [] })
    expect(await told(address)).toContain('Ovens.pdf is not on this laptop yet')
    done(await open(member, fileFor(files, 'nurse')))
    const response = await app.request(address)
    expect(Buffer.compare(Buffer.from(await response.arrayBuffer()), plan)).toBe(0)
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Ovens.pdf")
    // The nurse is kept apart from the grocer: what the lead can read is not there for them.
    const kept = done(stateOf(lead, key).exchange.documents.find(({ bidder }) => bidder === grocer))
    expect((await app.request(`/api/documents/${own}/${kept.sha256}`)).status).toBe(404)
    const leads = new Hono()
    addTenderDocumentRoutes(leads, lead.context)
    expect((await leads.request(`/api/documents/${key}/${kept.sha256}`)).status).toBe(200)
    act(member, own, {
      type: 'DeclareInterests',
      member: nurse,
      interests: [{ bidder: baker, nature: 'My brother bakes there.' }],
    })
    expect((await app.request(address)).status).toBe(404)
    member.close()
  })

  test('broken off in the middle leave nothing half, being made or being opened', async () => {
    const before = left(lead, key, 'outgoing')
    const [file] = await filesMade()
    const made = left(lead, key, 'outgoing')
    for (const at of [1, size / 2, size]) {
      const stop = new AbortController()
      const onProgress = (bytes: number): void => {
        if (bytes >= at) stop.abort()
      }
      const running = { signal: stop.signal, onProgress }
      const half = await makeDocuments({ ...lead.context, ...running }, key, 'quality')
      expect(sentence(half)).toContain('Stopped')
      expect(left(lead, key, 'outgoing')).toEqual(made)
    }
    expect(made.length).toBeGreaterThan(before.length)
    const { member, own } = await openedOn(join(folder, 'half'), carersPack)
    for (const at of [1, size / 2, size * 1.5]) {
      const stop = new AbortController()
      const onProgress = (bytes: number): void => {
        if (bytes >= at) stop.abort()
      }
      const context = { ...member.context, signal: stop.signal, onProgress }
      expect(sentence(await open({ ...member, context }, pathOf(lead, key, done(file))))).toContain('Stopped')
      expect(left(member, own, 'blobs')).toEqual([])
    }
    expect(sentence(await open(member, pathOf(lead, key, done(file))))).toBe('done')
    expect(left(member, own, 'blobs')).toHaveLength(2)
    member.close()
  })

  test('are closed anew when somebody who has the key is kept apart since', async () => {
    const { member, own } = await openedOn(join(folder, 'since'), carersPack)
    act(member, own, {
      type: 'DeclareInterests',
      member: carer,
      interests: [{ bidder: grocer, nature: 'A cousin.' }],
    })
    const sent = pathOf(member, own, done(await makeReturn(member.context, own)))
    done(await open(lead, sent, { accept: true }))
    expect(sentence(await makeDocuments(lead.context, key, 'quality'))).toContain('newer pack for Porter')
    const next = await packFor(lead, key, porter)
    const files = await filesMade()
    expect(files.map(({ members }) => members)).toEqual([['nurse'], ['Porter']])
    const carers = await packSecrets(carersPack)
    const porters = await packSecrets(next)
    expect(sentence(await openedWith(fileFor(files, 'Porter'), carers))).toContain('made for somebody else')
    expect(clearText(done(await openedWith(fileFor(files, 'Porter'), porters)))).toContain('marigold')
    member.close()
  })
})

async function blob(device: Device, own: EvaluationKey, sha256: string): Promise<Buffer> {
  let identity = ''
  device.context.workspace.change(own, ({ secrets }) => {
    identity = secrets.identity
    return undefined
  })
  const { files } = device.context.workspace.machine
  const pieces: Uint8Array[] = []
  const place = { files, folder: placesIn(device.home, own).blobs }
  for await (const piece of readBlob(place, sha256, identity)) pieces.push(piece)
  return Buffer.concat(pieces)
}
