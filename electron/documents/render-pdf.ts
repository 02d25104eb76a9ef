import type { Document } from '../../shared/documents/document.ts'
import type { Drawing } from './block.ts'
import { drawFurniture } from './furniture.ts'
import { measureDocument } from './measure-document.ts'
import { placePages, type Page } from './pages.ts'
import { addBookmark, addDestination, bytesOf, openPdf, type Pdf } from './pdf.ts'
import { Typesetter } from './text/typesetter.ts'
import { PAGE } from './theme.ts'

/**
 * A document as a tagged PDF (PDF/A-3a and PDF/UA-1): measured, placed on pages, then drawn. The same document gives
 * the same bytes on every machine and in every run.
 */
export async function renderPdf(document: Document): Promise<Uint8Array> {
  const pdf = openPdf(document)
  const bytes = bytesOf(pdf)
  const setter = new Typesetter(pdf)
  const blocks = measureDocument(setter, document)
  const pages = placePages(blocks, { top: PAGE.top, firstTop: 0, bottom: PAGE.height - PAGE.bottom })
  draw(setter, document, pages)
  attach(pdf, document)
  pdf.end()
  return bytes
}

function draw(setter: Typesetter, document: Document, pages: readonly Page[]): void {
  const { pdf } = setter
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  const drawing = drawingOn(setter, document, pages, root)
  for (const [index, page] of pages.entries()) {
    pdf.addPage()
    for (const { block, pieces } of page) block.draw(pieces, drawing)
    drawFurniture(setter, document, index + 1, pages.length)
  }
  root.end()
}

/** Headings open sections and bookmarks as they are drawn: both follow the headings and nothing else. */
function drawingOn(
  setter: Typesetter,
  { words }: Document,
  pages: readonly Page[],
  root: PDFKit.PDFStructureElement,
): Drawing {
  const { pdf } = setter
  const pageOfAnchor = anchorPages(pages)
  let section = root
  let bookmark: PDFKit.PDFOutline | undefined
  return {
    setter,
    pdf,
    words,
    get parent() {
      return section
    },
    heading: (level, title, y) => {
      if (level === 2) {
        section = pdf.struct('Sect')
        root.add(section)
      }
      if (level === 3 && bookmark) addBookmark(bookmark, title, y)
      else bookmark = addBookmark(pdf.outline, title, y)
      return section
    },
    destination: (name, y) => {
      addDestination(pdf, name, y)
    },
    pageOf: (anchor) => pageOfAnchor.get(anchor) ?? 1,
  }
}

function anchorPages(pages: readonly Page[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [index, page] of pages.entries())
    for (const { block } of page)
      if (block.anchor !== undefined && !found.has(block.anchor)) found.set(block.anchor, index + 1)
  return found
}

function attach(pdf: Pdf, document: Document): void {
  const date = new Date(document.date)
  for (const { name, type, description, text } of document.attachments)
    pdf.file(Buffer.from(text, 'utf8'), {
      name,
      type,
      description,
      relationship: 'Data',
      creationDate: date,
      modifiedDate: date,
    })
}
