import type { Measure, Weight } from './scene.ts'

/**
 * Lines no wider than `width`, at most so many; what does not fit, and a single word that is wider, is cut with an
 * ellipsis. Never empty.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  measure: Measure,
  most = Infinity,
): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measure(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  lines.push(line)
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines
  return kept.map((each) => fitText(each, width, size, weight, measure))
}

/** The text, or as much of it as fits with an ellipsis after it. */
export function fitText(text: string, width: number, size: number, weight: Weight, measure: Measure): string {
  if (measure(text, size, weight) <= width) return text
  const characters = [...text]
  while (characters.length > 1) {
    characters.pop()
    const shorter = `${characters.join('').trimEnd()}…`
    if (measure(shorter, size, weight) <= width) return shorter
  }
  return '…'
}

/** The widest of several texts. */
export function widest(texts: readonly string[], size: number, weight: Weight, measure: Measure): number {
  return Math.max(0, ...texts.map((text) => measure(text, size, weight)))
}
