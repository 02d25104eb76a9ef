import type { ReactNode } from 'react'
import type { Span } from './evidence.ts'

/** Scripts that tell the language, so that a screen reader says the words rightly (WCAG 3.1.2). */
const scripts = [
  { lang: 'gu', pattern: /^\p{Script=Gujarati}/u },
  { lang: 'pa', pattern: /^\p{Script=Gurmukhi}/u },
] as const
const RUNS = /\p{Script=Gujarati}[\p{Script=Gujarati}\s]*|\p{Script=Gurmukhi}[\p{Script=Gurmukhi}\s]*/gu

/** A paragraph with what is used as evidence marked. */
export function AnswerWords({ text, marked }: { readonly text: string; readonly marked: readonly Span[] }) {
  const ends = marked.map(({ end }) => end)
  return (
    <>
      {marked.map(({ start, end }, index) => (
        <span key={start}>
          <Languages text={text.slice(ends[index - 1] ?? 0, start)} />
          <mark>
            <Languages text={text.slice(start, end)} />
          </mark>
        </span>
      ))}
      <Languages text={text.slice(ends.at(-1) ?? 0)} />
    </>
  )
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
