import type { ReactNode } from 'react'
import type { ReturnPerson } from '../../../shared/views/returns.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { useSay } from '../../ui/say.tsx'
import { DeviceLine } from './device-line.tsx'
import type { Returns } from './use-returns.ts'

/** Whose files came in, from which laptops, up to which entry. */
export function ReturnList({ returns }: { readonly returns: Returns }): ReactNode {
  const say = useSay()
  const people = returns.view.people.filter(({ devices, isOnPaper }) => devices.length > 0 || isOnPaper)
  return (
    <Card title={say('lead.returns.list.title')} className="flush">
      {people.length === 0 ? (
        <p className="card-empty">{say('lead.returns.list.none')}</p>
      ) : (
        <ul className="return-people">
          {people.map((person) => (
            <Person key={person.member} person={person} returns={returns} />
          ))}
        </ul>
      )}
    </Card>
  )
}

interface PersonProps {
  readonly person: ReturnPerson
  readonly returns: Returns
}

function Person({ person, returns }: PersonProps) {
  const say = useSay()
  const { title, devices, isOnPaper, answers, late, corrections } = person
  const nameOf = (answer: ReturnPerson['late'][number]) =>
    say('lead.returns.answer', { number: answer.number, bidder: answer.bidderName })
  return (
    <li>
      <div className="return-head">
        <h3>{title}</h3>
        {isOnPaper && <span className="chip">{say('lead.returns.list.paper')}</span>}
        {answers.length > 0 && (
          <Button
            kind="quiet"
            small
            aria-label={say('lead.returns.list.correctOf', { member: title })}
            onPress={() => {
              returns.setDialog({ kind: 'correct', person })
            }}
          >
            {say('lead.returns.list.correct')}
          </Button>
        )}
      </div>
      {devices.map((device) => (
        <DeviceLine key={device.log} device={device} person={person} returns={returns} />
      ))}
      {late.length > 0 && (
        <p className="return-note warn">
          {say('lead.returns.list.late', { answers: late.map(nameOf).join('; ') })}
        </p>
      )}
      {corrections.map((correction) => (
        <p key={correction.unlock} className="return-note">
          {say('lead.returns.list.corrected', {
            answers: correction.answers.join('; '),
            reason: correction.reason,
          })}
        </p>
      ))}
    </li>
  )
}
