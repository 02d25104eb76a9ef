import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { canonicalBytes } from '../../electron/services/canonical.ts'
import { within } from '../../electron/services/exchange/context.ts'
import { exportRecord } from '../../electron/services/exchange/export-record.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { sendRecord } from '../../electron/services/exchange/send-record.ts'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { isForFolderOf, outgoingNotes } from '../../electron/services/folder/outgoing-notes.ts'
import { verifyFile } from '../../electron/services/verify/verify-file.ts'
import { pieces } from '../../electron/services/workspace/outgoing-files.ts'
import { placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { commandSchema, type Command } from '../../shared/evaluation/command.ts'
import type { BidderId, MemberId, QuestionId } from '../../shared/identifiers.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { verifier } from '../verify/verifier.ts'
import { agreedOpened, clearText, recordOpened } from './clear-text.ts'
import { fairmark, told } from './evening.ts'
import { act, done, open, pathOf, sentence, stateOf, type Device } from './device.ts'
import { baker, bread, carer, grocer, milk, nurse, openedOn, packFor, smallLead } from './small-tender.ts'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

interface Laptop {
  readonly member: Device
  readonly own: EvaluationKey
}

let folder: string
let lead: Device
let key: EvaluationKey
const laptops = new Map<MemberId, Laptop>()
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-confirming-'))
  // The command line knows passphrases alone.
  const made = await smallLead(join(folder, 'lead'), 'passphrase')
  lead = made.lead
  key = made.key
  for (const id of [carer, nurse]) {
    const laptop = await openedOn(join(folder, id), await packFor(lead, key, id))
    laptops.set(id, laptop)
    const asked = [...stateOf(laptop.member, laptop.own).tenders.keys()].flatMap((bidder) =>
      (id === carer ? [bread, milk] : [bread]).map((question) => given(id, bidder, question)),
    )
    act(laptop.member, laptop.own, { type: 'DeclareInterests', member: id, interests: [] }, ...asked)
    act(laptop.member, laptop.own, { type: 'SubmitScoreSheet', member: id })
    done(await open(lead, await sent(laptop), { accept: true }))
  }
  act(lead, key, { type: 'OpenReturns', reason: '' })
  for (const bidder of [baker, grocer])
    for (const question of [bread, milk]) act(lead, key, agree(bidder, question))
})
afterAll(() => {
  for (const { member } of laptops.values()) member.close()
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

function of(member: MemberId): Laptop {
  return done(laptops.get(member))
}

function given(member: MemberId, bidder: BidderId, question: QuestionId): Command {
  const reason = { good: `Privately ${member} likes it.`, worries: '', evidence: [] }
  return { type: 'GiveScore', member, bidder, question, score: '1', reason }
}

function agree(bidder: BidderId, question: QuestionId, score = '2', changeReason?: string): Command {
  return commandSchema.parse({
    ...{ type: 'AgreeScore', bidder, question, score, decidingPoint: `Tasting of ${bidder}.` },
    reason: { good: `Together we trust ${bidder}.`, worries: '', evidence: [] },
    present: [carer, nurse],
    ...(changeReason === undefined ? {} : { changeReason }),
  })
}

/** The age identity of the member's laptop. */
function identityOf(id: MemberId): string {
  const { member, own } = of(id)
  return done(within(member.context, own, ({ secrets }) => secrets.identity))
}

async function sent({ member, own }: Laptop): Promise<string> {
  return pathOf(member, own, done(await makeReturn(member.context, own)))
}

async function toRead(member: MemberId): Promise<string> {
  return pathOf(lead, key, done(await sendRecord(lead.context, key, member)))
}

/** What lies on the laptop to be read, answered. */
async function answered(id: MemberId, confirmed = true, note = ''): Promise<string> {
  const { member, own } = of(id)
  const { digest } = done(stateOf(member, own).exchange.recordRead)
  act(member, own, { type: 'AnswerRecord', member: id, digest, confirmed, note })
  return sent(of(id))
}

const saidBy = (member: MemberId) => stateOf(lead, key).confirmations.get(member)

describe('what the panel agreed', () => {
  test('crosses to a member without prices, other people, their reasons, or a bidder they are kept apart from', async () => {
    const path = await toRead(nurse)
    const clear = clearText(await agreedOpened(path, identityOf(nurse)))
    for (const word of ['together we trust baker', 'tasting of baker', '"present":2', '"withreader":true'])
      expect(clear).toContain(word)
    // an id in its quotation marks: keys, which are drawn at random, may hold its two letters
    const secrets = ['123456', '98765', 'price', 'carer-1', 'privately', 'grocer', 'cousin', 'milk', '"q2"']
    for (const word of secrets) expect(clear).not.toContain(word)
    // Whoever is not kept apart reads all of it: the search finds what is there.
    const whole = clearText(await agreedOpened(await toRead(carer), identityOf(carer)))
    for (const word of ['together we trust grocer', '"q2"']) expect(whole).toContain(word)
    expect(whole).not.toContain('nurse')
    const keys = { identities: [identityOf(carer)] }
    const checked = done(await verifyFile(pieces(nodeFileSystem, await toRead(carer)), keys))
    expect(checked).toMatchObject({ format: 'fairmark-agreed', answers: 4 })
  })

  test('opens on that laptop alone, once, and the answer counts when its return is taken', async () => {
    const path = await toRead(nurse)
    expect(sentence(await open(of(carer).member, path))).toContain('made for somebody else')
    expect(done(await open(of(nurse).member, path))).toMatchObject({ what: 'agreed' })
    const entries = stateOf(of(nurse).member, of(nurse).own)
    expect(done(await open(of(nurse).member, path))).toMatchObject({ what: 'agreed' })
    expect(stateOf(of(nurse).member, of(nurse).own)).toBe(entries)
    const answer = await answered(nurse)
    expect(done(await open(lead, answer))).toMatchObject({ preview: { answer: 'confirms' } })
    expect(saidBy(nurse)).toBeUndefined()
    done(await open(lead, answer, { accept: true }))
    expect(saidBy(nurse)).toMatchObject({ confirmed: true, signed: true })
    expect(done(await open(lead, answer)).preview).toMatchObject({ standing: 'known', answer: undefined })
  })

  test('changed since makes the answer stale: it is told before it is taken, and another record is read', async () => {
    done(await open(of(carer).member, await toRead(carer)))
    const late = await answered(carer)
    act(lead, key, agree(baker, milk, '1', 'The milk was yesterday’s.'))
    expect(saidBy(nurse)).toBeUndefined()
    expect(done(await open(lead, late))).toMatchObject({ preview: { answer: 'stale' } })
    done(await open(lead, late, { accept: true }))
    expect(saidBy(carer)).toBeUndefined()
    for (const id of [carer, nurse]) done(await open(of(id).member, await toRead(id)))
    done(await open(lead, await answered(carer, false, 'The milk was fresh.'), { accept: true }))
    done(await open(lead, await answered(nurse), { accept: true }))
    expect(saidBy(carer)).toMatchObject({ confirmed: false, note: 'The milk was fresh.', signed: true })
    expect(saidBy(nurse)).toMatchObject({ confirmed: true, signed: true })
  })

  test('and the record with its recommendation holds for the program and for verify.mjs', async () => {
    act(lead, key, { type: 'Recommend' })
    const made = done(await exportRecord(lead.context, key, 'words'))
    const path = pathOf(lead, key, made.file)
    const checked = done(await verifyFile(pieces(nodeFileSystem, path), { words: made.words ?? '' }))
    expect(checked.format).toBe('fairmark-record')
    const { manifest, parts } = await recordOpened(path, made.words)
    expect(manifest.format).toBe('fairmark-record')
    const said = clearText({ manifest, parts })
    expect(said).toContain('recordanswered')
    expect(said).toContain('recordsent')
    const { verifyRecord } = await verifier()
    // The signature was checked by the program; what is in the parts, verify.mjs reads for itself.
    const all = new Map([
      ['manifest.json', canonicalBytes(manifest)],
      ['signature', canonicalBytes({ key: manifest.from, signature: '0'.repeat(128) })],
      ...parts,
    ])
    expect(verifyRecord(all, () => true).wrong).toEqual([])
  })

  test('goes out from the command line to whoever has not answered, and to nobody once all have', async () => {
    lead.close()
    const out = join(folder, 'out')
    const none = await fairmark(lead.home, 'send-record', '--out', out)
    expect(none).toMatchObject({ status: 1, stdout: '' })
    expect(none.stderr).toContain('Everybody has said')
    const [[path = ''] = []] = await told(lead.home, 'send-record', '--out', out, '--member', carer)
    expect(path).toMatch(/\.fmagreed$/)
    expect(done(await open(of(carer).member, path))).toMatchObject({ what: 'agreed' })
    const keys = join(folder, 'carer.txt')
    writeFileSync(keys, identityOf(carer))
    const [[line = ''] = []] = await told(lead.home, 'verify', path, '--identity', keys)
    expect(line).toContain('4 answers')
  })

  test('lies in the folder of its reader no more once they are kept apart from a bidder whom it speaks of', () => {
    const isForCarer = () => {
      const files = outgoingNotes(nodeFileSystem, placesIn(lead.home, key))
      const note = done(files.findLast((one) => one.format === 'fairmark-agreed' && one.member === carer))
      return isForFolderOf(stateOf(lead, key), carer, note)
    }
    expect(isForCarer()).toBe(true)
    const interests = [{ bidder: grocer, nature: 'A cousin works there.' }]
    act(lead, key, { type: 'DeclareInterests', member: carer, interests })
    expect(isForCarer()).toBe(false)
  })
})
