import type { Chart, Tile } from '../charts/chart.ts'
import type { Message } from '../messages/message.ts'
import type { Text } from './text.ts'

/**
 * A document as data: what it says, in which order, and what each part is. It can be written as JSON. The PDF and the
 * preview on screen draw the same value; neither adds a word or a number to it.
 */
export interface Document {
  /** For the title bar and the metadata: "Award recommendation: Carer support service". */
  readonly title: string
  /** For the head of each page. */
  readonly shortTitle: string
  readonly author: string
  readonly subject: string
  readonly reference: string
  readonly classification: string
  /** The program that wrote it. */
  readonly producer: string
  /** The last entry behind it, as an ISO 8601 instant: never the clock, so that the same record gives the same bytes. */
  readonly date: string
  /** BCP 47. */
  readonly language: string
  /** What is missing before it can be final; a final document has nothing here. */
  readonly draft: readonly Message[]
  readonly words: Words
  readonly cover: Cover
  /** What stands on the first page under the cover. */
  readonly front: readonly Block[]
  readonly sections: readonly Section[]
  readonly attachments: readonly Attachment[]
}

/** A document for the preview, with what only the one who draws the PDF can know. */
export interface PreviewedDocument extends Document {
  /** Characters that no font of the PDF has: each is a box on its pages. */
  readonly withoutGlyph: readonly string[]
}

/** Words for what only the one who lays out knows: `{page}`, `{pages}` and `{title}` are put in as they are. */
export interface Words {
  /** At the head of each page of a draft; undefined in a final document. */
  readonly draft: string | undefined
  readonly page: string
  readonly contentsEntry: string
}

export interface Attachment {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly description: string
  readonly text: string
}

export interface Cover {
  readonly buyer: string
  readonly reference: string
  /** What kind of document: "Award recommendation". */
  readonly label: string
  readonly title: string
  readonly line: string
  /** The answer in a sentence, with the question it answers above it and what one must know below. */
  readonly question: string
  readonly answer: string
  readonly detail: Text
}

export interface Section {
  /** What a link points to, unique in the document. */
  readonly id: string
  /** "11", or "A" for an appendix. */
  readonly number: string
  readonly title: string
  readonly appendix: boolean
  /** Begins a page, unless the page before is nearly empty. */
  readonly startsPage: boolean
  /** Must stand on one page, where it can. */
  readonly together: boolean
  readonly blocks: readonly Block[]
}

export type Block =
  | Subheading
  | Eyebrow
  | Paragraph
  | List
  | Table
  | Figure
  | Facts
  | Callout
  | ReasonBlock
  | Stats
  | Signatures
  | Contents

export interface Subheading {
  readonly kind: 'subheading'
  readonly text: string
}
/** A small heading of the first page. */
export interface Eyebrow {
  readonly kind: 'eyebrow'
  readonly text: string
}
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: Text
  /** "4.1", so that minutes can cite it; undefined for an unnumbered one. */
  readonly number: string | undefined
  /** A quiet one says who wrote what stands above, or comments on it. */
  readonly tone: 'plain' | 'quiet'
}
export interface List {
  readonly kind: 'list'
  readonly ordered: boolean
  readonly items: readonly Text[]
}

export interface Table {
  readonly kind: 'table'
  readonly id: string | undefined
  /** "Table 5". */
  readonly label: string
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly note: Text | undefined
  /** Better read whole, although it is not small. */
  readonly together: boolean
}
export interface Column {
  readonly heading: string
  /** A row header says what its row is about. */
  readonly role: 'row-header' | 'cell'
  readonly align: 'start' | 'center' | 'end'
  /** Digits of one width. */
  readonly figures: boolean
  /** Takes the room that is left; the others take what they hold. */
  readonly grows: boolean
}
export interface Row {
  readonly tone: 'plain' | 'sum' | 'first'
  readonly strong: boolean
  /** As many as there are columns. */
  readonly cells: readonly Cell[]
}
export interface Cell {
  readonly text: Text
  readonly strong: boolean
  /** A score, drawn on its tile; then the text is the tile's. */
  readonly tile: Tile | undefined
}

/** A chart that has a grid is a table to a reader; its label then says "Table". */
export interface Figure {
  readonly kind: 'figure'
  readonly id: string | undefined
  readonly counts: 'figure' | 'table'
  readonly label: string
  readonly caption: string
  readonly chart: Chart
  readonly note: Text | undefined
}

/** Short facts, each under or beside its label. */
export interface Facts {
  readonly kind: 'facts'
  readonly layout: 'two-columns' | 'rows'
  readonly items: readonly { readonly label: string; readonly value: Text }[]
}
/** What must not be missed. At most one a section, or they stop calling. */
export interface Callout {
  readonly kind: 'callout'
  readonly tone: 'info' | 'danger'
  readonly title: string
  readonly blocks: readonly (Paragraph | List)[]
}
/** A score with the reason the panel agreed and where in the tender it comes from. */
export interface ReasonBlock {
  readonly kind: 'reason'
  readonly tile: Tile
  readonly title: string
  readonly summary: Text
  readonly paragraphs: readonly Text[]
  readonly sources: readonly Text[]
}
export interface Stats {
  readonly kind: 'stats'
  readonly items: readonly { readonly value: string; readonly label: string }[]
}
export interface Signatures {
  readonly kind: 'signatures'
  readonly boxes: readonly SignatureBox[]
}
export interface SignatureBox {
  readonly role: string
  readonly statement: string
  /** Lines to write on, each with one or two labelled places. */
  readonly lines: readonly (readonly string[])[]
}
export interface Contents {
  readonly kind: 'contents'
  readonly entries: readonly { readonly number: string; readonly title: string; readonly id: string }[]
}
