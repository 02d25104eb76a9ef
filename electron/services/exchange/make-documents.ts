import { identityToRecipient } from 'age-encryption'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { BidderId } from '../../../shared/identifiers.ts'
import type { TenderDocument } from '../../../shared/evaluation/exchange-events.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { hasBlob, readBlob } from './blob-files.ts'
import type { Part } from './container/write-tar.ts'
import { within, type ExchangeContext } from './context.ts'
import { deviceRecipient } from './device-recipient.ts'
import { documentGroups, type DocumentGroup } from './document-groups.ts'
import { soundDocumentKeys } from './document-keys.ts'
import { fileName } from './file-name.ts'
import { leadKeys, type LeadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'

type Audience = TenderDocument['audience']

/** One file to be made. */
interface Order {
  readonly name: string
  /** Titles of those who can open it; undefined where it is not for the panel. */
  readonly members: readonly string[] | undefined
  readonly bidders: BidderId[] | undefined
  readonly documents: readonly TenderDocument[]
  readonly parts: readonly Part[]
  readonly identities: readonly string[]
  readonly recipients: readonly string[]
}

/**
 * The bidders' documents for one audience. Those that the panel reads make a file for each set of bidders that some pack
 * holds, closed with the key that is in those packs alone; those about prices only lead and second lead can open. Broken
 * off, the files that were done stay.
 */
export async function makeDocuments(
  context: ExchangeContext,
  key: EvaluationKey,
  audience: Audience,
): Promise<readonly OutgoingFile[] | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const orders = within(context, key, (evaluation) =>
    audience === 'price' ? priceOrder(context, evaluation, keys) : panelOrders(context, evaluation),
  )
  if (isRefusal(orders)) return orders
  const of = orders.reduce((sum, { parts }) => sum + sizeOf(parts), 0)
  const made: OutgoingFile[] = []
  let before = 0
  for (const order of orders) {
    const start = before
    const onProgress = (done: number): void => context.onProgress?.(start + done, of)
    const file = await makeOne({ ...context, onProgress }, key, keys, audience, order)
    if (isRefusal(file)) return file
    made.push(order.members === undefined ? file : { ...file, members: order.members })
    before += sizeOf(order.parts)
  }
  return made
}

async function makeOne(
  context: ExchangeContext,
  key: EvaluationKey,
  { signing }: LeadKeys,
  audience: Audience,
  { name, documents, parts, identities, recipients, bidders }: Order,
): Promise<OutgoingFile | Refusal> {
  const file = newFile(context)
  if (isRefusal(file)) return file
  const evaluation = within(context, key, ({ about }) => about.evaluation)
  if (isRefusal(evaluation)) return evaluation
  return makeFile(
    context,
    key,
    name,
    {
      manifest: { format: 'fairmark-documents', evaluation, ...file, audience, documents: [...documents] },
      parts,
      signing,
      to: { recipients: [...(await Promise.all(identities.map(identityToRecipient))), ...recipients] },
    },
    bidders === undefined ? {} : { bidders },
  )
}

function priceOrder(
  context: ExchangeContext,
  evaluation: OpenEvaluation,
  { recipient, second }: LeadKeys,
): readonly Order[] | Refusal {
  const { state } = evaluation.gathered
  const documents = state.exchange.documents.filter(({ audience }) => audience === 'price')
  if (documents.length === 0) return refusal('refusal.noDocuments')
  const parts = partsOf(context, evaluation, documents)
  if (isRefusal(parts)) return parts
  const recipients = [recipient, ...(second === undefined ? [] : [second])]
  const name = nameFor(state, ['price', String(parts.length)])
  return [{ name, members: undefined, bidders: undefined, documents, parts, identities: [], recipients }]
}

function panelOrders(context: ExchangeContext, evaluation: OpenEvaluation): readonly Order[] | Refusal {
  const { state } = evaluation.gathered
  if (!state.exchange.documents.some(({ audience }) => audience === 'quality'))
    return refusal('refusal.noDocuments')
  const groups = documentGroups(state)
  if (groups.length === 0) return refusal('refusal.documentsForNobody')
  const orders: Order[] = []
  for (const group of groups) {
    const parts = partsOf(context, evaluation, group.documents)
    if (isRefusal(parts)) return parts
    const to = closedFor(evaluation, group)
    if (isRefusal(to)) return to
    orders.push({
      name: nameFor(state, ['quality', ...(groups.length === 1 ? [] : [whoseOf(state, group)])]),
      members: group.members.map(({ title }) => title),
      bidders: [...group.bidders],
      documents: group.documents,
      parts,
      ...to,
    })
  }
  return orders
}

/**
 * The key of these bidders. Where it reached somebody who is kept apart from one of them since, it closes nothing any
 * more, and each device that is known opens the file with its own.
 */
function closedFor(
  { gathered: { state }, secrets }: OpenEvaluation,
  { bidders, members }: DocumentGroup,
): Pick<Order, 'identities' | 'recipients'> | Refusal {
  const keys = soundDocumentKeys(state, secrets, bidders)
  const recipients: string[] = []
  for (const { member, title } of members) {
    if (keys.some((key) => key.members.includes(member))) continue
    const recipient = deviceRecipient(state, member)
    if (recipient === undefined) return refusal('refusal.documentsNewPack', { member: title })
    recipients.push(recipient)
  }
  return { identities: keys.map(({ identity }) => identity), recipients }
}

/** Who opens it, without naming one member to another. */
function whoseOf({ panel }: Evaluation, { members: [first, ...others] }: DocumentGroup): string {
  return others.length === 0 ? (first?.title ?? '') : `${String(1 + others.length)}-of-${String(panel.size)}`
}

function nameFor({ procurement }: Evaluation, whose: readonly string[]): string {
  return fileName([procurement?.reference ?? '', procurement?.title ?? ''], whose, 'fairmark-documents')
}

function partsOf(
  { workspace }: ExchangeContext,
  evaluation: OpenEvaluation,
  documents: readonly TenderDocument[],
): readonly Part[] | Refusal {
  const place = { files: workspace.machine.files, folder: evaluation.places.blobs }
  const { identity } = evaluation.secrets
  const missing = documents.find(({ sha256 }) => !hasBlob(place, sha256))
  if (missing) return refusal('refusal.documentMissing', { bidder: missing.bidder, name: missing.name })
  const parts = documents.map(({ sha256, size }): Part => ({
    name: `blobs/${sha256}`,
    size,
    sha256,
    read: () => readBlob(place, sha256, identity),
  }))
  return [...new Map(parts.map((part) => [part.name, part])).values()]
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0)
}
