import type { Milestone, NextStep } from './overview.ts'
import type { EvaluationKey } from './request.ts'

/** One evaluation on this laptop, as the start screen lists it. */
export interface RecentEvaluation {
  readonly evaluation: EvaluationKey
  readonly title: string
  readonly buyer: string
  readonly sample: boolean
  readonly role: 'evaluator' | 'lead'
  /** "Carer 2"; undefined with the lead. */
  readonly memberTitle: string | undefined
  /** Where a lead goes on: to the procurement while it is set up, from then on to the overview. */
  readonly leadsTo?: 'procurement' | 'overview'
  /** Of a lead's evaluation: the one next thing, and the day by which it should be done. */
  readonly next?:
    | {
        readonly step: NextStep
        readonly due: { readonly milestone: Milestone; readonly day: string } | undefined
      }
    | undefined
  readonly scored: number
  readonly of: number
  /** Day to send by, "2024-03-22". */
  readonly scoresBy: string | undefined
  readonly submittedAt: string | undefined
  readonly openedAt: string
}

export interface StartView {
  readonly view: 'start'
  /** Latest first. */
  readonly recent: readonly RecentEvaluation[]
  /** Set where an evaluation could not be opened: what happened, what is safe, what to do. */
  readonly problems: readonly string[]
  /** The passphrase of this device was not typed since the program started. */
  readonly locked: boolean
}
