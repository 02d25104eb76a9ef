/** The name of the highlight in style/read-aloud.css. */
const NAME = 'spoken'

/** Marks words of an element without touching what it holds; nothing where the browser cannot. */
export function markSpoken(element: Element | null | undefined, start: number, end: number): void {
  const range = element && rangeOf(element, start, end)
  if (range) CSS.highlights.set(NAME, new Highlight(range))
  else unmarkSpoken()
}

export function unmarkSpoken(): void {
  CSS.highlights.delete(NAME)
}

/** The letters from `start` to `end` of an element's whole text, which may lie in several nodes. */
function rangeOf(element: Element, start: number, end: number): Range | undefined {
  const range = document.createRange()
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let before = 0
  let isBegun = false
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (!isBegun && start < before + length) {
      range.setStart(node, start - before)
      isBegun = true
    }
    if (isBegun && end <= before + length) {
      range.setEnd(node, end - before)
      return range
    }
    before += length
  }
  return undefined
}
