import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { readContainer } from '../../electron/services/exchange/container/read-container.ts'
import { MemorySinks } from '../../electron/services/exchange/container/sink.ts'
import { writeContainer } from '../../electron/services/exchange/container/write-container.ts'
import { partOf } from '../../electron/services/exchange/container/write-tar.ts'
import { allowCorrection } from '../../electron/services/exchange/allow-correction.ts'
import { exportRecord } from '../../electron/services/exchange/export-record.ts'
import { makeReceipt } from '../../electron/services/exchange/make-receipt.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import { pieces } from '../../electron/services/workspace/outgoing-files.ts'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import type { LogId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { act, device, done, open, pathOf, sentence, stateOf, written, type Device } from './device.ts'
import {
  allScores,
  baker,
  bread,
  carer,
  declaring,
  grocer,
  nurse,
  openedOn,
  packFor,
  scoring,
  smallLead,
  type Issued,
} from './small-tender.ts'

// Opening with words takes half a second and 256 MB by design, and on a busy machine many times that.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

let folder: string
let lead: Device
let key: EvaluationKey
let pack: Issued
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-apart-'))
  const made = await smallLead(join(folder, 'lead'))
  lead = made.lead
  key = made.key
  pack = await packFor(lead, key)
})
afterAll(() => {
  lead.close()
  rmSync(folder, { recursive: true, force: true })
})

async function sent(member: Device, own: EvaluationKey): Promise<string> {
  return pathOf(member, own, done(await makeReturn(member.context, own)))
}

/** The lead's home once more, as it stands. */
async function anotherLead(name: string): Promise<Device> {
  const home = join(folder, name)
  cpSync(lead.home, home, { recursive: true })
  return device(home)
}

function logOf(member: Device, own: EvaluationKey): LogId {
  return done(member.context.workspace.look(own)).about.log
}

describe('what crosses to a member', () => {
  test('holds no price, no other member, and nothing of a bidder from whom they are kept apart', async () => {
    const { path, words = '' } = await packFor(lead, key, nurse)
    const sinks = new MemorySinks()
    const read = done(
      await readContainer({
        source: pieces(nodeFileSystem, path),
        keys: { words },
        accept: ['fairmark-pack'],
        keep: sinks.keep,
      }),
    )
    const clear = [
      JSON.stringify(read.manifest),
      ...[...sinks.kept.values()].map((bytes) => Buffer.from(bytes).toString()),
    ]
      .join('\n')
      .toLowerCase()
    expect(clear).toContain('we bake wholemeal')
    for (const secret of [
      '123456',
      '98765',
      'carer-1',
      'grocer',
      'greengrocer',
      'marigold',
      'cousin',
      'milk at dawn',
    ])
      expect(clear).not.toContain(secret)
  })
})

describe('a pack', () => {
  test('opens with its words alone, in any spelling of them', async () => {
    const member = await device(join(folder, 'words'))
    expect(sentence(await open(member, pack.path))).toContain('six words')
    expect(sentence(await open(member, pack.path, { words: 'one two three' }))).toContain('you typed 3 words')
    const wrong = pack.words?.split(' ').toReversed().join(' ')
    expect(sentence(await open(member, pack.path, { words: wrong }))).toContain('not the six words')
    const loud = pack.words?.toUpperCase().replaceAll(' ', ' - ')
    expect(done(await open(member, pack.path, { words: loud }))).toMatchObject({ what: 'pack' })
    member.close()
  })

  test('opened again on the same laptop goes on with what is there', async () => {
    const { member, own } = await openedOn(join(folder, 'again'), pack)
    act(member, own, declaring, scoring(baker, bread, '1'))
    const again = done(await open(member, pack.path, { words: pack.words }))
    expect(again).toMatchObject({ what: 'pack', evaluation: own })
    expect(member.context.workspace.overview().known).toHaveLength(1)
    member.close()
  })
})

