import { Pencil } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import type { PanelMember } from '../../../shared/views/panel.ts'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { TickBox } from '../../ui/tick-box.tsx'
import { useMemberKind } from './allotment-cells.tsx'
import type { Panel } from './use-panel.ts'

/** The same as the matrix, for narrow windows and whoever likes it better: a heading, and a box for each question. */
export function MemberList({ panel }: { readonly panel: Panel }): ReactNode {
  return (
    <div className="member-list">
      {panel.view.members.map((member) => (
        <MemberSection key={member.member} member={member} panel={panel} />
      ))}
    </div>
  )
}

interface MemberSectionProps {
  readonly member: PanelMember
  readonly panel: Panel
}

function MemberSection({ member, panel: { view, allotting, setDialog } }: MemberSectionProps) {
  const say = useSay()
  const heading = useId()
  const kind = useMemberKind()(member)
  const isFixed = member.isLocked || member.role === 'observer'
  return (
    <section aria-labelledby={heading}>
      <div className="member-head">
        <h3 id={heading}>{member.title}</h3>
        <Button
          kind="quiet"
          small
          before={Pencil}
          aria-label={say('lead.panel.changeMember', { member: member.title })}
          onPress={() => {
            setDialog({ kind: 'member', member })
          }}
        >
          {say('lead.panel.change')}
        </Button>
      </div>
      <p className="hint">
        {kind} · {say('lead.panel.answers', { count: member.answers })}
      </p>
      {isFixed ? (
        <p>
          {say(member.role === 'observer' ? 'lead.panel.observes' : 'lead.panel.locked', {
            count: member.questions.length,
          })}
        </p>
      ) : (
        <ul>
          {view.questions.map(({ question, number, title }) => (
            <li key={question}>
              <TickBox
                isSelected={member.questions.includes(question)}
                onChange={() => {
                  allotting.toggle(member.member, question)
                }}
              >
                {say('lead.results.numbered', { number, title })}
              </TickBox>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
