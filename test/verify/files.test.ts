import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '../../electron/services/canonical.ts'
import { partOf, type Part } from '../../electron/services/exchange/container/write-tar.ts'
import {
  writeContainer,
  type Addressees,
  type ManifestOrder,
} from '../../electron/services/exchange/container/write-container.ts'
import { ageKeyOf } from '../../electron/services/keys/age-key.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { runFairmark, temporaryFolder } from '../cli/run-fairmark.ts'
import { evaluation, LEAD, panelApart, recipientOf, secretOf, type PanelApart } from './panel-apart.ts'
import { goodRecord, logOfLead } from './record-parts.ts'

// Opening with words takes half a second and 256 MB by design, and on a busy machine many times that.

const WORDS = 'abacus abdomen abdominal abide abiding ability'
const own = ageKeyOf(secretOf('age reader'))
const file = { id: '1'.repeat(32), createdAt: '2024-04-12T09:00:00.000Z' }

let leicester: PanelApart
let folder: string
let identity: string

beforeAll(() => {
  leicester = panelApart(leicesterLeadScript())
  folder = temporaryFolder()
  identity = join(folder, 'key.txt')
  writeFileSync(identity, `# made for a test\n${own.identity}\n`)
})

async function made(
  manifest: ManifestOrder,
  parts: readonly Part[],
  by = LEAD,
  to: Addressees = { recipients: [own.recipient] },
): Promise<string> {
  const container = writeContainer({ manifest, parts, signing: signingKeyOf(secretOf(by)), to })
  if (isRefusal(container)) throw new Error(container.id)
  const pieces: Uint8Array[] = []
  for await (const piece of container.bytes) pieces.push(piece)
  const place = join(folder, `${manifest.format}-${sha256(Buffer.concat(pieces)).slice(0, 8)}`)
  writeFileSync(place, Buffer.concat(pieces))
  return place
}

function recordOf({ lead, blobs } = goodRecord(leicester)): readonly [ManifestOrder, readonly Part[]] {
  const { bytes, position } = logOfLead(lead, LEAD)
  return [
    { format: 'fairmark-record', evaluation, ...file, lead: position },
    [partOf(`events/${position.log}`, bytes), ...blobs.map((blob) => partOf(`blobs/${sha256(blob)}`, blob))],
  ]
}

function firstReturn() {
  const [first] = leicester.returns
  if (!first) throw new Error('The panel returned nothing')
  return first
}

const verifyWith = (place: string, ...more: readonly string[]) => runFairmark(['verify', place, ...more])

describe('fairmark verify FILE', () => {
  test('says in one line that a record holds, who came first again, and the full head', async () => {
    const place = await made(...recordOf())
    const { status, stdout, stderr } = await verifyWith(place, '--identity', identity)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { position } = logOfLead(leicester.lead, LEAD)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(stdout).toContain('Open Door Carers came first again')
    expect(stdout).toContain(`head ${position.head}\n`)
  })

  test('opens a record with its six words, and with no others', async () => {
    const place = await made(...recordOf(), LEAD, { words: WORDS })
    expect((await verifyWith(place, '--words', WORDS)).status).toBe(0)
    const wrong = await verifyWith(place, '--words', WORDS.replace('ability', 'abacus'))
    expect({ status: wrong.status, stdout: wrong.stdout }).toEqual({ status: 1, stdout: '' })
    expect(wrong.stderr).toContain('not the six words')
    expect((await verifyWith(place)).stderr).toContain('opens with six words')
  })

  test('refuses a record with another award, naming the entry', async () => {
    const forged = leicester.lead.map((one) =>
      one.event.type === 'PriceEntered' ? { ...one, event: { ...one.event, price: '1.00' } } : one,
    )
    const place = await made(...recordOf({ ...goodRecord(leicester), lead: forged }))
    const { status, stdout, stderr } = await verifyWith(place, '--identity', identity)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/Entry \d+ \(line \d+\) is false/)
  })

  test('says what holds of a pack', async () => {
    const [pack = new Uint8Array()] = leicester.packs
    const { member } = firstReturn()
    const { position } = logOfLead(leicester.lead, LEAD)
    const order: ManifestOrder = {
      ...{ format: 'fairmark-pack', evaluation, ...file, member, packVersion: 1, pack: sha256(pack) },
      lead: { signing: signingKeyOf(secretOf(LEAD)).public, recipient: recipientOf(LEAD) },
      seen: position,
      keys: { enrolment: secretOf(`enrolment of ${member}`), documents: own.identity },
    }
    const parts = [partOf(`blobs/${sha256(pack)}`, pack)]
    const good = await verifyWith(await made(order, parts), '--identity', identity)
    expect(good.stdout).toContain(`5 bidders, no price; the lead’s log then ended with head ${position.head}`)
    const bySomebody = await verifyWith(await made(order, parts, 'somebody'), '--identity', identity)
    expect(bySomebody.status).toBe(1)
  })

  test('says what holds of a return, and refuses one that was signed by another laptop', async () => {
    const { member, bytes, position } = firstReturn()
    const seen = logOfLead(leicester.lead, LEAD).position
    const order: ManifestOrder = {
      ...{ format: 'fairmark-return', evaluation, ...file, member, pack: '0'.repeat(64), log: position },
      ...{ seen, submitted: true },
    }
    const parts = [partOf(`events/${position.log}`, bytes)]
    const good = await verifyWith(await made(order, parts, member), '--identity', identity)
    expect(good.stdout).toContain('sent as finished')
    expect(good.stdout).toContain(`head ${position.head}\n`)
    expect((await verifyWith(await made(order, parts, LEAD), '--identity', identity)).status).toBe(1)
  })

  test('says what holds of a receipt', async () => {
    const { member, position } = firstReturn()
    const lead = logOfLead(leicester.lead, LEAD).position
    const place = await made(
      { format: 'fairmark-receipt', evaluation, ...file, member, log: position, lead },
      [],
    )
    const { stdout } = await verifyWith(place, '--identity', identity)
    expect(stdout).toContain(`head ${position.head}`)
    expect(stdout).toContain(`head ${lead.head}`)
  })

  test('refuses what was damaged, what is for others, and what is no file of ours', async () => {
    const place = await made(...recordOf())
    const other = join(folder, 'other.txt')
    writeFileSync(other, ageKeyOf(secretOf('age other')).identity)
    expect((await verifyWith(place, '--identity', other)).stderr).toContain('made for somebody else')
    expect((await verifyWith(place, '--identity', place)).status).toBe(1)
    writeFileSync(other, 'nothing')
    expect((await verifyWith(other)).stderr).toContain('not a Fairmark file')
    expect((await verifyWith(join(folder, 'nothing-there'))).stderr).toContain('no such file')
  })
})
