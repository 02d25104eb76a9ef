import type { BidderId } from '../identifiers.ts'
import type { ScoreStep } from './score-step.ts'

/**
 * How the panel scored, for the lead before the meeting: how far it agrees, who is severe, reasons that are alike, scores
 * that drift along a member's order. Nothing of it is kept, adjusts a score, or stands in any document.
 */
export interface PanelScoringView {
  readonly view: 'panel-scoring'
  /** Undefined until the returns are opened: until then there are counts and no scores. */
  readonly scoring: PanelScoringShown | undefined
}

export interface PanelScoringShown {
  readonly agreement: Observation
  readonly severity: Observation
  readonly likeness: Observation
  readonly drift: Observation
  /** The reasons that are alike; a long list ends, and `likeness.found` says how many more there are. */
  readonly alike: readonly AlikeShown[]
}

/** What was seen, in words first. */
export interface Observation {
  /** Nothing to talk about, or nothing that can be told. */
  readonly isGood: boolean
  /** In one sentence. */
  readonly title: string
  /** What it means; empty where there is nothing. */
  readonly text: string
  /** Each thing that was seen, in words. */
  readonly found: readonly string[]
  /** The numbers behind it; without rows where there are none. */
  readonly figures: Figures
}

/** A table of what was worked out, and how. */
export interface Figures {
  readonly columns: readonly string[]
  readonly rows: readonly Figure[]
  readonly note: string
}

export interface Figure {
  readonly id: string
  /** The first one says what the row is about. */
  readonly cells: readonly string[]
}

/** Reasons in nearly the same words: the two that are most alike. */
export interface AlikeShown {
  readonly id: string
  readonly title: string
  readonly sides: readonly AlikeSide[]
}

export interface AlikeSide {
  /** A bidder where one member's reasons are alike, a member where an answer's are. */
  readonly name: string
  readonly bidder: BidderId
  readonly score: ScoreStep
  readonly good: string
  readonly worries: string
  /** In words, to where the answer can be read. */
  readonly toAnswer: string
}
