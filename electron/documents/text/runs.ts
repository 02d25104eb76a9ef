import type { Text } from '../../../shared/documents/text.ts'
import type { Weight } from '../theme.ts'
import { languageOf, type Face, type Family } from './font-files.ts'
import type { Typesetter } from './typesetter.ts'

/** Text in one face, with what is known of it. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly link: string | undefined
  readonly language: string | undefined
  /** What the glyphs stand for, where they do not say it themselves: shaped scripts, marks above letters, no glyph. */
  readonly actual: string | undefined
}

/** Shown for a character that no font has: a box, never a hole, and the character itself stays in the text of the PDF. */
const NO_GLYPH = '□'
const boxFamily: Family = 'latin'

/** Variation selectors, joiners of no script here, directions: invisible, and in no font. */
const ignorable =
  /[\u{FE00}-\u{FE0F}\u{AD}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2060}-\u{2069}\u{FEFF}]/gu
const joiners = /[\u{200C}\u{200D}]/gu
const clusters = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** One form for each letter, one space for any white space, nothing that cannot be seen. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(ignorable, '')
    .replaceAll(/[\p{Cc}\u{2028}\u{2029}\t ]+/gu, ' ')
}

/** Bold words in regular text are semibold, in a bold heading bold: a step darker, not a shout. */
function weightOf(isStrong: boolean, base: Weight): Weight {
  if (!isStrong) return base
  return base === 'regular' ? 'semibold' : 'bold'
}

/** A text as runs. The face is chosen by word, so that one letter of a name never stands in another face. */
export function runsOf(setter: Typesetter, text: Text, base: Weight): Run[] {
  const runs: Run[] = []
  for (const inline of text) {
    const weight = weightOf(inline.kind === 'text' && inline.strong, base)
    const link = inline.kind === 'link' ? inline.to : undefined
    for (const word of cleaned(inline.text).split(/(?<= )/u))
      for (const piece of facesOf(setter, word, weight)) append(runs, { ...piece, link })
  }
  return runs
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const joins =
    last?.face === run.face &&
    last.link === run.link &&
    saysItself(last) === saysItself(run) &&
    isGlyph(last) &&
    isGlyph(run)
  if (last === undefined || !joins) runs.push(run)
  else {
    const actual = run.actual === undefined ? undefined : (last.actual ?? last.text) + run.actual
    runs[runs.length - 1] = { ...last, text: last.text + run.text, actual }
  }
}

function saysItself({ actual }: Run): boolean {
  return actual === undefined
}

function isGlyph({ text }: Run): boolean {
  return !text.startsWith(NO_GLYPH)
}

type Piece = Omit<Run, 'link'>

function facesOf(setter: Typesetter, word: string, weight: Weight): Piece[] {
  if (word === '') return []
  const whole = familyFor(setter, word, weight)
  if (whole) return [pieceOf(word, whole, weight)]
  return [...clusters.segment(word)].map(({ segment }) => {
    const family = familyFor(setter, segment, weight)
    if (family) return pieceOf(segment, family, weight)
    return { text: NO_GLYPH, face: `${boxFamily}-${weight}`, language: undefined, actual: segment }
  })
}

function familyFor(setter: Typesetter, text: string, weight: Weight): Family | undefined {
  return setter.familyFor(text.replaceAll(joiners, '').trimEnd(), weight)
}

function pieceOf(text: string, family: Family, weight: Weight): Piece {
  const face: Face = `${family}-${weight}`
  const language = languageOf[family]
  const shown = language === undefined ? text.replaceAll(joiners, '') : text
  const shaped = language !== undefined || /\p{M}/u.test(shown)
  return { text: shown, face, language, actual: shaped ? shown : undefined }
}

/** The characters of a text that no font of the document has, each once: for a notice before a document goes out. */
export function withoutGlyph(setter: Typesetter, text: Text): string[] {
  const runs = runsOf(setter, text, 'regular').filter((run) => !isGlyph(run))
  return [...new Set(runs.map(({ actual, text: shown }) => actual ?? shown))]
}
