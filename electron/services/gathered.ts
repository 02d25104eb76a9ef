import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import type { MemberWork, StoredDraft } from '../../shared/views/member-work.ts'
import type { KnownEvaluation } from '../../shared/views/make-start.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import type { Quarantine } from './log-store.ts'
import type { WorkspaceFile } from './workspace-file.ts'

/** All that views and documents are made of, gathered from memory or from the disk. */
export interface Gathered {
  readonly key: EvaluationKey
  readonly about: WorkspaceFile
  readonly state: Evaluation
  /** None with the lead. */
  readonly drafts: readonly StoredDraft[]
  /** When the last entry or draft was safe on the disk. */
  readonly savedAt: string | undefined
  /** The record behind the state: how many entries, and the SHA-256 of the last. */
  readonly record: { readonly entries: number; readonly head: string }
  /** Set where the state is only what stands before the damage. */
  readonly quarantine: Quarantine | undefined
}

/** A member's work, as the views want it; undefined with the lead. */
export function memberWork({ key, about, state, drafts, savedAt }: Gathered): MemberWork | undefined {
  if (about.role !== 'evaluator' || !state.procurement) return undefined
  const member = state.panel.get(about.member)
  return member && { key, evaluation: state, procurement: state.procurement, member, drafts, savedAt }
}

/** As the start screen lists it. */
export function knownEvaluation(gathered: Gathered, openedAt: string): KnownEvaluation | undefined {
  const { key, about, state } = gathered
  const base = { key, sample: about.sample, openedAt }
  if (about.role === 'lead') return { ...base, role: 'lead', evaluation: state }
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
