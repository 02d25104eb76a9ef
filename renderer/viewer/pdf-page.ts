import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFPageProxy, RenderTask } from 'pdfjs-dist'

/** A canvas of more pixels than this is drawn coarser: it would take more than 64 MB. */
const CANVAS_MAXIMUM = 16_000_000

/** One page that is drawn, with its words over it. */
export class PdfPage {
  readonly #page: PDFPageProxy
  readonly #place: HTMLElement
  #task: RenderTask | undefined
  #layer: TextLayer | undefined

  /** @param place its section */
  constructor(page: PDFPageProxy, place: HTMLElement) {
    this.#page = page
    this.#place = place
  }

  /** @throws where the page is damaged, or is let go of meanwhile */
  async draw(scale: number): Promise<void> {
    const viewport = this.#page.getViewport({ scale })
    const wanted = devicePixelRatio
    const fitting = Math.sqrt(CANVAS_MAXIMUM / (viewport.width * viewport.height))
    const fine = Math.min(wanted, fitting)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(viewport.width * fine)
    canvas.height = Math.floor(viewport.height * fine)
    canvas.setAttribute('aria-hidden', 'true')
    const words = document.createElement('div')
    words.className = 'words'
    this.#task = this.#page.render({ canvas, viewport, transform: [fine, 0, 0, fine, 0, 0] })
    this.#layer = new TextLayer({
      textContentSource: this.#page.streamTextContent(),
      container: words,
      viewport,
    })
    await Promise.all([this.#task.promise, this.#layer.render()])
    // keeps a selection that is drawn over empty paper from jumping to the end of the page
    const end = document.createElement('div')
    end.className = 'end'
    words.append(end)
    this.#place.replaceChildren(canvas, words)
  }

  letGo(): void {
    this.#task?.cancel()
    this.#layer?.cancel()
    const canvas = this.#place.querySelector('canvas')
    // gives the memory back at once
    if (canvas) canvas.width = 0
    this.#place.replaceChildren()
    this.#page.cleanup()
  }
}
