import type { MyWorkView } from '../../../shared/views/my-work.ts'
import { hashOf } from '../../route.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { OwnProperties } from '../../ui/own-properties.ts'
import { QuestionRow } from './question-row.tsx'

/** More columns than this do not fit beside the words; then each tile has its bidder's name beneath it. */
const COLUMNS_WITH_HEAD = 6

/** The questions, each with a tile for each bidder. */
export function QuestionList({ work }: { readonly work: MyWorkView }) {
  const say = useSay()
  const { frame, questions } = work
  const [first] = questions
  const left = frame.of - frame.scored
  const hasHead = first !== undefined && first.cells.length <= COLUMNS_WITH_HEAD
  const columns: OwnProperties = { '--bidders': first?.cells.length ?? 1 }
  return (
    <section
      className={hasHead ? 'questions' : 'questions no-head'}
      aria-labelledby="questions-title"
      style={columns}
    >
      <h2 id="questions-title">{say('evaluator.yourQuestions')}</h2>
      {hasHead && (
        <div className="qhead" aria-hidden="true">
          {first.cells.map(({ bidder, name }) => (
            <span key={bidder}>{name}</span>
          ))}
        </div>
      )}
      {questions.length === 0 ? (
        <p>{say('evaluator.noQuestions')}</p>
      ) : (
        <ul className="card">
          {questions.map((question) => (
            <QuestionRow
              key={question.question}
              evaluation={frame.evaluation}
              question={question}
              isShut={work.declareFirst}
            />
          ))}
        </ul>
      )}
      {frame.submittedAt === undefined && frame.of > 0 && (
        <div className="ready">
          <p>
            <b>{say('evaluator.whenAllDone', { of: frame.of })}</b>
            <span>{say('evaluator.whenAllDoneText')}</span>
          </p>
          {left > 0 && (
            <span className="chip" id="ready-left">
              {say('evaluator.left', { left })}
            </span>
          )}
          <LinkButton
            kind="second"
            className={left > 0 ? 'not-ready' : undefined}
            aria-describedby={left > 0 ? 'ready-left' : undefined}
            href={hashOf({ screen: 'check', evaluation: frame.evaluation })}
          >
            {say('evaluator.checkAndSend')}
          </LinkButton>
        </div>
      )}
    </section>
  )
}
