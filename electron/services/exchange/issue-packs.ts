import { setImmediate as turn } from 'node:timers/promises'
import { packBidders, packRefused } from '../../../shared/evaluation/decisions/packs.ts'
import type { Evaluation, Member } from '../../../shared/evaluation/evaluation.ts'
import { drawOrder } from '../../../shared/evaluation/exchange/given-order.ts'
import type { PackOrder, Position } from '../../../shared/evaluation/exchange-events.ts'
import { makePack, packIssuedOf } from '../../../shared/exchange/make-pack.ts'
import type { LogId, MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes, sha256 } from '../canonical.ts'
import { signingKeyOf } from '../keys/signing.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { newWords } from './container/words.ts'
import { partOf, type Part } from './container/write-tar.ts'
import { within, type ExchangeContext } from './context.ts'
import { deviceRecipient } from './device-recipient.ts'
import { documentsIdentity } from './document-keys.ts'
import { fileName } from './file-name.ts'
import { leadKeys, type LeadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'
import { ownLog } from './own-log.ts'

/** A pack to hand over. */
export interface IssuedFile {
  readonly member: MemberId
  readonly file: OutgoingFile
  /** Six words, to be told by another way than the pack goes; undefined where the member's own key opens it. */
  readonly words: string | undefined
}

/** Something else was entered while a pack was made: then it is made again, so many times at most. */
const ATTEMPTS = 3

/** A pack for each member, the next version where there is one already. The first that cannot be made ends it. */
export async function issuePacks(
  context: ExchangeContext,
  key: EvaluationKey,
  members: readonly MemberId[],
): Promise<readonly IssuedFile[] | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const refused = within(context, key, ({ gathered: { state } }) => refusedFor(state, members) ?? true)
  if (isRefusal(refused)) return refused
  const issued: IssuedFile[] = []
  const all = new Set(members)
  // How far it is counts in packs: closing one with six words takes far longer than writing it.
  const one = { ...context, onProgress: undefined }
  for (const member of all) {
    context.onProgress?.(issued.length, all.size)
    // what was told goes out before the next begins, and whoever broke off is heard
    await turn()
    if (context.signal?.aborted === true) return refusal('refusal.file.cancelled')
    const made = await issuePack(one, key, keys, member)
    if (isRefusal(made)) return made
    issued.push(made)
  }
  return issued
}

/** Whatever is wrong with one of them is said before any is made. */
function refusedFor(state: Evaluation, members: readonly MemberId[]): Refusal | undefined {
  for (const id of members) {
    const member = state.panel.get(id)
    const refused = member ? packRefused(state, member) : refusal('refusal.unknownMember', { member: id })
    if (refused) return refused
  }
  return undefined
}

async function issuePack(
  context: ExchangeContext,
  key: EvaluationKey,
  keys: LeadKeys,
  member: MemberId,
): Promise<IssuedFile | Refusal> {
  let refused: Refusal = refusal('refusal.unknownMember', { member })
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const prepared = within(context, key, (evaluation) => prepare(context, evaluation, member))
    if (isRefusal(prepared)) return prepared
    const file = await writePack(context, key, keys, prepared)
    if (isRefusal(file)) return file
    const entered = within(context, key, (evaluation) => enterPack(evaluation, prepared, file) ?? true)
    if (!isRefusal(entered)) return { member, file, words: prepared.words }
    refused = entered
    if (refused.id !== 'refusal.packNotAsItStands') return refused
  }
  return refused
}

interface Prepared {
  readonly member: Member
  readonly about: readonly string[]
  readonly version: number
  readonly digest: string
  readonly bytes: Uint8Array
  /** Drawn for this member, or kept from before. */
  readonly order: PackOrder | undefined
  readonly enrolment: string
  readonly words: string | undefined
  readonly recipient: string | undefined
  readonly documents: string
  readonly seen: Position
  readonly own: { readonly log: LogId; readonly bytes: Uint8Array } | undefined
}

