import { wordsOf } from './names.ts'

/** A question as its headings may name it. */
export interface AskedQuestion {
  readonly number: number
  readonly title: string
}

export interface SplitAnswer {
  readonly number: number
  readonly text: string
}

/** Longer lines are sentences, and no headings. */
const HEADING_MAXIMUM = 160

/**
 * The answers in one text: each under a heading, "Question 3: Information", "Q3." or the title of the question. What
 * stands before the first heading belongs to no answer. Empty where there is no heading.
 */
export function splitAnswers(text: string, questions: readonly AskedQuestion[]): readonly SplitAnswer[] {
  const parts = new Map<number, string[]>()
  let current: string[] | undefined
  for (const line of text.split('\n')) {
    const number = headedBy(line.trim(), questions)
    if (number === undefined) current?.push(line)
    else {
      // a heading that comes again, in a list of contents, begins the answer anew
      current = []
      parts.set(number, current)
    }
  }
  return [...parts].map(([number, lines]) => ({ number, text: lines.join('\n').trim() }))
}

/** The question whose heading a line is. */
function headedBy(line: string, questions: readonly AskedQuestion[]): number | undefined {
  if (line === '' || line.length > HEADING_MAXIMUM) return undefined
  const told = /^(?:answer\s+to\s+)?(?:question|qu|q)\.?\s*(?:no\.?\s*)?0*(\d{1,3})(?![\d%])(.*)$/iu.exec(
    line,
  )
  if (told) {
    const [, digits = '', rest = ''] = told
    const isSentence = /^\s*(?:asks|is|was|says|and|above|below)\b/i.test(rest)
    const number = Number(digits)
    return !isSentence && questions.some((one) => one.number === number) ? number : undefined
  }
  const plain = (words: string): string => wordsOf(words.replace(/^\d{1,3}[.):]?\s+/, '')).join(' ')
  const own = plain(line)
  return questions.find(({ title }) => plain(title) === own)?.number
}
