import createDOMPurify from 'dompurify'
import type { NotShown, ViewerWords } from './messages.ts'
import WordWorker from './word-worker.ts?worker&inline'
import type { WordAnswer } from './word-worker.ts'

/** Longer than the longest tender takes, and shorter than a person waits. */
const TIME_MAXIMUM = 30_000
const tags = [
  ...[
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'p',
    'br',
    'ul',
    'ol',
    'li',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ...['strong', 'em', 's', 'sup', 'sub', 'u', 'img'],
]
/** What counts as a paragraph: the innermost of these with words in it. */
const PARAGRAPHS = 'p, li, h1, h2, h3, h4, h5, h6, td, th'

/** Puts the text of a Word file into an element, its paragraphs numbered by `data-place`. Answers how many, or why not. */
export async function showWord(
  bytes: ArrayBuffer,
  root: HTMLElement,
  words: ViewerWords,
): Promise<number | NotShown> {
  const answer = await converted(bytes)
  if (answer === 'tooLong') return answer
  if ('why' in answer) return answer.why
  root.append(cleaned(answer.html))
  for (const image of root.querySelectorAll('img')) {
    if (image.getAttribute('src')?.startsWith('data:image/') === true) continue
    const note = document.createElement('span')
    note.className = 'picture'
    note.textContent = image.alt === '' ? words.picture : image.alt
    image.replaceWith(note)
  }
  const paragraphs = [...root.querySelectorAll<HTMLElement>(PARAGRAPHS)].filter(
    (one) => one.querySelector(PARAGRAPHS) === null && one.textContent.trim() !== '',
  )
  for (const [index, paragraph] of paragraphs.entries()) paragraph.dataset['place'] = String(index + 1)
  return paragraphs.length === 0 && root.querySelector('img') === null ? 'damaged' : paragraphs.length
}

/** Only text, tables and pictures that the file holds; no link, no style, no form, nothing that runs or loads. */
function cleaned(html: string): DocumentFragment {
  return createDOMPurify(window).sanitize(html, {
    ALLOWED_TAGS: tags,
    ALLOWED_ATTR: ['src', 'alt', 'colspan', 'rowspan'],
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: /^data:image\/(?:png|jpeg|gif|webp|bmp);base64,/,
    RETURN_DOM_FRAGMENT: true,
  })
}

async function converted(bytes: ArrayBuffer): Promise<WordAnswer | 'tooLong'> {
  const worker = new WordWorker()
  try {
    return await new Promise((resolve) => {
      setTimeout(() => {
        resolve('tooLong')
      }, TIME_MAXIMUM)
      worker.onmessage = ({ data }: MessageEvent<WordAnswer>) => {
        resolve(data)
      }
      worker.onerror = () => {
        resolve({ why: 'damaged' })
      }
      worker.postMessage(bytes, [bytes])
    })
  } finally {
    worker.terminate()
  }
}