/** What the pack is made of, as everything stands now. Its secrets are safe before its file is there to be handed over. */
function prepare(
  { workspace: { machine } }: ExchangeContext,
  evaluation: OpenEvaluation,
  id: MemberId,
): Prepared | Refusal {
  const { state } = evaluation.gathered
  const member = state.panel.get(id)
  if (!member) return refusal('refusal.unknownMember', { member: id })
  const refused = packRefused(state, member)
  if (refused) return refused
  const own = ownLog(evaluation, id)
  if (isRefusal(own)) return own
  const version = (state.exchange.packs.get(id)?.at(-1)?.version ?? 0) + 1
  const bidders = packBidders(state, member)
  const order = drawOrder(state, member, bidders, () => machine.randomHex(16))
  const bytes = canonicalBytes(makePack(state, member, version, order))
  const enrolment = machine.randomHex(32)
  const recipient = deviceRecipient(state, id)
  const words = recipient === undefined ? newWords((count) => randomBytes(machine, count)) : undefined
  const documents = documentsIdentity(evaluation, id, bidders, machine.randomHex)
  const { secrets } = evaluation
  evaluation.saveSecrets({
    ...secrets,
    enrolments: [...without(secrets.enrolments, id, version), { member: id, version, secret: enrolment }],
    words: [
      ...without(secrets.words, id, version),
      ...(words === undefined ? [] : [{ member: id, version, words: words.split(' ') }]),
    ],
  })
  evaluation.signCheckpoint()
  const about = [state.procurement?.reference ?? '', state.procurement?.title ?? '']
  const digest = sha256(bytes)
  const seen = evaluation.position
  return { member, about, version, digest, bytes, order, enrolment, words, recipient, documents, seen, own }
}

async function writePack(
  context: ExchangeContext,
  key: EvaluationKey,
  { signing, recipient, second }: LeadKeys,
  prepared: Prepared,
): Promise<OutgoingFile | Refusal> {
  const { member, about, version, digest, bytes, words, own } = prepared
  const file = newFile(context)
  if (isRefusal(file)) return file
  const evaluation = within(context, key, (opened) => opened.about.evaluation)
  if (isRefusal(evaluation)) return evaluation
  const parts: Part[] = [partOf(`blobs/${digest}`, bytes)]
  if (own) parts.push(partOf(`events/${own.log}`, own.bytes))
  return makeFile(context, key, fileName(about, [member.title, String(version)], 'fairmark-pack'), {
    manifest: {
      format: 'fairmark-pack',
      evaluation,
      ...file,
      member: member.member,
      packVersion: version,
      pack: digest,
      lead: { signing: signing.public, recipient, ...(second === undefined ? {} : { second }) },
      seen: prepared.seen,
      keys: { enrolment: prepared.enrolment, documents: prepared.documents },
    },
    parts,
    signing,
    to: words === undefined ? { recipients: [prepared.recipient ?? recipient] } : { words },
  })
}

/** Decided again, now that the file is there: what it was made of may have changed meanwhile. */
function enterPack(
  evaluation: OpenEvaluation,
  prepared: Prepared,
  { name }: OutgoingFile,
): Refusal | undefined {
  const { state } = evaluation.gathered
  const { member: before, version, digest, bytes, order, enrolment, recipient } = prepared
  const member = state.panel.get(before.member)
  if (!member) return refusal('refusal.unknownMember', { member: before.member })
  const now = sha256(canonicalBytes(makePack(state, member, version, order)))
  if (now !== digest) return refusal('refusal.packNotAsItStands', { member: member.title })
  evaluation.keepPack(digest, bytes)
  noteFile(evaluation, before.member, version, name)
  const to = recipient ?? ('words' as const)
  const event = packIssuedOf(state, member, {
    version,
    digest,
    enrolment: signingKeyOf(enrolment).public,
    to,
    order,
  })
  return evaluation.enter({ type: 'EnterExchange', event })
}

/** Under which name the pack lies here, so that it can be handed over again. */
function noteFile(evaluation: OpenEvaluation, member: MemberId, version: number, file: string): void {
  const { secrets } = evaluation
  const enrolments = secrets.enrolments.map((one) =>
    one.member === member && one.version === version ? { ...one, file } : one,
  )
  evaluation.saveSecrets({ ...secrets, enrolments })
}

function without<Secret extends { readonly member: MemberId; readonly version: number }>(
  secrets: readonly Secret[],
  member: MemberId,
  version: number,
): readonly Secret[] {
  return secrets.filter((secret) => secret.member !== member || secret.version !== version)
}

function randomBytes(machine: { readonly randomHex: (bytes: number) => string }, count: number): Uint8Array {
  return Buffer.from(machine.randomHex(count), 'hex')
}
