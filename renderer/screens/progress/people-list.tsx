import { type ReactNode, useId } from 'react'
import type { ProgressPerson } from '../../../shared/views/progress.ts'
import { useSay } from '../../ui/say.tsx'
import { AllAnswers, Interests, LastFile, PersonDo } from './people-cells.tsx'
import type { Progress } from './use-progress.ts'

/** A heading and a small table for each person, for narrow windows and whoever likes it better. */
export function PeopleList({ progress }: { readonly progress: Progress }): ReactNode {
  return (
    <div className="people-list">
      {progress.view.people.map((person) => (
        <Person key={person.member} person={person} progress={progress} />
      ))}
    </div>
  )
}

interface PersonProps {
  readonly person: ProgressPerson
  readonly progress: Progress
}

function Person({ person, progress }: PersonProps) {
  const say = useSay()
  const heading = useId()
  return (
    <section className="person" aria-labelledby={heading}>
      <div className="person-head">
        <h3 id={heading}>{person.title}</h3>
        <PersonDo person={person} progress={progress} />
      </div>
      <p className="person-facts">
        <Interests person={person} />
        <LastFile person={person} />
        <AllAnswers person={person} />
      </p>
      <table className="lead-table" aria-labelledby={heading}>
        <thead>
          <tr>
            <th scope="col">{say('lead.progress.people.col.question')}</th>
            <th scope="col" className="number">
              {say('lead.progress.people.col.scored')}
            </th>
          </tr>
        </thead>
        <tbody>
          {progress.view.questions.map(({ question, number, title }) => {
            const count = person.counts.find((one) => one.question === question)
            return (
              count && (
                <tr key={question}>
                  <th scope="row">{say('lead.results.numbered', { number, title })}</th>
                  <td className="number">
                    {say('lead.progress.people.countWords', { scored: count.scored, of: count.of })}
                  </td>
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
