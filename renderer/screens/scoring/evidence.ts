import type { Evidence } from '../../../shared/evaluation/reason.ts'

/** A place in a text, in UTF-16 units: `end` is the first one after it. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** How the record names a paragraph, in any language of the screen (rules.md, "The evaluation file"). */
const PARAGRAPH = /^paragraph (\d+)$/
const QUOTE_MAXIMUM = 5000

export function evidenceOf(paragraph: number, quote: string): Evidence {
  return { where: `paragraph ${String(paragraph)}`, quote: quote.slice(0, QUOTE_MAXIMUM) }
}

/** The paragraph that evidence points to, counted from 1; undefined for a page or the like. */
export function paragraphOf({ where }: Evidence): number | undefined {
  const number = PARAGRAPH.exec(where)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** A document of the bidder, and how places in it are counted. */
export interface QuotedDocument {
  readonly name: string
  readonly unit: 'page' | 'paragraph'
}

/** How the record names a place in a document: "page 6 of Method statement.pdf". */
const IN_DOCUMENT = /^(page|paragraph) (\d+) of (.+)$/
const NAME_MAXIMUM = 150

export function documentEvidence({ name, unit }: QuotedDocument, place: number, quote: string): Evidence {
  return {
    where: `${unit} ${String(place)} of ${recordedName(name)}`,
    quote: quote.slice(0, QUOTE_MAXIMUM),
  }
}

/** The place in a document that evidence points to; undefined for a paragraph of the written answer. */
export function documentPlaceOf({
  where,
}: Evidence): (QuotedDocument & { readonly place: number }) | undefined {
  const [, unit, place, name] = IN_DOCUMENT.exec(where) ?? []
  if (name === undefined) return undefined
  return { name, unit: unit === 'page' ? 'page' : 'paragraph', place: Number(place) }
}

/** A file's name as evidence has it: on one line, and not too long. */
export function recordedName(name: string): string {
  return name.replace(/\s+/g, ' ').trim().slice(0, NAME_MAXIMUM)
}

/** Adds evidence unless the same words of the same place are there already. */
export function withEvidence(list: readonly Evidence[], added: readonly Evidence[]): Evidence[] {
  const fresh = added.filter(
    ({ where, quote }) => !list.some((known) => known.where === where && known.quote === quote),
  )
  return [...list, ...fresh]
}

/** Where the quotes stand in a paragraph, in order; those that touch or overlap become one. */
export function quotedSpans(text: string, quotes: readonly string[]): readonly Span[] {
  const found = quotes
    .filter((quote) => quote !== '')
    .flatMap((quote) => {
      const start = text.indexOf(quote)
      return start < 0 ? [] : [{ start, end: start + quote.length }]
    })
    .sort((a, b) => a.start - b.start)
  return found.reduce<readonly Span[]>((spans, span) => {
    const last = spans.at(-1)
    if (!last || span.start > last.end) return [...spans, span]
    return [...spans.slice(0, -1), { start: last.start, end: Math.max(last.end, span.end) }]
  }, [])
}

export interface Insertion {
  readonly text: string
  /** Where the cursor stands after it. */
  readonly caret: number
}

/** Puts quotes into a box at its cursor, each in quotation marks, with spaces where words would touch. */
export function insertQuotes(text: string, caret: number, quotes: readonly string[]): Insertion {
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  const quoted = quotes.map((quote) => `“${quote}”`).join(' ')
  const opened = before === '' || /\s$/.test(before) ? quoted : ` ${quoted}`
  const closed = after === '' || /^[\s.,;:!?)]/.test(after) ? opened : `${opened} `
  return { text: before + closed + after, caret: before.length + closed.length }
}

/** A paragraph in sentences, so that one of them can be used without a mouse. */
export function sentencesOf(paragraph: string): readonly string[] {
  return [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(paragraph)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => sentence !== '')
}
