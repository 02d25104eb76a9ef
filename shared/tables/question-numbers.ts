import { foldedCell, type MemberWords } from './member-words.ts'

/** Which questions a cell names, by their numbers in the order they were written; or what of it nobody can read. */
export type NamedQuestions =
  | { readonly kind: 'all' }
  | { readonly kind: 'numbers'; readonly numbers: readonly number[] }
  | { readonly kind: 'unknown'; readonly number: string }
  | { readonly kind: 'unread' }

type Words = Pick<MemberWords, 'all' | 'none' | 'between' | 'upTo'>

const MARKS_BETWEEN = new Set([',', ';', '&', '+'])
const MARKS_UP_TO = new Set(['-', '–', '—'])
/** What a spreadsheet made of "1-5", as a table is read. */
const day = /^\d{4}-\d{2}-\d{2}$/

/**
 * "1, 2, 4", "Q1 and Q2", "1 to 3", "all" or nothing. A point or a stroke joins no numbers: a spreadsheet makes 1.2 or
 * a day out of what was meant as a list, and nobody can tell.
 * @param known the numbers that there are
 */
export function questionNumbers(cell: string, known: ReadonlySet<number>, words: Words): NamedQuestions {
  const text = foldedCell(cell)
  if (text === '' || words.none.has(text)) return { kind: 'numbers', numbers: [] }
  if (words.all.has(text)) return { kind: 'all' }
  if (day.test(text)) return { kind: 'unread' }
  const numbers = new Set<number>()
  let last: number | undefined
  let isRange = false
  for (const [piece] of text.matchAll(/\d+|\p{L}[\p{L}\p{M}]*|\S/gu)) {
    if (/^\d/.test(piece)) {
      const number = Number(piece)
      if (!known.has(number)) return { kind: 'unknown', number: piece }
      if (isRange && (last === undefined || last >= number)) return { kind: 'unread' }
      for (let each = isRange ? (last ?? number) : number; each <= number; each += 1)
        if (known.has(each)) numbers.add(each)
      // what a range ends with begins no other: "1-2-3" is no list of questions
      last = isRange ? undefined : number
      isRange = false
    } else if (MARKS_UP_TO.has(piece) || words.upTo.has(piece)) {
      if (isRange || last === undefined) return { kind: 'unread' }
      isRange = true
    } else if (MARKS_BETWEEN.has(piece) || words.between.has(piece)) {
      if (isRange && MARKS_BETWEEN.has(piece)) return { kind: 'unread' }
    } else return { kind: 'unread' }
  }
  return isRange || numbers.size === 0 ? { kind: 'unread' } : { kind: 'numbers', numbers: [...numbers] }
}
