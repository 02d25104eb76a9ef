/** Where an answer goes past its word limit. */
export interface LimitPlace {
  /** The paragraph with the first word that is too many, counted from 1. */
  readonly paragraph: number
  /** Where in it that word begins, in UTF-16 units. */
  readonly at: number
}

/**
 * The first word past a limit; undefined where there is none. Counted as `wordsIn` counts: whatever stands between white
 * space is one word, in the order of the paragraphs as they are shown, headings and tables as their words come. Nobody is
 * told what to do about it: the words are marked and can be read.
 */
export function limitPlace(paragraphs: readonly string[], limit: number | undefined): LimitPlace | undefined {
  if (limit === undefined) return undefined
  let left = limit
  for (const [index, text] of paragraphs.entries())
    for (const word of text.matchAll(/\S+/g)) {
      if (left === 0) return { paragraph: index + 1, at: word.index }
      left--
    }
  return undefined
}
