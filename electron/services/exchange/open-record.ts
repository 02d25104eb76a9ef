import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { checkRecord } from '../verify/check-record.ts'
import { readContainer } from './container/read-container.ts'
import { MemorySinks } from './container/sink.ts'
import { within, type ExchangeContext } from './context.ts'
import { entriesIn } from './entries-in.ts'
import { opened, openingOf, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { isAt } from './head-after.ts'
import { addressees, identitiesOf } from './identities.ts'

/** It is read in memory: forty bidders with forty questions and thirty members take a tenth of it. */
const MEGABYTES_MAXIMUM = 512

/** The whole record, for whose keys it was made. */
export async function openRecord(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  const identities = identitiesOf(addressees(context, 'fairmark-record'), 'fairmark-record')
  if (identities.length === 0) return refusal('refusal.file.notForThisDevice')
  const sinks = new MemorySinks()
  const read = await readContainer({
    ...openingOf(context, file, { identities }, ['fairmark-record']),
    check: recordRefused,
    keep: sinks.keep,
  })
  return isRefusal(read) ? read : takeRecord(context, read.manifest, sinks.kept)
}

export function recordRefused({ entries }: ManifestOf<'fairmark-record'>): Refusal | undefined {
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  return size > MEGABYTES_MAXIMUM * 1024 * 1024
    ? refusal('refusal.file.tooLargeForKind', { megabytes: MEGABYTES_MAXIMUM })
    : undefined
}

/**
 * Checks the whole record, as `fairmark verify` does. Whoever scored hears whether their own scores are in it, unchanged;
 * where they are not, that is the answer.
 */
export function takeRecord(
  context: ExchangeContext,
  manifest: ManifestOf<'fairmark-record'>,
  parts: ReadonlyMap<string, Uint8Array>,
): FileOpened | Refusal {
  const record = checkRecord(manifest, parts)
  if (isRefusal(record)) return record
  const { entries } = record
  const { workspace, say } = context
  const [own] = workspace.findEvaluation(manifest.evaluation, 'evaluator').toReversed()
  if (own === undefined) {
    const [lead] = workspace.findEvaluation(manifest.evaluation, 'lead')
    const key = lead ?? evaluationKey.parse(manifest.evaluation)
    return opened('record', key, say('exchange.opened.record', { count: entries.length }))
  }
  const log = parts.get(`events/${manifest.lead.log}`) ?? new Uint8Array()
  const count = within(context, own, (evaluation) => {
    const scores = ownScores(evaluation, manifest, entries)
    if (isRefusal(scores)) return scores
    return holdsHeads(evaluation, manifest, log) ? scores : refusal('refusal.recordRewritten')
  })
  return isRefusal(count) ? count : opened('record', own, say('exchange.opened.ownRecord', { count }))
}

/**
 * Whether the lead's log in the record is the one whose heads this device was told of: by its pack, by each receipt, and
 * with what the panel agreed.
 */
function holdsHeads(
  evaluation: OpenEvaluation,
  { lead }: ManifestOf<'fairmark-record'>,
  log: Uint8Array,
): boolean {
  const { seen } = evaluation.hasKeys ? evaluation.secrets : {}
  const { receipts, recordRead } = evaluation.gathered.state.exchange
  const told = [...receipts, ...(recordRead ? [recordRead] : [])].map((one) => one.lead)
  return [...told, ...(seen ? [seen] : [])].every((position) => isAt(position, lead.log, log))
}

/** How many scores of this device are in the record; refused where any is missing or another. */
function ownScores(
  evaluation: OpenEvaluation,
  { from }: ManifestOf<'fairmark-record'>,
  record: readonly Entry[],
): number | Refusal {
  const { about } = evaluation
  if (evaluation.hasKeys && evaluation.secrets.lead?.signing !== from) return refusal('refusal.notFromLead')
  const bytes = evaluation.logBytes()
  if (isRefusal(bytes)) return bytes
  const own = entriesIn(bytes)
  const accepted = record.flatMap(({ event }) =>
    event.type === 'ReturnAccepted' && event.log === about.log ? event : [],
  )
  if (accepted.some(({ log, entries, head }) => !isAt({ log, entries, head }, about.log, bytes)))
    return refusal('refusal.recordOthersScores')
  const revoked = record.flatMap(({ event }) =>
    event.type === 'LogRevoked' && event.log === about.log ? event.from : [],
  )
  const counted = Math.min(Math.max(0, ...accepted.map(({ entries }) => entries)), ...revoked)
  const missing = own.slice(counted).filter(({ event }) => event.type === 'ScoreGiven').length
  const scored = own.slice(0, counted).filter(({ event }) => event.type === 'ScoreGiven').length
  if (scored === 0) return refusal('refusal.recordWithoutScores')
  return missing > 0 ? refusal('refusal.recordMissesScores', { count: missing }) : scored
}
