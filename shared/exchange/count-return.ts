import type { Confirmation, Evaluation, Member } from '../evaluation/evaluation.ts'
import { bidderOfCode } from '../evaluation/exchange/aliases.ts'
import { askedIn } from '../evaluation/exchange/asked.ts'
import { readLog, type LogReading } from '../evaluation/exchange/read-log.ts'
import type { ReturnedEntry } from '../evaluation/sources.ts'

/** What a return holds, in counts: never in scores. */
export interface ReturnCounts {
  readonly kind: 'counts'
  readonly packVersion: number
  readonly entries: number
  /** Answers scored, of those that the pack opened last asks. */
  readonly scored: number
  readonly of: number
  readonly submitted: boolean
  readonly declared: boolean
  /** Links that it tells of and nobody decided in these words. */
  readonly interestsToDecide: number
  /** Scores given after sending, without a permission of the lead. */
  readonly late: number
  /**
   * Its last word on the panel's record, where nobody here has it yet: of the record as it now stands, or "stale" of one
   * in which something was changed since.
   */
  readonly answer: 'confirms' | 'refuses' | 'stale' | undefined
}

/** @param entries that passed their checks */
export function countReturn(
  entries: readonly ReturnedEntry[],
  { state, member }: { readonly state: Evaluation; readonly member: Member },
): ReturnCounts {
  const packs = state.exchange.packs.get(member.member) ?? []
  const corrections = state.exchange.corrections.get(member.member) ?? []
  const reading = readLog(entries, { packs, corrections, bidderOf: bidderOfCode(state) })
  const pack = packs.find(({ version }) => version === reading.packVersion)
  const asked = pack && askedIn(pack)
  let scored = 0
  for (const bidder of asked?.bidders ?? [])
    for (const [question, revision] of asked?.questions ?? [])
      if ((reading.scores.get(bidder)?.get(question)?.revision ?? 0) >= revision) scored++
  return {
    kind: 'counts',
    packVersion: reading.packVersion,
    entries: entries.length,
    scored,
    of: asked ? asked.bidders.size * asked.questions.size : 0,
    submitted: reading.submittedAt !== undefined,
    declared: reading.declaredAt !== undefined,
    interestsToDecide: undecided(state, member, reading),
    late: reading.late.list().length,
    answer: newAnswer(state, member, reading),
  }
}

function newAnswer(
  { exchange }: Evaluation,
  { member }: Member,
  { answers }: LogReading,
): ReturnCounts['answer'] {
  const known = exchange.returns.get(member)?.answers
  const told = [...answers].filter(([digest, answer]) => !isSameAnswer(known?.get(digest), answer))
  const present = told.find(([digest]) => digest === exchange.recordSent?.digest)?.[1]
  if (present) return present.confirmed ? 'confirms' : 'refuses'
  return told.length > 0 ? 'stale' : undefined
}

function isSameAnswer(known: Confirmation | undefined, { confirmed, note }: Confirmation): boolean {
  return known?.confirmed === confirmed && known.note === note
}

function undecided({ interests }: Evaluation, { member }: Member, { links }: LogReading): number {
  return [...links].filter(([bidder, { nature }]) => {
    const known = interests.get(member)?.get(bidder)
    return known?.nature !== nature || known.decision === 'undecided'
  }).length
}
