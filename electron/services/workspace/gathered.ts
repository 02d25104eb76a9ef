import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { StoredMeeting } from '../../../shared/evaluation/meeting.ts'
import type { Sources } from '../../../shared/evaluation/sources.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { MemberWork, StoredDeclaration, StoredDraft } from '../../../shared/views/member-work.ts'
import type { KnownEvaluation } from '../../../shared/views/make-start.ts'
import type { EvaluationId } from '../../../shared/identifiers.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { resultsOf } from '../results/results-of.ts'
import { deviceFingerprint } from '../device-fingerprint.ts'
import type { Quarantine } from '../log/log-store.ts'
import type { OutgoingItem } from './outgoing-files.ts'
import type { Places, WorkspaceFile } from './workspace-file.ts'

/** All that views and documents are made of, gathered from memory or from the disk. */
export interface Gathered {
  readonly key: EvaluationKey
  /** The same on every device that has a part of it. */
  readonly evaluation: EvaluationId
  readonly about: WorkspaceFile
  readonly places: Places
  readonly state: Evaluation
  /** None with the lead. */
  readonly drafts: readonly StoredDraft[]
  /** Of a member, before it is saved as a declaration. */
  readonly declaration: StoredDeclaration | undefined
  /** Of a lead, where the panel met here. */
  readonly meeting: StoredMeeting | undefined
  /** The entries of a return that the record names. */
  readonly returned: Sources['returned']
  /** Files to hand over, the newest last. */
  readonly outgoing: readonly OutgoingItem[]
  /** When the last entry or draft was safe on the disk. */
  readonly savedAt: string | undefined
  /** The record behind the state: how many entries, and the SHA-256 of the last. */
  readonly record: { readonly entries: number; readonly head: string }
  /** Its entries, in order; read from memory. */
  readonly lines: () => readonly Entry[]
  /** Set where the state is only what stands before the damage. */
  readonly quarantine: Quarantine | undefined
}

/** A member's work, as the views want it; undefined with the lead. */
export function memberWork(gathered: Gathered): MemberWork | undefined {
  const { key, about, state, drafts, declaration, savedAt, record } = gathered
  if (about.role !== 'evaluator' || !state.procurement) return undefined
  const member = state.panel.get(about.member)
  return (
    member && {
      key,
      evaluation: state,
      procurement: state.procurement,
      member,
      drafts,
      declaration,
      outgoing: outgoingOf(gathered),
      head: record.head,
      fingerprint: deviceFingerprint(about, state),
      savedAt,
    }
  )
}

/** As a page fetches them. */
export function outgoingOf({ key, outgoing }: Gathered): readonly OutgoingFile[] {
  return outgoing.map((item) => ({ ...item, href: `/api/outgoing/${key}/${item.name}` }))
}

/** As the start screen lists it. */
export function knownEvaluation(gathered: Gathered, openedAt: string): KnownEvaluation | undefined {
  const { key, about, state } = gathered
  const base = { key, sample: about.sample, openedAt }
  if (about.role === 'lead')
    return { ...base, role: 'lead', evaluation: state, results: () => resultsOf(state) }
  const work = memberWork(gathered)
  return work && { ...base, role: 'evaluator', work }
}

/** The latest of some times; undefined for none. ISO times in UTC sort as text. */
export function latest(times: readonly (string | undefined)[]): string | undefined {
  return times
    .filter((time) => time !== undefined)
    .sort()
    .at(-1)
}
