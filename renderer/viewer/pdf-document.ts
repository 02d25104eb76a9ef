import type { PDFDocumentProxy } from 'pdfjs-dist'
import type { NotShown, ViewerWords } from './messages.ts'
import { openPdf, type Asset } from './pdf-file.ts'
import { PdfPage } from './pdf-page.ts'
import { PdfWords } from './pdf-words.ts'
import { isNear, PagesInSight } from './pages-in-sight.ts'
import type { OnChange, ShownDocument } from './shown-document.ts'

/** Around a page, in pixels. */
const MARGIN = 12
/** How long scrolling must rest before sharp pages are drawn at a new size, in milliseconds. */
const PAUSE = 120

/** Shows a PDF: a section for each page, of which only those in sight and beside it are drawn. */
export async function showPdf(
  bytes: ArrayBuffer,
  root: HTMLElement,
  words: ViewerWords,
  asset: Asset,
  onChange: OnChange,
): Promise<ShownDocument | NotShown> {
  const pdf = await openPdf(bytes, asset)
  if (typeof pdf === 'string') return pdf
  try {
    const first = await pdf.getPage(1)
    const { width, height } = first.getViewport({ scale: 1 })
    return new PdfDocument(pdf, root, words, { width, height }, onChange)
  } catch {
    return 'damaged'
  }
}

interface Size {
  readonly width: number
  readonly height: number
}

class PdfDocument implements ShownDocument {
  readonly unit = 'page'
  readonly of: number
  readonly #pdf: PDFDocumentProxy
  readonly #root: HTMLElement
  readonly #sections: readonly HTMLElement[]
  readonly #words: PdfWords
  readonly #sight: PagesInSight
  readonly #drawn = new Map<number, PdfPage>()
  readonly #onChange: OnChange
  readonly #width: number
  #percent = 100
  /** The width that pages fit now, in pixels. */
  #fitted = 0
  #drawing: Promise<void> = Promise.resolve()
  #round = 0

  constructor(pdf: PDFDocumentProxy, root: HTMLElement, words: ViewerWords, size: Size, onChange: OnChange) {
    this.#pdf = pdf
    this.#root = root
    this.of = pdf.numPages
    this.#width = size.width
    this.#words = new PdfWords(pdf)
    this.#onChange = onChange
    this.#sections = Array.from({ length: pdf.numPages }, (_, index) => section(index + 1, words, size))
    root.append(...this.#sections)
    this.#fit()
    this.#sight = new PagesInSight(root, this.#sections, () => {
      onChange()
      this.#draw()
    })
    let timer = 0
    new ResizeObserver(() => {
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        // behind the cover of a break it has no width, and keeps its place
        if (root.clientWidth > 0 && root.clientWidth !== this.#fitted) this.#resized()
      }, PAUSE)
    }).observe(root)
  }

  places(): readonly HTMLElement[] {
    return [...this.#drawn.keys()].sort((a, b) => a - b).flatMap((place) => this.elementOf(place) ?? [])
  }

  elementOf(place: number): HTMLElement | undefined {
    return this.#sections[place - 1]
  }

  at(): number {
    return this.#sight.at()
  }

  async reach(place: number): Promise<void> {
    this.elementOf(place)?.scrollIntoView({ block: 'start' })
    await this.#drawOne(place)
  }

  zoom(percent: number): void {
    this.#percent = percent
    this.#resized()
  }

  async count(place: number, words: string): Promise<number> {
    return this.#words.count(place, words)
  }

  async paragraphs(place: number): Promise<readonly string[]> {
    return this.#words.paragraphs(place)
  }

  get #scale(): number {
    return Math.max(((this.#root.clientWidth - 2 * MARGIN) / this.#width) * (this.#percent / 100), 0.1)
  }

  #fit(): void {
    this.#fitted = this.#root.clientWidth
    this.#root.style.setProperty('--total-scale-factor', String(this.#scale))
  }

  /** Everything is drawn anew, and the page that was read stays where it was. */
  #resized(): void {
    const at = this.at()
    this.#round += 1
    for (const page of this.#drawn.values()) page.letGo()
    this.#drawn.clear()
    this.#fit()
    this.elementOf(at)?.scrollIntoView({ block: 'start' })
    this.#draw()
  }

  /** Draws what is near, the page that is read first, and lets go of the rest. One after another: memory stays small. */
  #draw(): void {
    const near = this.#sight.near()
    for (const [place, page] of this.#drawn) {
      if (near.some((one) => isNear(one, place))) continue
      page.letGo()
      this.#drawn.delete(place)
    }
    for (const place of near) void this.#drawOne(place)
  }

  async #drawOne(place: number): Promise<void> {
    const round = this.#round
    this.#drawing = this.#drawing.then(async () => {
      const section = this.elementOf(place)
      if (!section || this.#drawn.has(place) || round !== this.#round) return
      if (!this.#sight.near().includes(place)) return
      try {
        const proxy = await this.#pdf.getPage(place)
        const { width, height } = proxy.getViewport({ scale: 1 })
        sized(section, { width, height })
        const page = new PdfPage(proxy, section)
        this.#drawn.set(place, page)
        await page.draw(this.#scale)
        this.#onChange()
      } catch {
        // a damaged page stays empty paper; the others are shown
      }
    })
    return this.#drawing
  }
}

function section(place: number, words: ViewerWords, size: Size): HTMLElement {
  const element = document.createElement('section')
  element.className = 'page'
  element.dataset['place'] = String(place)
  element.setAttribute('aria-label', words.place.replace('{number}', String(place)))
  sized(element, size)
  return element
}

function sized(element: HTMLElement, { width, height }: Size): void {
  element.style.setProperty('--w', String(width))
  element.style.setProperty('--h', String(height))
}