describe('a return', () => {
  test('is told before it counts, counts once, and an older one after it changes nothing', async () => {
    const receiver = await anotherLead('lead-once')
    const { member, own } = await openedOn(join(folder, 'once'), pack)
    act(member, own, declaring, scoring(baker, bread, '1'))
    const part = await sent(member, own)
    act(member, own, ...allScores('2').slice(1), { type: 'SubmitScoreSheet', member: carer })
    const whole = await sent(member, own)
    const preview = done(await open(receiver, whole))
    expect(preview).toMatchObject({ kind: 'preview', preview: { standing: 'new', scored: 4, of: 4 } })
    expect(preview.preview?.fingerprint).toHaveLength(6)
    expect(stateOf(receiver, key).exchange.returns.size).toBe(0)
    expect(done(await open(receiver, whole, { accept: true }))).toMatchObject({ what: 'return' })
    const before = done(receiver.context.workspace.look(key)).record
    for (const [path, standing] of [
      [whole, 'known'],
      [part, 'older'],
    ] as const)
      expect(done(await open(receiver, path, { accept: true })).preview).toMatchObject({ standing })
    expect(done(receiver.context.workspace.look(key)).record).toEqual(before)
    member.close()
    receiver.close()
  })

  test('made by somebody else for the member is refused: the pack’s key did not sign for it', async () => {
    const { member, own } = await openedOn(join(folder, 'thief'), pack)
    act(member, own, declaring)
    const path = await sent(member, own)
    const thief = signingKeyOf('7'.repeat(64))
    const { manifest, log } = await readAsLead(lead, key, path)
    const forged = done(
      writeContainer({
        manifest,
        parts: [partOf(`events/${manifest.log.log}`, log)],
        signing: thief,
        to: { recipients: [done(stateOf(lead, key).exchange.keys).recipient] },
      }),
    )
    const chunks: Uint8Array[] = []
    for await (const piece of forged.bytes) chunks.push(piece)
    const file = written(folder, 'forged.fmreturn', Buffer.concat(chunks))
    expect(isRefusal(await open(lead, file, { accept: true }))).toBe(true)
    expect(stateOf(lead, key).exchange.returns.size).toBe(0)
    member.close()
  })

  test('of a pack that another record of the lead made is told with a warning', async () => {
    const { member, own } = await openedOn(join(folder, 'seen'), pack)
    act(member, own, declaring)
    const path = await sent(member, own)
    const { manifest, log } = await readAsLead(lead, key, path)
    let seed = ''
    member.context.workspace.change(own, ({ secrets }) => void (seed = secrets.signing))
    const seen = { ...manifest.seen, head: '1'.repeat(64) }
    const made = done(
      writeContainer({
        manifest: { ...manifest, seen },
        parts: [partOf(`events/${manifest.log.log}`, log)],
        signing: signingKeyOf(seed),
        to: { recipients: [done(stateOf(lead, key).exchange.keys).recipient] },
      }),
    )
    const chunks: Uint8Array[] = []
    for await (const piece of made.bytes) chunks.push(piece)
    const file = written(folder, 'seen.fmreturn', Buffer.concat(chunks))
    const warningsOf = async (which: string) => done(await open(lead, which)).preview?.warnings.join() ?? ''
    expect(await warningsOf(path)).not.toContain('another one')
    expect(await warningsOf(file)).toContain('when your record was another one')
    member.close()
  })

  test('says that its evaluation is open in another window, and waits', async () => {
    const { member, own } = await openedOn(join(folder, 'window'), pack)
    act(member, own, declaring)
    const path = await sent(member, own)
    const first = await anotherLead('lead-window')
    stateOf(first, key)
    const second = await device(first.home)
    expect(sentence(await open(second, path, { accept: true }))).toContain('open in another window')
    first.close()
    expect(done(await open(second, path, { accept: true }))).toMatchObject({ what: 'return' })
    second.close()
    member.close()
  })

  test('opens for the lead alone', async () => {
    const { member, own } = await openedOn(join(folder, 'mine'), pack)
    act(member, own, declaring)
    const path = await sent(member, own)
    expect(sentence(await open(member, path))).not.toBe('done')
    const stranger = await smallLead(join(folder, 'stranger'))
    expect(sentence(await open(stranger.lead, path))).toContain('made for somebody else')
    stranger.lead.close()
    member.close()
  })
})

describe('a receipt', () => {
  test('counts once, and only on the laptop whose log it names', async () => {
    const receiver = await anotherLead('lead-receipt')
    const { member, own } = await openedOn(join(folder, 'receipt'), pack)
    act(member, own, declaring, ...allScores('1'), { type: 'SubmitScoreSheet', member: carer })
    done(await open(receiver, await sent(member, own), { accept: true }))
    const made = done(await makeReceipt(receiver.context, key, carer, logOf(member, own)))
    const path = pathOf(receiver, key, made)
    expect(done(await open(member, path))).toMatchObject({ what: 'receipt' })
    expect(stateOf(member, own).exchange.receipts).toHaveLength(1)
    expect(sentence(await open(member, path))).toContain('already')
    const { member: other } = await openedOn(join(folder, 'receipt-2'), pack)
    expect(sentence(await open(other, path))).toContain('made for somebody else')
    for (const one of [member, other, receiver]) one.close()
  })
})

