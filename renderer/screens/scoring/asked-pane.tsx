import type { ScoringView } from '../../../shared/views/scoring.ts'
import { useSay } from '../../ui/say.tsx'

/** What the bidders were asked, as published. */
export function AskedPane({ view: { question, words } }: { readonly view: ScoringView }) {
  const say = useSay()
  return (
    <>
      <h2>{question.title}</h2>
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
