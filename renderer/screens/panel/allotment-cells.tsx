import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PanelMember } from '../../../shared/views/panel.ts'
import { BareButton } from '../../ui/bare-button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

interface MemberNameProps {
  readonly member: PanelMember
  readonly onEdit: () => void
}

/** What somebody is called, and what they are; pressing it opens what can be changed. */
export function MemberName({ member, onEdit }: MemberNameProps): ReactNode {
  const say = useSay()
  const kind = useMemberKind()(member)
  return (
    <BareButton className="member-name" excludeFromTabOrder onPress={onEdit}>
      <b>{member.title}</b> <span>{kind}</span> <i className="sr-only">{say('lead.panel.edit')}</i>
    </BareButton>
  )
}

type Kind = Pick<PanelMember, 'role' | 'carer' | 'largePrint'> & { readonly onPaper?: boolean }

/** "Carer, unpaid · on paper, large print". */
export function useMemberKind(): (member: Kind) => string {
  const say = useSay()
  return ({ role, carer, onPaper = false, largePrint }) =>
    [
      say(carer ? 'lead.panel.kind.carer' : `lead.panel.kind.${role}`),
      ...(onPaper ? [say('lead.panel.kind.paper')] : []),
      ...(largePrint ? [say('lead.panel.kind.largePrint')] : []),
    ].join(' · ')
}

interface AllotmentCellProps {
  readonly member: PanelMember
  readonly number: number
  readonly isScored: boolean
  readonly onToggle: () => void
}

/** Whether a member scores a question. Not a button where that can no longer be changed. */
export function AllotmentCell({ member, number, isScored, onToggle }: AllotmentCellProps): ReactNode {
  const say = useSay()
  const look = classNames('allotted', !isScored && 'not')
  const tick = isScored && <Icon of={Check} />
  const words = say(isScored ? 'lead.panel.scores' : 'lead.panel.scoresNot', { member: member.title, number })
  if (member.isLocked || member.role === 'observer')
    return (
      <span className={classNames(look, 'locked')}>
        {tick}
        <span className="sr-only">{words}</span>
      </span>
    )
  return (
    <BareButton
      className={look}
      excludeFromTabOrder
      aria-label={say('lead.panel.cell', { member: member.title, number })}
      aria-pressed={isScored}
      onPress={onToggle}
    >
      {tick}
    </BareButton>
  )
}
