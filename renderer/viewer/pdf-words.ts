import type { PDFDocumentProxy } from 'pdfjs-dist'
import { occurrences } from './read-text.ts'

interface Line {
  readonly text: string
  /** From the foot of the page, and how high the letters are, in points. */
  readonly y: number
  readonly height: number
}

/** The words of the pages of a PDF, read when they are asked for and kept. */
export class PdfWords {
  readonly #pdf: PDFDocumentProxy
  readonly #read = new Map<number, Promise<readonly Line[]>>()

  constructor(pdf: PDFDocumentProxy) {
    this.#pdf = pdf
  }

  /** How often words stand on a page. */
  async count(page: number, words: string): Promise<number> {
    const lines = await this.#lines(page)
    const text = lines.map((line) => line.text).join(' ')
    return occurrences(text.replace(/\s+/g, ' ').trim(), words).length
  }

  /** The page as paragraphs: a line that stands further from the one above than lines do begins a new one. */
  async paragraphs(page: number): Promise<readonly string[]> {
    const lines = await this.#lines(page)
    const paragraphs: string[][] = []
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1]
      const gap = before ? Math.abs(before.y - line.y) : Infinity
      const high = Math.max(line.height, before?.height ?? 0)
      if (gap > high * 1.7 || Math.abs(line.height - (before?.height ?? 0)) > 2) paragraphs.push([])
      paragraphs.at(-1)?.push(line.text)
    }
    return paragraphs
      .map((texts) => texts.join(' ').replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '')
  }

  async #lines(page: number): Promise<readonly Line[]> {
    const known = this.#read.get(page)
    if (known) return known
    const reading = this.#readLines(page).catch(() => [])
    this.#read.set(page, reading)
    return reading
  }

  async #readLines(number: number): Promise<readonly Line[]> {
    const page = await this.#pdf.getPage(number)
    const { items } = await page.getTextContent()
    const lines: Line[] = []
    let text = ''
    let y = 0
    let height = 0
    for (const item of items) {
      if (!('str' in item)) continue
      if (item.str.trim() !== '') {
        y = Number(item.transform[5])
        height = Math.max(height, item.height)
      }
      text += item.str
      if (!item.hasEOL) continue
      if (text.trim() !== '') lines.push({ text, y, height })
      text = ''
      height = 0
    }
    if (text.trim() !== '') lines.push({ text, y, height })
    return lines
  }
}
