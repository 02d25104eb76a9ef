import PDFDocument from 'pdfkit'
import type { Document } from '../../shared/documents/document.ts'
import { escapeXml, PDF_UA } from './metadata.ts'
import { PAGE } from './theme.ts'

/** The one place that touches pdfkit's own interface; each function keeps one of its obstacles away from the blocks. */
export type Pdf = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement
type Outline = PDFKit.PDFOutline

/** PDF/A-3a and PDF/UA-1, tagged, no page yet, no default font: an unembedded one would break conformance. */
export function openPdf(document: Document): Pdf {
  const date = new Date(document.date)
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    size: 'A4',
    margin: 0,
    font: null,
    autoFirstPage: false,
    info: {
      Title: document.title,
      Author: document.author,
      Subject: document.subject,
      Creator: document.producer,
      Producer: document.producer,
      CreationDate: date,
      ModDate: date,
    },
  })
  pdf.appendXML(PDF_UA)
  escapeMetadata(pdf)
  return pdf
}

/** pdfkit puts the information into XML as it is; by the time it does, the information itself is written. */
function escapeMetadata(pdf: Pdf): void {
  const endMetadata = pdf.endMetadata.bind(pdf)
  pdf.endMetadata = () => {
    for (const key of ['Title', 'Author', 'Subject', 'Creator', 'Producer'] as const) {
      const value = pdf.info[key]
      if (value !== undefined) pdf.info[key] = escapeXml(value)
    }
    endMetadata()
  }
}

/** The bytes, once `pdf.end()` was called and everything was read. */
export function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    pdf.on('error', reject)
  })
}

/** What nobody is read: rules, fills, the head and foot of a page. Closes any marked content, so never inside `write`. */
export function artifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}

type ElementOptions = PDFKit.Mixins.StructureElementOptions

/** A structure element under another that already hangs in the document, so that what is written into it is drawn now. */
export function child(pdf: Pdf, parent: Element, tag: string, options: ElementOptions = {}): Element {
  const element = pdf.struct(tag, options)
  parent.add(element)
  return element
}

/** pdfkit gives an element one dictionary of attributes and overwrites it; this sets it whole, before the element ends. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  element.dictionary.data['A'] = attributes
}

/** Draws into an element, as one marked run on this page. */
export function write(element: Element, draw: () => void): void {
  element.add(draw)
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A link over a box, to `#destination` or an address. The element must end on the page it is drawn on. */
export function linkTo(
  pdf: Pdf,
  link: Element,
  { x, y, width, height }: Box,
  to: string,
  contents: string,
): void {
  const options = { structParent: link, Contents: new String(contents) }
  if (to.startsWith('#')) pdf.goTo(x, y, width, height, to.slice(1), options)
  else pdf.link(x, y, width, height, to, options)
}

/** Where a link to this name leads: this height on this page. */
export function addDestination(pdf: Pdf, name: string, y: number): void {
  pdf.addNamedDestination(name, 'XYZ', 0, Math.max(0, y - 12), null)
}

/** A bookmark to this height; `left` counts from the right, so a full width keeps readers from scrolling sideways. */
export function addBookmark(parent: Outline, title: string, y: number): Outline {
  return parent.addItem(title, { top: Math.max(0, y - 12), left: PAGE.width })
}

/** Strokes and gaps of the lines from here to `undash`; pdfkit takes several of them, its types do not say so. */
export function dashed(pdf: Pdf, lengths: readonly number[]): void {
  pdf.addContent(`[${lengths.join(' ')}] 0 d`)
}
