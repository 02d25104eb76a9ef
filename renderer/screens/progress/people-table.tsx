import type { ReactNode } from 'react'
import { useSay } from '../../ui/say.tsx'
import { AllAnswers, Interests, LastFile, PersonDo, Tally } from './people-cells.tsx'
import type { Progress } from './use-progress.ts'

/** People by questions. A native table: there is nothing to move through but counts. */
export function PeopleTable({ progress }: { readonly progress: Progress }): ReactNode {
  const say = useSay()
  const { questions, people } = progress.view
  return (
    <table className="lead-table people-table" aria-label={say('lead.progress.people.caption')}>
      <thead>
        <tr>
          <th scope="col">{say('lead.progress.people.col.person')}</th>
          <th scope="col">{say('lead.progress.people.col.interests')}</th>
          {questions.map(({ question, number, title }) => (
            <th key={question} scope="col" className="tally-cell">
              <span title={title}>{say('lead.progress.people.q', { number })}</span>
              <span className="sr-only">{title}</span>
            </th>
          ))}
          <th scope="col" className="all-cell">
            {say('lead.progress.people.col.all')}
          </th>
          <th scope="col">{say('lead.progress.people.col.last')}</th>
          <th scope="col">{say('lead.progress.people.col.do')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.member}>
            <th scope="row">{person.title}</th>
            <td>
              <Interests person={person} />
            </td>
            {questions.map(({ question }) => {
              const count = person.counts.find((one) => one.question === question)
              return (
                <td key={question} className="tally-cell">
                  {count ? (
                    <Tally count={count} />
                  ) : (
                    <span className="sr-only">{say('lead.progress.people.notTheirs')}</span>
                  )}
                </td>
              )
            })}
            <td className="all-cell">
              <AllAnswers person={person} />
            </td>
            <td>
              <LastFile person={person} />
            </td>
            <td className="do-cell">
              <PersonDo person={person} progress={progress} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
