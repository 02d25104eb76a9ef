/** What is said in one breath: a sentence, with where it stands. */
export interface Piece {
  /** Counted from 1. */
  readonly paragraph: number
  /** In its paragraph, counted from 1. */
  readonly sentence: number
  /** Of its first letter in the paragraph, in UTF-16 units. */
  readonly start: number
  readonly text: string
}
export type ReadingPlace = Pick<Piece, 'paragraph' | 'sentence'>

/** An answer in sentences, in order. Sentence by sentence, so that stopping and going on loses no word. */
export function piecesOf(paragraphs: readonly string[], language: string): readonly Piece[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return paragraphs.flatMap((paragraph, index) =>
    [...segmenter.segment(paragraph)]
      .map(({ segment, index: at }) => ({ start: at + segment.search(/\S|$/), text: segment.trim() }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map((piece, nth) => ({ paragraph: index + 1, sentence: nth + 1, ...piece })),
  )
}

/** Where to go on: at the place, or at what comes next where it is gone; from the beginning where all was read. */
export function indexOf(pieces: readonly Piece[], place: ReadingPlace): number {
  const found = pieces.findIndex(
    ({ paragraph, sentence }) =>
      paragraph > place.paragraph || (paragraph === place.paragraph && sentence >= place.sentence),
  )
  return Math.max(found, 0)
}
