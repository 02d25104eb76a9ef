import type { BidderId, CriterionId, QuestionId } from '../identifiers.ts'
import type { EvaluationKey } from './request.ts'
import type { ScaleStep } from './scoring.ts'

/** A stage of the procedure on the lead's rail. */
export interface Stage {
  readonly stage: 'procurement' | 'tenders' | 'panel' | 'scoring' | 'moderation' | 'result' | 'documents'
  readonly state: 'done' | 'current' | 'later'
  /** Under the name, already in words: "5 in, prices opened". */
  readonly line: string
  /** The line says something that waits for the lead. */
  readonly warns?: boolean
}

export interface LeadFrame {
  readonly evaluation: EvaluationKey
  readonly procurementTitle: string
  readonly sample: boolean
  readonly savedAt: string | undefined
  readonly stages: readonly Stage[]
  /** Until which day the recommendation is to be made; undefined where it is made, or nobody said. */
  readonly recommendationBy: string | undefined
  /** The published hash of the procurement, 64 hexadecimal digits. */
  readonly publishedHash: string | undefined
}

/** A part of a ranking bar: `share` of the whole bar in basis points (0 to 10,000), computed exactly. */
export interface BarPart {
  readonly criterion: CriterionId
  readonly title: string
  readonly points: string
  readonly share: number
}

export interface RankingRow {
  readonly bidder: BidderId
  readonly name: string
  readonly rank: number | undefined
  readonly total: string | undefined
  readonly parts: readonly BarPart[]
  /** Why it is not ranked, in words; with the score tile that decided, where there is one. */
  readonly out: { readonly sentence: string; readonly score: string | undefined } | undefined
}

export interface MatrixCell {
  readonly bidder: BidderId
  /** Agreed score; absent in rows of criteria, prices and totals. */
  readonly score: string | undefined
  readonly ramp: ScaleStep['ramp'] | undefined
  readonly points: string | undefined
  readonly below: boolean
  /** In words, for a screen reader and a tooltip: "Open Door Carers, question 3: 4, Good, 12.00 of 15 marks". */
  readonly label: string
}

/** A row of questions × bidders, already flattened; `parent` is the criterion row that folds it away. */
export interface MatrixRow {
  readonly id: QuestionId | CriterionId | 'total'
  readonly kind: 'criterion' | 'question' | 'price' | 'total'
  readonly number: number | undefined
  readonly title: string
  readonly depth: number
  readonly parent: CriterionId | undefined
  readonly weighting: string
  readonly minimum: string | undefined
  readonly cells: readonly MatrixCell[]
}

export interface ResultsView {
  readonly view: 'results'
  readonly frame: LeadFrame
  /** Whole headline in words: "Open Door Carers is first, by 2.66 marks", a tie, or what is missing. */
  readonly headline: string
  readonly eyebrow: string
  /** Sentences about prices and the like; never automatic rejections. */
  readonly flags: readonly string[]
  readonly missing: readonly string[]
  readonly criteria: readonly {
    readonly criterion: CriterionId
    readonly title: string
    readonly weighting: string
  }[]
  readonly ranking: readonly RankingRow[]
  readonly bidders: readonly {
    readonly bidder: BidderId
    readonly name: string
  }[]
  readonly matrix: readonly MatrixRow[]
  /** How many members have not said whether the record is right. */
  readonly unconfirmed: number
  /** Who can be recommended now; undefined while something stands in the way, and once it is done. */
  readonly recommendable: string | undefined
  /** Who was recommended from this very result. */
  readonly recommended: string | undefined
  /** What still keeps the award recommendation a draft; empty when it is final. */
  readonly draft: readonly string[]
}
