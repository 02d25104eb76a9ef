import type { ReadAnswer, ReadScore } from '../../../shared/views/agreed.ts'
import { ScoreTile } from '../../ui/score-tile.tsx'
import { useSay } from '../../ui/say.tsx'

/** One bidder: the panel's score and why, and beside it the reader's own. */
export function AgreedAnswer({ answer }: { readonly answer: ReadAnswer }) {
  const say = useSay()
  const { name, agreed, earlier, own } = answer
  return (
    <li className="agreed-answer card">
      <h2>{name}</h2>
      <AgreedWords read={agreed} />
      {own && (
        <p className="agreed-own">
          {say('evaluator.agreed.own', { score: own.score, word: own.word === '' ? 'none' : own.word })}
        </p>
      )}
      {earlier.map((read, index) => (
        <div key={earlier.length - index} className="agreed-earlier">
          <h3>{say('evaluator.agreed.earlier')}</h3>
          <AgreedWords read={read} />
        </div>
      ))}
    </li>
  )
}

function AgreedWords({ read }: { readonly read: ReadScore }) {
  const say = useSay()
  const { score, ramp, word, reason, decidingPoint, present, withReader, changeReason } = read
  return (
    <>
      <p className="agreed-score">
        <ScoreTile
          score={score}
          ramp={ramp}
          label={say('evaluator.scoreSaid', { score, word: word === '' ? 'none' : word })}
        />
        <b aria-hidden="true">{word}</b>
      </p>
      {changeReason !== undefined && changeReason !== '' && (
        <p>
          <b>{say('evaluator.agreed.changed')}</b> {changeReason}
        </p>
      )}
      {reason.good !== '' && <p>{reason.good}</p>}
      {reason.worries !== '' && <p>{reason.worries}</p>}
      {decidingPoint !== '' && (
        <p>
          <b>{say('evaluator.agreed.deciding')}</b> {decidingPoint}
        </p>
      )}
      <p className="hint">{say('evaluator.agreed.present', { present, you: withReader ? 'yes' : 'no' })}</p>
    </>
  )
}
