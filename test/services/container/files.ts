import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { randomBytes } from 'node:crypto'
import { bidderId, evaluationId, logId, memberId, questionId } from '../../../shared/identifiers.ts'
import type { Listed, ManifestFormat } from '../../../shared/exchange/manifest.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import {
  readContainer,
  type Opened,
  type Opening,
} from '../../../electron/services/exchange/container/read-container.ts'
import type { Sink } from '../../../electron/services/exchange/container/sink.ts'
import {
  writeContainer,
  type Addressees,
  type Container,
  type ManifestOrder,
} from '../../../electron/services/exchange/container/write-container.ts'
import { partOf, type Part } from '../../../electron/services/exchange/container/write-tar.ts'
import { signingKeyOf } from '../../../electron/services/keys/signing.ts'

export const formats = [
  'fairmark-documents',
  'fairmark-pack',
  'fairmark-return',
  'fairmark-receipt',
  'fairmark-unlock',
  'fairmark-record',
] as const satisfies readonly ManifestFormat[]

export interface AgeKey {
  readonly identity: string
  readonly recipient: string
}

export async function ageKey(): Promise<AgeKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

export const leadKey = signingKeyOf('11'.repeat(32))
export const lead = await ageKey()
export const member = await ageKey()

const log = logId.parse('ab'.repeat(16))
const position = { log, entries: 3, head: 'cd'.repeat(32) }

/** A manifest of each kind, as its maker orders it. */
export function orderOf(format: ManifestFormat): ManifestOrder {
  const common = {
    evaluation: evaluationId.parse('01'.repeat(16)),
    id: randomBytes(16).toString('hex'),
    createdAt: '2024-03-04T10:00:00.000Z',
  }
  const who = memberId.parse('carer-2')
  switch (format) {
    case 'fairmark-documents':
      return { format, ...common, audience: 'quality', documents: [] }
    case 'fairmark-pack':
      return {
        format,
        ...common,
        member: who,
        packVersion: 1,
        pack: 'ef'.repeat(32),
        lead: { signing: leadKey.public, recipient: lead.recipient },
        seen: position,
        keys: { enrolment: '22'.repeat(32), documents: lead.identity },
      }
    case 'fairmark-return':
      return {
        format,
        ...common,
        member: who,
        pack: 'ef'.repeat(32),
        log: position,
        seen: position,
        submitted: true,
      }
    case 'fairmark-receipt':
      return { format, ...common, member: who, log: position, lead: position }
    case 'fairmark-unlock':
      return {
        format,
        ...common,
        member: who,
        unlock: '03'.repeat(16),
        log,
        cells: [{ bidder: bidderId.parse('b1'), question: questionId.parse('q1') }],
        reason: 'A figure was mistyped',
        lead: position,
      }
    case 'fairmark-agreed':
      return {
        format,
        ...common,
        member: who,
        log,
        digest: '04'.repeat(32),
        agreed: 'ef'.repeat(32),
        lead: position,
      }
    case 'fairmark-record':
      return { format, ...common, lead: position }
  }
}

export function blob(bytes: Uint8Array): Part {
  const part = partOf('', bytes)
  return { ...part, name: `blobs/${part.sha256}` }
}

export function logPart(bytes: Uint8Array): Part {
  return partOf(`events/${log}`, bytes)
}

/** Parts that such a file may hold. */
export function partsOf(format: ManifestFormat): readonly Part[] {
  const letters = Buffer.from('Carers visit at the agreed hour.')
  switch (format) {
    case 'fairmark-receipt':
    case 'fairmark-unlock':
      return []
    case 'fairmark-documents':
      return [blob(letters), blob(new Uint8Array(0))]
    case 'fairmark-agreed':
    case 'fairmark-pack':
      return [blob(letters)]
    case 'fairmark-return':
      return [logPart(letters)]
    case 'fairmark-record':
      return [logPart(letters), blob(letters)]
  }
}

export async function made(
  format: ManifestFormat,
  {
    to = { recipients: [member.recipient] },
    parts = partsOf(format),
  }: { to?: Addressees; parts?: readonly Part[] } = {},
): Promise<Buffer> {
  return bytesOf(ready({ manifest: orderOf(format), parts, signing: leadKey, to }))
}

export function ready(order: Parameters<typeof writeContainer>[0]): Container {
  const container = writeContainer(order)
  if (isRefusal(container)) throw new Error(container.id)
  return container
}

export async function bytesOf(container: Container): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of container.bytes) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** What came of opening a file, and what happened to every sink. */
export interface Attempt {
  readonly outcome: Opened<ManifestFormat> | Refusal
  readonly sinks: readonly ObservedSink[]
}

export interface ObservedSink {
  readonly name: string
  readonly bytes: Buffer
  readonly done: boolean
  readonly abandoned: number
}

/** Opens a file with the member's key, and takes every kind, if nothing else is said. */
export async function attempt(
  bytes: Uint8Array,
  opening: Partial<Opening<ManifestFormat>> = {},
): Promise<Attempt> {
  const sinks: ReturnType<typeof observedSink>[] = []
  const outcome = await readContainer<ManifestFormat>({
    source: [bytes],
    keys: { identities: [member.identity] },
    accept: formats,
    keep: (listed) => {
      const observed = observedSink(listed)
      sinks.push(observed)
      return observed.sink
    },
    ...opening,
  })
  return { outcome, sinks: sinks.map(({ seen }) => seen()) }
}

function observedSink({ name }: Listed) {
  const pieces: Uint8Array[] = []
  let done = false
  let abandoned = 0
  const sink: Sink = {
    write: (bytes) => {
      pieces.push(Buffer.from(bytes))
    },
    done: () => {
      done = true
    },
    abandon: () => {
      abandoned++
    },
  }
  return { sink, seen: (): ObservedSink => ({ name, bytes: Buffer.concat(pieces), done, abandoned }) }
}

/** The id of the sentence with which a file was refused, or 'opened'. Fails if anything was kept of a refused file. */
export function verdictOf({ outcome, sinks }: Attempt): string {
  if (!isRefusal(outcome)) {
    if (sinks.some(({ done, abandoned }) => !done || abandoned > 0)) throw new Error('opened, but not kept')
    return 'opened'
  }
  if (sinks.some(({ abandoned }) => abandoned !== 1)) throw new Error('refused, but kept')
  return outcome.id
}
