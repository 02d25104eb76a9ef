import type { ScatterChart, SlopesChart, TotalsChart } from '../charts/chart.ts'
import type { BidderId, CriterionId, MemberId, QuestionId } from '../identifiers.ts'
import type { ScoreStep } from './score-step.ts'

/** How firm the result is, in words first. For the lead; nothing of it is kept, and it changes no score and no weighting. */
export interface FirmnessView {
  readonly view: 'firmness'
  /** Undefined while there is no ranking. */
  readonly firmness: FirmnessShown | undefined
}

export interface FirmnessShown {
  /** By how much, and what could turn it. */
  readonly summary: readonly string[]
  /** A label, and sentences under it. Those about people are for the lead only. */
  readonly facts: readonly {
    readonly about: 'weightings' | 'people'
    readonly label: string
    readonly sentences: readonly string[]
  }[]
  /** Each top-level criterion as it counts for more or less; empty with fewer than two ranked. */
  readonly criteria: readonly CriterionMoved[]
  readonly oneMark: {
    readonly title: string
    readonly rows: readonly OneMarkRow[]
  }
  /** Undefined with fewer than two ranked. */
  readonly atRandom: AtRandom | undefined
  readonly members: MembersShown
  /** Undefined without a price criterion, or with several. */
  readonly prices: PricesShown | undefined
}

export interface CriterionMoved {
  readonly criterion: CriterionId
  readonly title: string
  readonly sentence: string
  /** Undefined for a weighting of 0 or 100, from which nothing can be scaled. */
  readonly chart: SlopesChart | undefined
  readonly columns: readonly string[]
  /** Totals at those weightings, the best first. */
  readonly rows: readonly {
    readonly bidder: BidderId
    readonly name: string
    readonly totals: readonly string[]
  }[]
}

export interface OneMarkRow {
  readonly bidder: BidderId
  readonly question: QuestionId
  readonly about: string
  readonly from: ScoreStep
  readonly to: ScoreStep
  /** Who would be first; undefined where the title says it of all. */
  readonly then: string | undefined
}

export interface AtRandom {
  readonly sentence: string
  readonly chart: TotalsChart
  /** Of the table: one for each rank that stands by itself, and one for the others. */
  readonly ranks: readonly string[]
  readonly rows: readonly {
    readonly bidder: BidderId
    readonly name: string
    readonly shares: readonly string[]
  }[]
  /** How it was drawn, so that anybody can draw again. */
  readonly note: string
}

export interface MembersShown {
  /** Who would be first without each; empty where the individual scores do not say. */
  readonly without: readonly {
    readonly member: MemberId
    readonly title: string
    readonly first: string
    readonly changes: boolean
    /** How much higher or lower than the others; undefined for who shares no cell. */
    readonly severity: string | undefined
  }[]
  readonly questions: readonly {
    readonly question: QuestionId
    readonly title: string
    readonly ordinal: string
    readonly interval: string
  }[]
}

export interface PricesShown {
  readonly chart: ScatterChart
  readonly rows: readonly {
    readonly bidder: BidderId
    readonly name: string
    readonly price: string
    readonly quality: string
  }[]
}
