import type { NotShown, Quote } from './messages.ts'

/** A document on the screen, whatever it was made with. */
export interface ShownDocument {
  readonly unit: 'page' | 'paragraph'
  /** How many places there are. */
  readonly of: number
  /** The elements that are there now of the places, in order; a far page has no words in it. */
  readonly places: () => readonly HTMLElement[]
  readonly elementOf: (place: number) => HTMLElement | undefined
  /** The place that is being read. */
  readonly at: () => number
  /** Brings a place into sight, with its words. */
  readonly reach: (place: number) => Promise<void>
  /** Percent of what fits the width. */
  readonly zoom: (percent: number) => void
  /** How often words stand in a place. */
  readonly count: (place: number, words: string) => Promise<number>
  readonly paragraphs: (place: number) => Promise<readonly string[]>
}

/** Called when other words came into the document, or another place into sight. */
export type OnChange = () => void

export function isShown(document: ShownDocument | NotShown): document is ShownDocument {
  return typeof document === 'object'
}

/** By place, the quotes in it. */
export function quotesAt(marks: readonly Quote[], place: number): readonly string[] {
  return marks.filter((mark) => mark.place === place).map(({ quote }) => quote)
}
