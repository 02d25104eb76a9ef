import type { BidderId, QuestionId } from '../identifiers.ts'
import type { EvaluationKey } from './request.ts'
import type { ScaleStep } from './scoring.ts'

/** Something of an evaluation that has a name, and the screen on which it is. */
export interface FindItem {
  readonly id: string
  readonly kind: 'bidder' | 'question' | 'score' | 'member'
  readonly name: string
  /** Under the name, in words; what is typed is looked for in both. */
  readonly detail: string
  readonly leadsTo:
    'results' | 'progress' | { readonly tenderOf: BidderId } | { readonly criterion: QuestionId }
  /** Of a score only. */
  readonly score?: string
  readonly ramp?: ScaleStep['ramp'] | undefined
}

/** Everything that a lead can look for by name. */
export interface FindView {
  readonly view: 'find'
  readonly evaluation: EvaluationKey
  readonly items: readonly FindItem[]
}
