import { emptyEvaluation, type Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import type { Sources } from '../../../shared/evaluation/sources.ts'
import { evaluationFromPack } from '../../../shared/exchange/make-pack.ts'
import { entrySchema, type Entry } from '../../../shared/ledger/entry.ts'
import type { EvaluationId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { soundReturn } from '../exchange/sound-return.ts'
import { readJson, utf8Text } from '../json-text.ts'
import { readPackBlob } from './check-pack.ts'

type Parts = ReadonlyMap<string, Uint8Array>

/** What the entries of a record name, read from the record. Whether it holds is asked by `checkReturns`. */
export function sourcesOf(parts: Parts): Sources {
  const known = new Map<string, readonly Entry[]>()
  return {
    returned: (file) => {
      const entries = known.get(file) ?? entriesOf(parts.get(`blobs/${file}`))
      known.set(file, entries)
      return entries
    },
    packed: (digest) => {
      const pack = readPackBlob(parts.get(`blobs/${digest}`))
      return pack ? evaluationFromPack(pack) : emptyEvaluation
    },
  }
}

/** The lines that are entries. One that is none is found when the log is verified. */
function entriesOf(bytes: Uint8Array | undefined): readonly Entry[] {
  const lines = (bytes && utf8Text(bytes))?.trimEnd().split('\n') ?? []
  return lines.flatMap((line) => {
    const json = readJson(Buffer.from(line))
    return json.kind === 'json' ? (entrySchema.safeParse(json.value).data ?? []) : []
  })
}

interface ReturnsToCheck {
  readonly evaluation: EvaluationId
  /** Of the lead's log. */
  readonly entries: readonly Entry[]
  /** After all of them. */
  readonly state: Evaluation
  readonly parts: Parts
}

/**
 * Whether every return that the record names is there, is the one that was accepted, and is the member's; and whether the
 * receipts that members opened speak of this log of the lead.
 */
export function checkReturns(record: ReturnsToCheck): Refusal | undefined {
  for (const { event } of record.entries) {
    const wrong = event.type === 'ReturnAccepted' ? checkReturn(event, record) : undefined
    if (wrong) return wrong
  }
  return undefined
}

function checkReturn(
  event: EventOf<'ReturnAccepted'>,
  { evaluation, entries: lead, state, parts }: ReturnsToCheck,
): Refusal | undefined {
  const { member, log, entries, head, file } = event
  const title = state.panel.get(member)?.title ?? member
  const bytes = parts.get(`blobs/${file}`)
  if (!bytes) return refusal('refusal.recordReturnMissing', { member: title })
  const position: Position = { log, entries, head }
  const signing = deviceKeyIn(entriesOf(bytes))
  if (signing === undefined) return refusal('refusal.returnTooShort', { member: title })
  const read = soundReturn(
    state,
    { evaluation, log: position, from: signing, member },
    new Map([[`events/${log}`, bytes]]),
  )
  if (isRefusal(read)) return read
  const strange = read.entries.some((entry) => isOtherReceipt(entry, lead))
  return strange ? refusal('refusal.recordOtherLead', { member: title }) : undefined
}

function deviceKeyIn([, second]: readonly Entry[]): string | undefined {
  return second?.event.type === 'DeviceEnrolled' ? second.event.signing : undefined
}

/** A receipt, and a record to be read, names the head of the lead's log as it then was: in a log that was written anew since, it is another. */
function isOtherReceipt({ event }: Entry, lead: readonly Entry[]): boolean {
  if (event.type !== 'ReceiptOpened' && event.type !== 'RecordOpened') return false
  const { log, entries, head } = event.lead
  const next = lead[entries]
  return log !== lead[0]?.log || next?.prev !== head
}
