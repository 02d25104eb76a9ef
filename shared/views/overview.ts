import type { QuestionId } from '../identifiers.ts'
import type { DatePart } from '../procurement/checks/check-dates.ts'
import type { ProgressView } from './progress.ts'
import type { LeadFrame } from './results.ts'

/** What the dates of a procurement are called on the line of days. */
export type Milestone = DatePart

/** Where something is put right. */
export type Place =
  'procurement' | 'tenders' | 'panel' | 'packs' | 'returns' | 'moderation' | 'results' | 'documents'

/** Something that waits for the lead beside what progress says. */
export interface OpenPoint {
  readonly id: 'gaps' | 'requirements' | 'confirmations'
  readonly title: string
  readonly text: string
  readonly place: Place
}

/** The one next thing, from an empty draft to a finished award. */
export type NextStep =
  | 'publish'
  | 'tenders'
  | 'panel'
  | 'packs'
  | 'collect'
  | 'open'
  | 'agree'
  | 'prices'
  | 'confirm'
  | 'tie'
  | 'recommend'
  | 'documents'

export interface OverviewView {
  readonly view: 'overview'
  readonly frame: LeadFrame
  readonly buyer: string
  /** "Light touch (PCR 2015)". */
  readonly regime: string
  /** "£154,063 a year · 5 tenders · 9 panel members, 5 of them carers". */
  readonly lede: string
  /** In the order of their days. */
  readonly days: readonly { readonly milestone: Milestone; readonly day: string }[]
  /** Counts, and what waits for the lead: never scores. */
  readonly progress: ProgressView
  readonly points: readonly OpenPoint[]
  readonly counts: readonly {
    readonly question: QuestionId
    readonly number: number
    readonly title: string
    readonly scored: number
    readonly of: number
  }[]
  /** How many people have sent their scores, of all who score. */
  readonly sent: number
  readonly people: number
  readonly next: {
    readonly step: NextStep
    readonly title: string
    readonly text: string
    readonly place: Place
  }
}
