import type { Quote } from './messages.ts'
import { readText, textWithin } from './read-text.ts'

/** What is selected, place by place: the words as they stand there. */
export function selectedQuotes(places: readonly HTMLElement[]): readonly Quote[] {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return []
  const range = selection.getRangeAt(0)
  return places.flatMap((element) => {
    if (!range.intersectsNode(element)) return []
    const quote = textWithin(readText(element), range)
    return quote === '' ? [] : { place: Number(element.dataset['place']), quote }
  })
}
