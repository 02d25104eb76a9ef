import type { ReadQuestion } from '../../../shared/views/agreed.ts'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'
import { useList } from '../../ui/use-list.ts'

/** All agreed scores once more, a line for each question. */
export function AgreedSum({ questions }: { readonly questions: readonly ReadQuestion[] }) {
  const say = useSay()
  const list = useList()
  const names = questions[0]?.answers.map(({ name }) => name) ?? []
  return (
    <section className="agreed-sum card" aria-labelledby="agreed-sum-title">
      <h2 id="agreed-sum-title">{say('evaluator.agreed.sum')}</h2>
      <p className="hint">{say('evaluator.agreed.sumOrder', { bidders: list(names) })}</p>
      <ul>
        {questions.map(({ question, number, title, answers }) => (
          <li key={question}>
            <span>{say('evaluator.numberTitle', { number, title })}</span>
            <span className="agreed-tiles">
              {answers.map(({ bidder, name, agreed: { score, ramp, word } }) => (
                <ScoreTile
                  key={bidder}
                  score={score}
                  ramp={ramp}
                  label={say('evaluator.cellScored', {
                    bidder: name,
                    score,
                    word: word === '' ? 'none' : word,
                  })}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
