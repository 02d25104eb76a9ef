import type { ReactNode } from 'react'
import type { Span } from './evidence.ts'

/** Scripts that tell the language, so that a screen reader says the words rightly (WCAG 3.1.2). */
const scripts = [
  { lang: 'gu', pattern: /^\p{Script=Gujarati}/u },
  { lang: 'pa', pattern: /^\p{Script=Gurmukhi}/u },
] as const
const RUNS = /\p{Script=Gujarati}[\p{Script=Gujarati}\s]*|\p{Script=Gurmukhi}[\p{Script=Gurmukhi}\s]*/gu

interface AnswerWordsProps {
  readonly text: string
  readonly marked: readonly Span[]
  /** Where the words past the limit begin; undefined where there are none. */
  readonly overFrom?: number | undefined
  /** Said where the limit is; it stands in no text, so that it cannot get into a quote. */
  readonly limitWords?: string | undefined
}

/** A paragraph with what is used as evidence marked, and what lies past the word limit. */
export function AnswerWords({ text, marked, overFrom = text.length, limitWords }: AnswerWordsProps) {
  const within = pieces(text, marked, 0, overFrom)
  const over = pieces(text, marked, overFrom, text.length)
  return (
    <>
      {within}
      {over.length > 0 && (
        <span className="over" {...(limitWords !== undefined && { 'data-limit': limitWords })}>
          {over}
        </span>
      )}
    </>
  )
}

/** The text from one place to another, what of it is evidence as a mark. */
function pieces(text: string, marked: readonly Span[], from: number, to: number): readonly ReactNode[] {
  const edges = marked.flatMap(({ start, end }) => [start, end]).filter((edge) => edge > from && edge < to)
  const starts = from < to ? [...new Set([from, ...edges])] : []
  return starts.map((start, index) => {
    const words = <Languages key={start} text={text.slice(start, starts[index + 1] ?? to)} />
    return marked.some((span) => span.start <= start && start < span.end) ? (
      <mark key={start}>{words}</mark>
    ) : (
      words
    )
  })
}

function Languages({ text }: { readonly text: string }): ReactNode {
  const runs = [...text.matchAll(RUNS)]
  if (runs.length === 0) return text
  return (
    <>
      {runs.map((run, index) => {
        const before = runs[index - 1]
        return (
          <span key={run.index}>
            {text.slice(before ? before.index + before[0].length : 0, run.index)}
            <span lang={scripts.find(({ pattern }) => pattern.test(run[0]))?.lang}>{run[0]}</span>
          </span>
        )
      })}
      {text.slice(runs.reduce((end, run) => Math.max(end, run.index + run[0].length), 0))}
    </>
  )
}
