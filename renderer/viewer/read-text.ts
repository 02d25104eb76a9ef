/** The characters of an element as a person reads them, each with where it stands. Spaces and line ends become one space. */
export interface ReadText {
  readonly text: string
  readonly places: readonly (readonly [node: Text, offset: number])[]
}

export function readText(root: Node): ReadText {
  const places: [Text, number][] = []
  let text = ''
  let isGap = false
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) {
      if (breaks(node)) isGap = true
      continue
    }
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = node.data.charAt(offset)
      if (/\s/.test(letter)) {
        isGap = true
        continue
      }
      if (isGap && text !== '') {
        text += ' '
        places.push([node, offset])
      }
      isGap = false
      text += letter
      places.push([node, offset])
    }
  }
  return { text, places }
}

function breaks(node: Node): boolean {
  return node instanceof HTMLElement && /^(?:BR|P|LI|TD|TH|TR|H[1-6]|DIV)$/.test(node.tagName)
}

/** The part of a text that lies in a range, without spaces round it. */
export function textWithin({ text, places }: ReadText, range: Range): string {
  return places
    .map(([node, offset], index) =>
      range.comparePoint(node, offset) === 0 && range.comparePoint(node, offset + 1) <= 0
        ? text.charAt(index)
        : '',
    )
    .join('')
    .trim()
}

/** Where words stand in a text, whatever the case of their letters: the first character of each. */
export function occurrences(text: string, words: string): readonly number[] {
  const wanted = plain(words.trim().replace(/\s+/g, ' '))
  const found: number[] = []
  if (wanted === '') return found
  const where = plain(text)
  for (let at = where.indexOf(wanted); at >= 0; at = where.indexOf(wanted, at + wanted.length)) found.push(at)
  return found
}

/** In small letters, and as many as before. */
function plain(text: string): string {
  return [...text]
    .map((letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .join('')
}

/** Where words stand in an element. */
export function rangesOf(read: ReadText, words: string): readonly Range[] {
  const { length } = words.trim().replace(/\s+/g, ' ')
  return occurrences(read.text, words).flatMap((at) => {
    const first = read.places[at]
    const last = read.places[at + length - 1]
    if (!first || !last) return []
    const range = document.createRange()
    range.setStart(...first)
    range.setEnd(last[0], last[1] + 1)
    return range
  })
}
