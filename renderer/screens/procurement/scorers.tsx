import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { questionsOf } from '../../../shared/procurement/criteria.ts'
import type { Question } from '../../../shared/procurement/procurement.ts'
import type { ProcurementView } from '../../../shared/views/procurement.ts'
import { Icon } from '../../ui/icon.tsx'
import { PickButton } from '../../ui/pick-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { scorersOf } from './criteria-tree.tsx'
import type { ProcurementWork } from './use-procurement.ts'

interface ScorersProps {
  readonly work: ProcurementWork
  readonly question: Question
}

type Member = ProcurementView['members'][number]

/** Who scores a question. It is no part of what is published, so that it can be changed afterwards too. */
export function Scorers({ work, question }: ScorersProps): ReactNode {
  const say = useSay()
  const { view, procurement } = work
  const all = questionsOf(procurement).map(({ id }) => id)
  function turn({ member, questions }: Member, on: boolean) {
    const now = questions === 'all' ? all : questions
    work.allot(member, on ? [...now, question.id] : now.filter((id) => id !== question.id))
  }
  if (view.members.length === 0) return <p className="hint">{say('lead.criteria.noPanel')}</p>
  return (
    <div className="field">
      <span className="label" id="scored-by">
        {say('lead.criteria.scoredBy', { count: scorersOf(view, question), of: view.members.length })}
      </span>
      <div className="who" role="group" aria-labelledby="scored-by">
        {view.members.map((member) => {
          const { questions } = member
          const isOn = questions === 'all' || questions.includes(question.id)
          return (
            <PickButton
              key={member.member}
              isSelected={isOn}
              onChange={(on) => {
                turn(member, on)
              }}
            >
              {isOn && <Icon of={Check} />}
              {member.title}
            </PickButton>
          )
        })}
      </div>
    </div>
  )
}
