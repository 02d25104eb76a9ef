/** Words that a person selected in one paragraph, counted from 1. */
export interface SelectedQuote {
  readonly paragraph: number
  readonly quote: string
}

/** What is selected in the answer, by paragraph: exactly the words that stand there, without spaces round them. */
export function selectedQuotes(selection: Selection, answer: HTMLElement): readonly SelectedQuote[] {
  if (selection.rangeCount === 0 || selection.isCollapsed) return []
  const range = selection.getRangeAt(0)
  return [...answer.querySelectorAll<HTMLElement>('[data-paragraph]')].flatMap((element) => {
    const quote = within(range, element).toString().trim()
    return quote === '' ? [] : [{ paragraph: Number(element.dataset['paragraph']), quote }]
  })
}

/** The part of a range that lies in an element; empty where they do not meet. */
function within(range: Range, element: HTMLElement): Range {
  const part = document.createRange()
  if (!range.intersectsNode(element)) return part
  part.selectNodeContents(element)
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset)
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset)
  return part
}
