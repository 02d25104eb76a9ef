const ASK = 'show-paragraph'

/** Brings a paragraph to the screen, also where only one at a time is shown. */
export function showParagraph(
  answer: HTMLElement | null,
  number: number,
  block: ScrollLogicalPosition,
): void {
  answer?.dispatchEvent(new CustomEvent(ASK, { detail: number }))
  answer?.querySelector(`[data-paragraph="${String(number)}"]`)?.scrollIntoView({ block })
}

/** Hears of paragraphs that must be seen. */
export function onShowParagraph(answer: HTMLElement | null, show: (number: number) => void): () => void {
  const hear = (event: Event) => {
    if (event instanceof CustomEvent && typeof event.detail === 'number') show(event.detail)
  }
  answer?.addEventListener(ASK, hear)
  return () => {
    answer?.removeEventListener(ASK, hear)
  }
}
