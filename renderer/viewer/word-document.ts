import type { NotShown, ViewerWords } from './messages.ts'
import { occurrences, readText } from './read-text.ts'
import type { OnChange, ShownDocument } from './shown-document.ts'
import { showWord } from './word-text.ts'

/** Shows a Word file: its text and tables, as paragraphs that are counted. */
export async function showWordFile(
  bytes: ArrayBuffer,
  root: HTMLElement,
  words: ViewerWords,
  onChange: OnChange,
): Promise<ShownDocument | NotShown> {
  const sheet = document.createElement('article')
  sheet.className = 'sheet'
  const of = await showWord(bytes, sheet, words)
  if (typeof of === 'string') return of
  root.append(sheet)
  root.addEventListener('scroll', onChange, { passive: true })
  const paragraphs = [...sheet.querySelectorAll<HTMLElement>('[data-place]')]
  const text = (place: number): string => {
    const paragraph = paragraphs[place - 1]
    return paragraph ? readText(paragraph).text : ''
  }
  return {
    unit: 'paragraph',
    of,
    places: () => paragraphs,
    elementOf: (place) => paragraphs[place - 1],
    at: () => {
      const { top } = root.getBoundingClientRect()
      return (
        Math.max(
          paragraphs.findIndex((one) => one.getBoundingClientRect().bottom > top + 12),
          0,
        ) + 1
      )
    },
    reach: async (place) => {
      paragraphs[place - 1]?.scrollIntoView({ block: 'start' })
    },
    zoom: (percent) => {
      root.style.setProperty('--zoom', String(percent / 100))
      onChange()
    },
    count: async (place, wanted) => occurrences(text(place), wanted).length,
    paragraphs: async () => paragraphs.map((_, index) => text(index + 1)),
  }
}
