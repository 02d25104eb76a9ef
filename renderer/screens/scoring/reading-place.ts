/** How fast people read who take care: words in a minute. */
const WORDS_A_MINUTE = 180

/** Edges of a paragraph and of the pane it is read in, in pixels of the window. */
export interface Edges {
  readonly top: number
  readonly bottom: number
}

export interface ReadingPlace {
  /** The first paragraph that can be seen, counted from 1. */
  readonly top: number
  /** The last one of which the end can be seen. */
  readonly read: number
}

/** What of the answer is in sight. */
export function readingPlace(paragraphs: readonly Edges[], pane: Edges): ReadingPlace {
  const top = paragraphs.findIndex(({ bottom }) => bottom > pane.top + 12)
  const read = paragraphs.findLastIndex(({ bottom }) => bottom <= pane.bottom + 1)
  return { top: Math.max(top, 0) + 1, read: Math.max(read, top, 0) + 1 }
}

/** Whole minutes to read what comes after paragraph `read`; 0 at the end. */
export function minutesLeft(paragraphs: readonly string[], read: number): number {
  const words = paragraphs
    .slice(read)
    .reduce((sum, paragraph) => sum + paragraph.split(/\s+/).filter(Boolean).length, 0)
  return Math.ceil(words / WORDS_A_MINUTE)
}
