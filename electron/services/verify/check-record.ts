import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import { fold } from '../../../shared/evaluation/evolve.ts'
import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import type { ManifestOf } from '../../../shared/exchange/manifest.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { falseEntry } from '../../../shared/ledger/false-entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { hashOf } from '../canonical.ts'
import { readForeignLog } from '../log/foreign-log.ts'
import { outcomeNow } from '../results/results-of.ts'
import { checkPack } from './check-pack.ts'
import { checkReturns, sourcesOf } from './check-returns.ts'

/** A record that holds. */
export interface CheckedRecord {
  readonly position: Position
  readonly entries: readonly Entry[]
  readonly state: Evaluation
}

/**
 * Whether a record holds: the lead's log to its end, every pack and every return that it names, and what it says of
 * publication, scores and award, worked out anew.
 * @param manifest of a container that was opened: signed by its `from`, and its parts are as listed
 * @param parts by their names
 */
export function checkRecord(
  manifest: ManifestOf<'fairmark-record'>,
  parts: ReadonlyMap<string, Uint8Array>,
): CheckedRecord | Refusal {
  const { evaluation, lead, from } = manifest
  const bytes = parts.get(`events/${lead.log}`)
  if (!bytes) return refusal('refusal.recordUnsound')
  const log = readForeignLog(bytes, { evaluation, log: lead.log, signing: from })
  if (isRefusal(log)) return log
  const { entries, position } = log
  if (position.entries !== lead.entries || position.head !== lead.head)
    return refusal('refusal.recordUnsound')
  const surplus = surplusPart(entries, lead.log, parts)
  if (surplus !== undefined) return refusal('refusal.recordSurplus', { part: surplus })
  const sources = sourcesOf(parts)
  const state = fold(entries, undefined, sources)
  return (
    checkPacks(entries, sources, parts) ??
    checkReturns({ evaluation, entries, state, parts }) ??
    falseEntry(entries, state.procurement, { hashOf, outcomeOf: outcomeNow }, sources) ?? {
      position,
      entries,
      state,
    }
  )
}

/** A part that no entry names speaks for nothing, and has no business here. */
function surplusPart(
  entries: readonly Entry[],
  log: string,
  parts: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  const named = new Set([`events/${log}`])
  for (const { event } of entries) {
    if (event.type === 'PackIssued') named.add(`blobs/${event.digest}`)
    if (event.type === 'ReturnAccepted') named.add(`blobs/${event.file}`)
    if (event.type === 'DocumentReceived') named.add(`blobs/${event.document.sha256}`)
  }
  return [...parts.keys()].find((name) => !named.has(name))
}

/** Each pack against the state of its moment. */
function checkPacks(
  entries: readonly Entry[],
  sources: ReturnType<typeof sourcesOf>,
  parts: ReadonlyMap<string, Uint8Array>,
): Refusal | undefined {
  const issued = entries.filter((entry) => entry.event.type === 'PackIssued')
  let state: Evaluation | undefined
  let from = 0
  for (const entry of issued) {
    state = fold(entries.slice(from, entry.n), state, sources)
    from = entry.n
    const wrong = isPackIssued(entry.event) && checkPack(entry.event, state, parts)
    if (wrong) return wrong
  }
  return undefined
}

function isPackIssued(event: Entry['event']): event is EventOf<'PackIssued'> {
  return event.type === 'PackIssued'
}
