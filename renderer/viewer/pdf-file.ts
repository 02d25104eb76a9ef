import {
  getDocument,
  GlobalWorkerOptions,
  InvalidPDFException,
  PasswordException,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&inline'
import type { NotShown } from './messages.ts'

/** More pixels than a page needs, in a picture: it is left out, so that one page cannot take all memory. */
const PICTURE_MAXIMUM = 64_000_000

/** Hands in a file that pdf.js needs beside the document: "cmaps/…", "standard_fonts/…". */
export type Asset = (name: string) => Promise<Uint8Array>

/** Opens a PDF, of which nothing is run: no script, no form, no link. */
export async function openPdf(bytes: ArrayBuffer, asset: Asset): Promise<PDFDocumentProxy | NotShown> {
  GlobalWorkerOptions.workerPort = new PdfWorker()
  class Assets {
    // The names are pdf.js's own; a PDF chooses among them and can make none up (document-frame.ts).
    async fetch({
      kind,
      filename,
    }: {
      readonly kind: string
      readonly filename: string
    }): Promise<Uint8Array> {
      return asset(`${kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts'}/${filename}`)
    }
  }
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      enableXfa: false,
      useWasm: false,
      useWorkerFetch: false,
      useSystemFonts: false,
      disableWorkerRendering: true,
      maxImageSize: PICTURE_MAXIMUM,
      BinaryDataFactory: Assets,
      cMapUrl: 'cmaps/',
      standardFontDataUrl: 'standard_fonts/',
      verbosity: 0,
    }).promise
  } catch (error) {
    if (error instanceof PasswordException) return 'encrypted'
    if (error instanceof InvalidPDFException) return 'damaged'
    return 'damaged'
  }
}