describe('a correction', () => {
  test('opens the named answer after sending, and no other', async () => {
    const receiver = await anotherLead('lead-unlock')
    const { member, own } = await openedOn(join(folder, 'unlock'), pack)
    act(member, own, declaring, ...allScores('1'), { type: 'SubmitScoreSheet', member: carer })
    done(await open(receiver, await sent(member, own), { accept: true }))
    const order = {
      member: carer,
      log: logOf(member, own),
      cells: [{ bidder: baker, question: bread }],
      reason: 'A page was missing.',
    }
    const path = pathOf(receiver, key, done(await allowCorrection(receiver.context, key, order)))
    const { workspace } = member.context
    const enter = (bidder: typeof baker) =>
      workspace.change(own, (evaluation) => evaluation.enter(scoring(bidder, bread, '2')))
    expect(isRefusal(enter(baker))).toBe(true)
    expect(done(await open(member, path))).toMatchObject({ what: 'unlock' })
    expect(enter(baker)).toBeUndefined()
    expect(isRefusal(enter(grocer))).toBe(true)
    act(member, own, { type: 'SubmitScoreSheet', member: carer })
    expect(done(await open(receiver, await sent(member, own), { accept: true })).preview).toMatchObject({
      standing: 'extends',
      warnings: [],
    })
    expect(stateOf(receiver, key).sheets.get(carer)?.scores.get(baker)?.get(bread)?.score).toBe('2')
    member.close()
    receiver.close()
  })
})

