import './viewer.css'
import { FindWords } from './find-words.ts'
import {
  windowKeys,
  type DocumentPoint,
  type FontFile,
  type FromViewer,
  type Look,
  type Quote,
  type ToViewer,
} from './messages.ts'
import { showPdf } from './pdf-document.ts'
import { rangesOf, readText } from './read-text.ts'
import { selectedQuotes } from './selected-quotes.ts'
import { isShown, quotesAt, type ShownDocument } from './shown-document.ts'
import { showWordFile } from './word-document.ts'

// A page whose origin is nobody's: it may load nothing and reach nobody. What it shows comes through one port from the page around it.

const pages = document.getElementById('pages')
if (!pages) throw new Error('viewer.html has no #pages')
const root = pages

let port: MessagePort | undefined
let shown: ShownDocument | undefined
let find: FindWords | undefined
let marks: readonly Quote[] = []
let last: DocumentPoint = { place: 0 }
const assets = new Map<string, PromiseWithResolvers<Uint8Array>>()

window.addEventListener('message', ({ source, data, ports: [given] }: MessageEvent<unknown>) => {
  if (source !== window.parent || data !== 'fairmark-viewer' || port || !given) return
  port = given
  given.onmessage = ({ data: message }: MessageEvent<ToViewer>) => {
    void take(message)
  }
})

function tell(message: FromViewer): void {
  port?.postMessage(message)
}

async function take(message: ToViewer): Promise<void> {
  switch (message.kind) {
    case 'open':
      await open(message)
      return
    case 'look':
      dress(message.look)
      return
    case 'fonts':
      addFonts(message.fonts)
      return
    case 'go':
      await go(message, message.quote)
      return
    case 'zoom':
      shown?.zoom(message.percent)
      return
    case 'find':
      await find?.look(message.words)
      return
    case 'find-step':
      await find?.step(message.by)
      return
    case 'marks':
      marks = message.marks
      mark()
      return
    case 'text':
      tell({ ...message, paragraphs: (await shown?.paragraphs(message.place)) ?? [] })
      return
    case 'asset': {
      const wanted = assets.get(message.name)
      if (message.bytes) wanted?.resolve(new Uint8Array(message.bytes))
      else wanted?.reject(new Error(`${message.name} is not there`))
      return
    }
    case 'clear':
      getSelection()?.removeAllRanges()
  }
}

async function open({ bytes, format, words }: Extract<ToViewer, { kind: 'open' }>): Promise<void> {
  root.setAttribute('aria-label', words.document)
  const onChange = (): void => {
    mark()
    find?.marked()
    tellWhere()
  }
  const document =
    format === 'pdf'
      ? await showPdf(bytes, root, words, asset, onChange)
      : await showWordFile(bytes, root, words, onChange)
  if (!isShown(document)) {
    tell({ kind: 'not-shown', why: document })
    return
  }
  shown = document
  find = new FindWords(document, (found) => {
    tell({ kind: 'found', ...found })
  })
  tell({ kind: 'shown', unit: document.unit, of: document.of })
  onChange()
}

async function asset(name: string): Promise<Uint8Array> {
  const known = assets.get(name)
  if (known) return known.promise
  const wanted = Promise.withResolvers<Uint8Array>()
  assets.set(name, wanted)
  tell({ kind: 'asset', name })
  return wanted.promise
}

async function go({ place, share }: DocumentPoint, quote: string | undefined): Promise<void> {
  await shown?.reach(place)
  const element = shown?.elementOf(place)
  if (element && share !== undefined) {
    const { top, height } = element.getBoundingClientRect()
    root.scrollTop += top - root.getBoundingClientRect().top + share * height
  }
  const range = element && quote !== undefined ? rangesOf(readText(element), quote)[0] : undefined
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', inline: 'nearest' })
  tellWhere()
}

function tellWhere(): void {
  const place = shown?.at()
  if (place === undefined || root.clientHeight === 0) return
  const share = shareAbove(place)
  if (place === last.place && share === last.share) return
  last = { place, share }
  tell({ kind: 'at', place, share })
}

function shareAbove(place: number): number {
  const box = shown?.elementOf(place)?.getBoundingClientRect()
  if (!box || box.height === 0) return 0
  const share = (root.getBoundingClientRect().top - box.top) / box.height
  return Math.min(Math.max(Math.round(share * 1000) / 1000, -1), 1)
}

function addFonts(fonts: readonly FontFile[]): void {
  for (const { family, bytes, ...described } of fonts)
    document.fonts.add(new FontFace(family, bytes, described))
}

/** Words that are evidence stand on a marked ground. */
function mark(): void {
  const ranges = (shown?.places() ?? []).flatMap((element) => {
    const quotes = quotesAt(marks, Number(element.dataset['place']))
    if (quotes.length === 0) return []
    const read = readText(element)
    return quotes.flatMap((quote) => rangesOf(read, quote)[0] ?? [])
  })
  CSS.highlights.set('evidence', new Highlight(...ranges))
}

function dress({ attributes, properties, colourScheme, rem }: Look): void {
  const page = document.documentElement
  for (const [name, value] of Object.entries(attributes)) page.setAttribute(name, value)
  for (const [name, value] of Object.entries(properties)) page.style.setProperty(name, value)
  page.style.colorScheme = colourScheme
  page.style.fontSize = `${String(rem)}px`
}

let isDown = false
function tellSelection(): void {
  if (isDown || !shown) return
  const quotes = selectedQuotes(shown.places())
  const lines = quotes.length > 0 ? getSelection()?.getRangeAt(0).getClientRects() : undefined
  const first = lines?.item(0)
  const last = lines?.item(lines.length - 1)
  tell({
    kind: 'selected',
    quotes,
    top: first?.top ?? 0,
    bottom: last?.bottom ?? 0,
    left: last?.left ?? 0,
  })
}
document.addEventListener('pointerdown', ({ target }) => {
  isDown = true
  if (target instanceof Element) target.closest('.words')?.classList.add('selecting')
})
for (const up of ['pointerup', 'pointercancel'] as const)
  document.addEventListener(up, () => {
    isDown = false
    for (const words of document.querySelectorAll('.selecting')) words.classList.remove('selecting')
    // the selection settles after the event that ends it
    setTimeout(tellSelection)
  })
document.addEventListener('selectionchange', tellSelection)
root.addEventListener('scroll', tellSelection, { passive: true })

document.addEventListener('keydown', (event) => {
  const { key, ctrlKey, altKey, shiftKey } = event
  const letter = key.length === 1 ? key.toUpperCase() : key
  const name = [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', letter].filter(Boolean).join('+')
  const known = windowKeys.find((one) => one === name)
  if (known === undefined) return
  event.preventDefault()
  tell({ kind: 'key', key: known })
})
