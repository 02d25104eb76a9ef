import type { ScoringView } from '../../../shared/views/scoring.ts'
import { useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'

/** What the bidders were asked, as published, and what was made clearer since. */
export function AskedPane({ view: { question, words } }: { readonly view: ScoringView }) {
  const say = useSay()
  const dates = useDates()
  const { clarification } = question
  return (
    <>
      <h2>{question.title}</h2>
      {clarification && (
        <section className="clarified" aria-labelledby="clarified-title">
          <h3 id="clarified-title">{say('evaluator.clarifiedTitle')}</h3>
          {clarification.text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {clarification.at !== '' && (
            <p className="hint">{say('evaluator.clarifiedOn', { day: dates.dayOf(clarification.at) })}</p>
          )}
        </section>
      )}
      <div className="prose">
        <p>{question.asked}</p>
        {question.guidance.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p className="hint">
          {question.wordLimit === undefined
            ? say('evaluator.answerWords', { words })
            : say('evaluator.answerWordsLimit', { words, limit: question.wordLimit })}
        </p>
      </div>
    </>
  )
}