describe('two laptops of one member', () => {
  test('that differ are shown, count for nothing, and the lead says which counts', async () => {
    const receiver = await anotherLead('lead-two')
    const logs: LogId[] = []
    for (const [name, score] of [
      ['first', '1'],
      ['second', '2'],
    ] as const) {
      const { member, own } = await openedOn(join(folder, `two-${name}`), pack)
      act(member, own, declaring, scoring(baker, bread, score), ...allScores('1').slice(1), {
        type: 'SubmitScoreSheet',
        member: carer,
      })
      const opened = done(await open(receiver, await sent(member, own), { accept: true }))
      expect(opened.preview?.warnings).toEqual(
        name === 'first'
          ? []
          : ['This comes from laptop number 2 of this person. Check by telephone that it is theirs.'],
      )
      logs.push(logOf(member, own))
      member.close()
    }
    const { troubles } = done(stateOf(receiver, key).exchange.returns.get(carer))
    expect(troubles).toMatchObject({ secondDevice: true, conflicts: [{ bidder: baker, question: bread }] })
    expect(stateOf(receiver, key).sheets.get(carer)?.scores.get(baker)?.get(bread)).toBeUndefined()
    const [, second] = logs
    act(receiver, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
    act(receiver, key, {
      type: 'ResolveConflict',
      member: carer,
      bidder: baker,
      question: bread,
      log: done(second),
      reason: 'Said so by telephone.',
    })
    expect(stateOf(receiver, key).sheets.get(carer)?.scores.get(baker)?.get(bread)?.score).toBe('2')
    receiver.close()
  })

  test('a copied home that was written on in both places is a fork, in whichever order it comes', async () => {
    const { member, own } = await openedOn(join(folder, 'fork-a'), pack)
    act(member, own, declaring, scoring(baker, bread, '1'))
    member.close()
    cpSync(member.home, join(folder, 'fork-b'), { recursive: true })
    const files: string[] = []
    for (const [home, score] of [
      ['fork-a', '1'],
      ['fork-b', '2'],
    ] as const) {
      const one = await device(join(folder, home))
      act(one, own, scoring(grocer, bread, score))
      files.push(await sent(one, own))
      one.close()
    }
    const sheets = []
    for (const [index, order] of [files, files.toReversed()].entries()) {
      const receiver = await anotherLead(`lead-fork-${String(index)}`)
      for (const path of order) done(await open(receiver, path, { accept: true }))
      const returns = done(stateOf(receiver, key).exchange.returns.get(carer))
      const [log] = returns.troubles.forks
      const branches = returns.devices.get(done(log))?.branches ?? []
      expect(branches).toHaveLength(2)
      const keep = [...branches.map(({ head }) => head)].sort()[0] ?? ''
      const reason = 'The other was a copy.'
      act(receiver, key, { type: 'ResolveFork', member: carer, log: done(log), keep, reason })
      expect(stateOf(receiver, key).exchange.returns.get(carer)?.troubles.forks).toEqual([])
      sheets.push(
        JSON.stringify(
          [...(stateOf(receiver, key).sheets.get(carer)?.scores ?? [])].map(([id, of]) => [id, [...of]]),
        ),
      )
      receiver.close()
    }
    expect(sheets[0]).toBe(sheets[1])
  })
})

describe('the whole record', () => {
  test('tells a member that their scores are in it, unchanged, or loudly that they are not', async () => {
    const receiver = await anotherLead('lead-record')
    const { member, own } = await openedOn(join(folder, 'record'), pack)
    const { member: other, own: others } = await openedOn(join(folder, 'record-2'), pack)
    act(member, own, declaring, ...allScores('1'), { type: 'SubmitScoreSheet', member: carer })
    act(other, others, declaring, ...allScores('2'), { type: 'SubmitScoreSheet', member: carer })
    done(await open(receiver, await sent(member, own), { accept: true }))
    expect(sentence(await exportRecord(receiver.context, key, 'words'))).toContain('not opened')
    act(receiver, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
    const made = done(await exportRecord(receiver.context, key, 'words'))
    const path = pathOf(receiver, key, made.file)
    const { words } = made
    expect(done(await open(member, path, { words }))).toMatchObject({
      what: 'record',
      sentence: 'Your scores are in this record, unchanged: 4 entries.',
    })
    expect(sentence(await open(other, path, { words }))).toContain('Careful')
    const archive = await device(join(folder, 'archive'))
    expect(done(await open(archive, path, { words }))).toMatchObject({ what: 'record' })
    for (const one of [member, other, receiver, archive]) one.close()
  })

  test('warns a member whose receipt is of another log of the lead: it was put back, or written anew', async () => {
    const receiver = await anotherLead('lead-receipt')
    const { member, own } = await openedOn(join(folder, 'receipt-kept'), pack)
    act(member, own, declaring, ...allScores('1'), { type: 'SubmitScoreSheet', member: carer })
    const path = await sent(member, own)
    done(await open(receiver, path, { accept: true }))
    const receipt = done(await makeReceipt(receiver.context, key, carer, logOf(member, own)))
    done(await open(member, pathOf(receiver, key, receipt)))
    const putBack = await anotherLead('lead-put-back')
    for (const one of [receiver, putBack]) {
      done(await open(one, path, { accept: true }))
      act(one, key, { type: 'OpenReturns', reason: 'The nurse is ill.' })
      const { file, words } = done(await exportRecord(one.context, key, 'words'))
      const opened = sentence(await open(member, pathOf(one, key, file), { words }))
      expect(opened).toContain(one === receiver ? 'done' : 'not the one that the lead had')
      one.close()
    }
    member.close()
  })
})

describe('a lost laptop', () => {
  test('is replaced: the next pack brings back what was sent, and nobody types twice', async () => {
    const receiver = await anotherLead('lead-lost')
    const { member, own } = await openedOn(join(folder, 'lost'), pack)
    act(member, own, declaring, ...allScores('1'))
    done(await open(receiver, await sent(member, own), { accept: true }))
    const log = logOf(member, own)
    const { entries } = done(member.context.workspace.look(own)).record
    act(receiver, key, { type: 'RevokeLog', member: carer, log, from: entries, reason: 'Left on the bus.' })
    const next = await packFor(receiver, key)
    expect(next.words?.split(' ')).toHaveLength(6)
    const { member: found, own: anew } = await openedOn(join(folder, 'found'), next)
    expect(stateOf(found, anew).sheets.get(carer)?.scores.get(baker)?.size).toBe(2)
    expect(logOf(found, anew)).not.toBe(log)
    expect(sentence(await open(member, pack.path, { words: pack.words }))).toBe('done')
    for (const one of [member, found, receiver]) one.close()
  })

  test('nothing that is begun and refused stays on the disk', () => {
    const outgoing = join(lead.home, 'evaluations', key, 'outgoing')
    expect(readdirSync(outgoing).filter((name) => name.endsWith('.part'))).toEqual([])
  })
})

async function readAsLead(device: Device, evaluation: EvaluationKey, path: string) {
  const sinks = new MemorySinks()
  let identity = ''
  device.context.workspace.change(evaluation, ({ secrets }) => {
    identity = secrets.identity
    return undefined
  })
  const { manifest } = done(
    await readContainer({
      source: pieces(nodeFileSystem, path),
      keys: { identities: [identity] },
      accept: ['fairmark-return'],
      keep: sinks.keep,
    }),
  )
  return { manifest, log: sinks.kept.get(`events/${manifest.log.log}`) ?? new Uint8Array() }
}
