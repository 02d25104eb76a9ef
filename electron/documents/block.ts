import type { Document } from '../../shared/documents/document.ts'
import type { Element, Pdf } from './pdf.ts'
import type { Typesetter } from './text/typesetter.ts'

/** The least of a block that a page may not cut, in points. */
export interface Slice {
  readonly height: number
  /** The space between two slices is the larger of the one above's `after` and the one below's `before`. */
  readonly before: number
  readonly after: number
  /** May not be the last on a page: a heading, a header row, the first line of a paragraph. */
  readonly keep: boolean
}

/** A slice, or the block's repeated head, at its height on the page that is being drawn. */
export type Piece =
  | { readonly kind: 'slice'; readonly index: number; readonly y: number }
  | { readonly kind: 'repeat'; readonly y: number }

/** A block of the document, measured: it knows its slices, and never on which page they stand. */
export interface LaidBlock {
  readonly slices: readonly Slice[]
  /** Begins a page. */
  readonly startsPage: boolean
  /** May wait for the top of the next page while the text after it moves up. */
  readonly floats: boolean
  /** Text that may move up past a float. */
  readonly flows: boolean
  /** Height of what is drawn again at the head of each further page; 0 for nothing. */
  readonly repeat: number
  /** Name of the destination on its first page. */
  readonly anchor: string | undefined
  /** Draws the pieces of one page. Called once for each page that has any, in order. */
  readonly draw: (pieces: readonly Piece[], drawing: Drawing) => void
}

/** What a block is drawn with. */
export interface Drawing {
  readonly setter: Typesetter
  readonly pdf: Pdf
  /** Where elements go: the section, or what holds the block. */
  readonly parent: Element
  readonly words: Document['words']
  /** Opens a heading: a bookmark, and a section of its own for level 2. Returns where the heading's element goes. */
  readonly heading: (level: 1 | 2 | 3, title: string, y: number) => Element
  /** Sets a destination on this page. */
  readonly destination: (name: string, y: number) => void
  /** The page on which an anchor stands, from 1. */
  readonly pageOf: (anchor: string) => number
}

type Layable = Pick<LaidBlock, 'slices' | 'draw'> & Partial<LaidBlock>

/** A block that stands where it comes and is drawn once. */
export function laidBlock(block: Layable): LaidBlock {
  return { startsPage: false, floats: false, flows: false, repeat: 0, anchor: undefined, ...block }
}

export function slice(height: number, { before = 0, after = 0, keep = false }: Partial<Slice> = {}): Slice {
  return { height, before, after, keep }
}

/** Slices of lines: never one alone at the foot or the head of a page; up to three stay together. */
export function lineSlices(count: number, lead: number, before: number, keepLast = false): Slice[] {
  return Array.from({ length: count }, (_, index) => {
    const last = index === count - 1
    const keep = last ? keepLast : count <= 3 || index === 0 || index === count - 2
    return slice(lead, { before: index === 0 ? before : 0, keep })
  })
}

export function placedSlices(
  pieces: readonly Piece[],
): readonly { readonly index: number; readonly y: number }[] {
  return pieces.filter((piece) => piece.kind === 'slice')
}
