import type { MessageId, MessageValues, Say } from '../messages/message.ts'

/**
 * A run of text. A link's `to` is "#" and the id of a section or table, or a whole address; a link without text takes
 * the words of what it points to ("section 11") when the document is numbered.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }

export type Text = readonly Inline[]

export const noText: Text = []

export function plain(text: string): Text {
  return text === '' ? noText : [{ kind: 'text', text, strong: false }]
}

export function strong(text: string): Text {
  return [{ kind: 'text', text, strong: true }]
}

/** The words alone. */
export function wordsOf(text: Text): string {
  return text.map((inline) => inline.text).join('')
}

const mark = /\\([\\*[\]])|\*\*(.+?)(?<!\\)\*\*|\[((?:\\.|[^\]\\])*)\]\((#[^\s)]+|https?:\/\/[^\s)]+)\)/gsu

/** Reads `**strong**`, `[words](#id)` and `[words](https://…)`; a backslash takes a mark its meaning. */
export function marked(source: string): Text {
  const text: Inline[] = []
  let last = 0
  for (const match of source.matchAll(mark)) {
    const [whole, escaped, bold, label, to] = match
    push(text, source.slice(last, match.index))
    if (escaped !== undefined) push(text, escaped)
    else if (bold !== undefined) push(text, unescaped(bold), true)
    else if (to !== undefined) text.push({ kind: 'link', text: unescaped(label ?? ''), to })
    last = match.index + whole.length
  }
  push(text, source.slice(last))
  return text
}

/** A message of the catalogue that holds marks, with values that are shown as they are, marks or not. */
export function sayMarked(say: Say, id: MessageId, values: MessageValues = {}): Text {
  const escaped = Object.entries(values).map(([key, value]) => [
    key,
    typeof value === 'string' ? value.replaceAll(/[\\*[\]]/g, '\\$&') : value,
  ])
  return marked(say(id, Object.fromEntries(escaped) as MessageValues))
}

function push(text: Inline[], words: string, isStrong = false): void {
  if (words === '') return
  const previous = text.at(-1)
  if (previous?.kind === 'text' && previous.strong === isStrong)
    text[text.length - 1] = { ...previous, text: previous.text + words }
  else text.push({ kind: 'text', text: words, strong: isStrong })
}

function unescaped(words: string): string {
  return words.replaceAll(/\\([\\*[\]])/g, '$1')
}
