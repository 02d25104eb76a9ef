import type { ReactNode } from 'react'
import type { ConfirmView } from '../../../shared/views/confirm.ts'
import { useSay } from '../../ui/say.tsx'
import { RecordedWords } from '../meeting/recorded-words.tsx'

/** What the panel agreed, question by question and bidder by bidder, with what was changed. */
export function RecordText({ view: { questions } }: { readonly view: ConfirmView }): ReactNode {
  const say = useSay()
  return (
    <div className="record-text">
      {questions.map(({ question, number, title, weighting, answers }) => (
        <section key={question} className="record-question">
          <h3>
            {say('lead.results.numbered', { number, title })}{' '}
            <span className="hint">{say('lead.confirm.marks', { marks: weighting })}</span>
          </h3>
          {answers.map(({ name, recorded }) => (
            <section key={name} className="record-answer">
              <h4>{name}</h4>
              {recorded.length === 0 && <p className="hint">{say('lead.results.notAgreed')}</p>}
              {recorded.toReversed().map((one, index) => (
                <div key={one.at} className={index === 0 ? undefined : 'record-earlier'}>
                  {index > 0 && <p className="hint">{say('lead.confirm.earlier')}</p>}
                  <RecordedWords recorded={one} />
                </div>
              ))}
            </section>
          ))}
        </section>
      ))}
    </div>
  )
}
