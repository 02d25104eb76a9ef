import type { RampStep } from './scene.ts'

/** A score as it is shown everywhere: its text on a tile whose darkness says how high it is. */
export interface Tile {
  readonly text: string
  readonly step: RampStep
  /** Below the lowest score allowed: framed. */
  readonly below: boolean
}

/** Total marks of each tender, stacked by top-level criterion. Every number is text, already rounded and published. */
export interface TotalsChart {
  readonly kind: 'totals'
  readonly title: string
  readonly alt: string
  /** Marks that a full bar stands for. */
  readonly maximum: string
  /** One label for each segment, "Quality, 70 marks". */
  readonly parts: readonly string[]
  readonly rows: readonly TotalsRow[]
}
export interface TotalsRow {
  readonly name: string
  /** Empty where the tender is not ranked. */
  readonly rank: string
  /** Marks by segment, in the order of `parts`; undefined where they were not worked out. */
  readonly parts: readonly (string | undefined)[]
  /** Empty where the tender is not ranked: then the bar is hatched. */
  readonly total: string
  /** How far behind, or why it is not ranked. */
  readonly note: string
  readonly first: boolean
}

/** Scores by question and bidder, in either direction, and the sums below or beside them. */
export interface MatrixChart {
  readonly kind: 'matrix'
  readonly title: string
  readonly alt: string
  /** Heading of the column of row titles. */
  readonly corner: string
  readonly columns: readonly { readonly title: string; readonly kind: 'number' | 'score' }[]
  readonly rows: readonly MatrixRow[]
}
export interface MatrixRow {
  readonly title: string
  readonly tone: 'plain' | 'sum' | 'first'
  readonly strong: boolean
  readonly cells: readonly (string | Tile)[]
}

/** How members' own scores were spread in some cells, and where the panel agreed. */
export interface SpreadChart {
  readonly kind: 'spread'
  readonly title: string
  readonly alt: string
  /** Heading above the last column. */
  readonly stakeHeading: string
  readonly axis: readonly { readonly label: string; /** 0 lowest, 1 highest */ readonly at: number }[]
  readonly rows: readonly SpreadRow[]
}
export interface SpreadRow {
  readonly title: string
  readonly subtitle: string
  readonly stake: string
  readonly marks: readonly SpreadMark[]
}
export interface SpreadMark {
  readonly at: number
  /** How many members gave this score, "×2"; empty where nobody did and the panel agreed it all the same. */
  readonly label: string
  /** Ramp step of the agreed score; undefined for the other marks. */
  readonly agreed: RampStep | undefined
}

/** Totals as sloping lines over the weighting of one criterion, which goes from nothing to 100 marks. */
export interface SlopesChart {
  readonly kind: 'slopes'
  readonly title: string
  readonly alt: string
  /** Beneath the axis. */
  readonly axis: string
  readonly published: { readonly at: number; readonly label: string }
  /** Where another tender reaches the first: at which weighting, and with how many marks. */
  readonly turns: readonly { readonly at: number; readonly marks: number; readonly label: string }[]
  /** The best first. */
  readonly lines: readonly SlopeLine[]
}
export interface SlopeLine {
  readonly name: string
  /** First as published. */
  readonly first: boolean
  /** Named and drawn clearly even among many. */
  readonly notable: boolean
  /** Marks at a weighting of 0 and of 100. */
  readonly from: number
  readonly to: number
}

/** Tenders by two numbers, such as price and marks for quality. Texts say them; numbers place them. */
export interface ScatterChart {
  readonly kind: 'scatter'
  readonly title: string
  readonly alt: string
  readonly across: ScatterAxis
  readonly up: ScatterAxis
  /** The best first: it is named first where names are in each other's way. */
  readonly points: readonly {
    readonly name: string
    readonly first: boolean
    readonly across: number
    readonly up: number
    /** Both numbers in words, for a pointer. */
    readonly title: string
  }[]
}
export interface ScatterAxis {
  readonly title: string
  readonly ticks: readonly { readonly at: number; readonly label: string }[]
}

export type Chart = TotalsChart | MatrixChart | SpreadChart | SlopesChart | ScatterChart
