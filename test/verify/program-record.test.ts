import { Decrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { exportRecord } from '../../electron/services/exchange/export-record.ts'
import { keepNote } from '../../electron/services/exchange/keep-note.ts'
import { makeReturn } from '../../electron/services/exchange/make-return.ts'
import { makeReceipt } from '../../electron/services/exchange/make-receipt.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import type { Act } from '../../shared/evaluation/command.ts'
import type { MemberId } from '../../shared/identifiers.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { run, runFairmark } from '../cli/run-fairmark.ts'
import { act, done, open, pathOf, stateOf, type Device } from '../exchange-evening/device.ts'
import {
  baker,
  bread,
  carer,
  declaring,
  grocer,
  milk,
  nurse,
  openedOn,
  packFor,
  scoring,
  smallLead,
} from '../exchange-evening/small-tender.ts'
import { verifierPath } from './verifier.ts'

// Opening with words takes half a second and 256 MB by design, and on a busy machine many times that.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 })

const reason = { good: 'Agreed.', worries: '', evidence: [] }

let folder: string
let key: EvaluationKey
let expected: string
let words: string
let place: string
let identity: string
let placeForKey: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fairmark-record-'))
  const { lead, key: own } = await smallLead(join(folder, 'lead'))
  key = own
  await scored(lead, carer, [
    declaring,
    scoring(baker, bread, '2'),
    scoring(baker, milk, '1'),
    scoring(grocer, bread, '1'),
    scoring(grocer, milk, '2'),
  ])
  await scored(lead, nurse, [
    { type: 'DeclareInterests', member: nurse, interests: [] },
    { type: 'GiveScore', member: nurse, bidder: baker, question: bread, score: '1', reason },
  ])
  act(
    lead,
    key,
    { type: 'OpenReturns', reason: '' },
    ...[baker, grocer].flatMap((bidder) =>
      [bread, milk].map((question) => ({
        ...({ type: 'AgreeScore', bidder, question, score: bidder === baker ? '2' : '1' } as const),
        reason,
        ...{ decidingPoint: '', present: [carer] },
      })),
    ),
    ...[carer, nurse].map(
      (member) => ({ type: 'ConfirmRecord', member, confirmed: true, note: '' }) as const,
    ),
    { type: 'Recommend' },
  )
  const results = computeResults(stateOf(lead, key))
  if (isRefusal(results)) throw new Error(results.id)
  expected = JSON.stringify(resultsJson(results), undefined, 1)
  const toWords = done(await exportRecord(lead.context, key, 'words'))
  words = toWords.words ?? ''
  place = pathOf(lead, key, toWords.file)
  identity = await generateIdentity()
  const recipients = [await identityToRecipient(identity)]
  placeForKey = pathOf(lead, key, done(await exportRecord(lead.context, key, { recipients })).file)
  lead.close()
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Pack out, scored on another laptop, return in, receipt back, and once more with the receipt in it. */
async function scored(lead: Device, member: MemberId, acts: readonly Act[]): Promise<void> {
  const { member: laptop, own } = await openedOn(join(folder, member), await packFor(lead, key, member))
  act(laptop, own, ...acts)
  done(await keepNote(laptop.context, own, { bidder: baker, question: bread, note: 'Warm bread.' }))
  act(laptop, own, { type: 'SubmitScoreSheet', member, helpedBy: 'A neighbour' })
  const send = async () => {
    const path = pathOf(laptop, own, done(await makeReturn(laptop.context, own)))
    done(await open(lead, path, { accept: true }))
  }
  await send()
  const { log } = done(laptop.context.workspace.look(own)).about
  const receipt = done(await makeReceipt(lead.context, key, member, log))
  done(await open(laptop, pathOf(lead, key, receipt)))
  await send()
  laptop.close()
}

async function tarFrom(decrypter: Decrypter, file: string): Promise<string> {
  const tar = join(folder, 'record.tar')
  writeFileSync(tar, await decrypter.decrypt(readFileSync(file)))
  return tar
}

describe('the record that the program exports', () => {
  test('is held to be good by verify.mjs, with the award that the program computed', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(words)
    const tar = await tarFrom(decrypter, place)
    const ran = await run([process.execPath, verifierPath, tar])
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
    expect(ran.stdout).toContain('Baker and Daughter comes first, as recommended')
    const results = await run([process.execPath, verifierPath, '--results', tar])
    expect(results).toEqual({ status: 0, stderr: '', stdout: `${expected}\n` })
  })

  test('is held to be good by `fairmark verify`, opened with its words', async () => {
    const { status, stdout, stderr } = await runFairmark(['verify', place, '--words', words])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('Baker and Daughter came first again')
  })

  test('may be made for a key, which then opens it', async () => {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    const ran = await run([process.execPath, verifierPath, await tarFrom(decrypter, placeForKey)])
    expect({ status: ran.status, stderr: ran.stderr }).toEqual({ status: 0, stderr: '' })
    const keyFile = join(folder, 'key.txt')
    writeFileSync(keyFile, `${identity}\n`)
    expect((await runFairmark(['verify', placeForKey, '--identity', keyFile])).status).toBe(0)
  })
})
