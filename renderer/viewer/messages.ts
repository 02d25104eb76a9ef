/**
 * What the page and the frame with a bidder's document say to each other, over one port. The frame is the untrusted side:
 * whatever comes from it is text and numbers, checked before use (document-frame.ts).
 */

/** A place in a document: a page of a PDF, a paragraph of a Word file; counted from 1. */
export interface Quote {
  readonly place: number
  readonly quote: string
}

/** Where in a document somebody reads. */
export interface DocumentPoint {
  readonly place: number
  /** How much of the place is above the upper edge: 0 where it begins there, below 0 where it begins lower. */
  readonly share?: number
}

/** One face of a font, as a stylesheet describes it. */
export interface FontFile {
  readonly family: string
  readonly weight: string
  readonly unicodeRange: string
  readonly bytes: ArrayBuffer
}

/** How the document is to look: what the person chose for the whole program. */
export interface Look {
  /** Of the root element: `data-…`, `dir`. */
  readonly attributes: Readonly<Record<string, string>>
  /** Custom properties of the design, by name. */
  readonly properties: Readonly<Record<string, string>>
  readonly colourScheme: string
  /** Pixels in a rem. */
  readonly rem: number
}

export interface ViewerWords {
  /** The name of the document. */
  readonly document: string
  /** "Page {number}": the frame knows no messages. */
  readonly place: string
  /** Stands for a picture that is not shown. */
  readonly picture: string
}

export type ToViewer =
  | {
      readonly kind: 'open'
      readonly bytes: ArrayBuffer
      readonly format: 'pdf' | 'word'
      readonly words: ViewerWords
    }
  | { readonly kind: 'look'; readonly look: Look }
  /** Faces of the program's own type: the frame can fetch none. */
  | { readonly kind: 'fonts'; readonly fonts: readonly FontFile[] }
  | ({ readonly kind: 'go'; readonly quote?: string | undefined } & DocumentPoint)
  /** Percent of what fits the width. */
  | { readonly kind: 'zoom'; readonly percent: number }
  | { readonly kind: 'find'; readonly words: string }
  | { readonly kind: 'find-step'; readonly by: 1 | -1 }
  /** Words that are evidence already. */
  | { readonly kind: 'marks'; readonly marks: readonly Quote[] }
  | { readonly kind: 'text'; readonly place: number }
  | { readonly kind: 'asset'; readonly name: string; readonly bytes: ArrayBuffer | undefined }
  | { readonly kind: 'clear' }

/** Why a document is not shown. */
export const reasonsNotShown = ['encrypted', 'damaged', 'tooLarge', 'tooLong', 'otherType'] as const
export type NotShown = (typeof reasonsNotShown)[number]

/** Keys that belong to the whole window, wherever the focus is. */
export const windowKeys = [
  'F1',
  'F6',
  'Shift+F6',
  'Escape',
  'Ctrl+F',
  'Ctrl+Shift+B',
  'Ctrl+Shift+L',
  'Ctrl+K',
] as const
export type WindowKey = (typeof windowKeys)[number]

export type FromViewer =
  | { readonly kind: 'shown'; readonly unit: 'page' | 'paragraph'; readonly of: number }
  | { readonly kind: 'not-shown'; readonly why: NotShown }
  | ({ readonly kind: 'at' } & Required<DocumentPoint>)
  | {
      readonly kind: 'found'
      readonly count: number
      /** Which of them is shown, counted from 1; 0 for none. */
      readonly at: number
      /** All of the document was looked through. */
      readonly isDone: boolean
    }
  | {
      readonly kind: 'selected'
      readonly quotes: readonly Quote[]
      /** Edges of the selected lines, in pixels from the top and left of the frame. */
      readonly top: number
      readonly bottom: number
      readonly left: number
    }
  | { readonly kind: 'text'; readonly place: number; readonly paragraphs: readonly string[] }
  | { readonly kind: 'asset'; readonly name: string }
  | { readonly kind: 'key'; readonly key: WindowKey }
