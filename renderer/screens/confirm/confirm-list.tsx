import { Check, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ConfirmingMember } from '../../../shared/views/confirm.ts'
import type { Doing } from '../../use-doing.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { useSay } from '../../ui/say.tsx'

interface ConfirmListProps {
  readonly members: readonly ConfirmingMember[]
  readonly doing: Doing
  /** Not before everything is agreed. */
  readonly mayConfirm: boolean
}

/** Each member says that the record is right, or why they do not. */
export function ConfirmList({ members, doing, mayConfirm }: ConfirmListProps): ReactNode {
  const say = useSay()
  const [refusing, setRefusing] = useState<ConfirmingMember>()
  return (
    <>
      <ul className="confirm-list">
        {members.map((one) => (
          <li key={one.member}>
            <b>{one.title}</b>
            <Said member={one} />
            {mayConfirm && (
              <span className="confirm-do">
                {one.said?.confirmed !== true && (
                  <Button
                    kind="second"
                    small
                    before={Check}
                    isPending={doing.busy}
                    aria-label={say('lead.confirm.confirmsOne', { member: one.title })}
                    onPress={() =>
                      void doing.act({ type: 'ConfirmRecord', member: one.member, confirmed: true, note: '' })
                    }
                  >
                    {say('lead.confirm.confirms')}
                  </Button>
                )}
                {one.said?.confirmed !== false && (
                  <Button
                    kind="quiet"
                    small
                    aria-label={say('lead.confirm.refusesOne', { member: one.title })}
                    onPress={() => {
                      setRefusing(one)
                    }}
                  >
                    {say('lead.confirm.refuses')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      {refusing && (
        <ReasonDialog
          title={say('lead.confirm.whyNot', { member: refusing.title })}
          doIt={say('lead.confirm.recordWhy')}
          label={say('lead.confirm.reason')}
          doing={doing}
          onClose={() => {
            setRefusing(undefined)
          }}
          onDo={(note) =>
            void doing
              .act({ type: 'ConfirmRecord', member: refusing.member, confirmed: false, note })
              .then((isDone) => {
                if (isDone) setRefusing(undefined)
              })
          }
        >
          <p>{say('lead.confirm.whyNotText')}</p>
        </ReasonDialog>
      )}
    </>
  )
}

function Said({ member: { said } }: { readonly member: ConfirmingMember }) {
  const say = useSay()
  const dates = useDates()
  if (!said) return <span className="hint">{say('lead.confirm.waits')}</span>
  const { confirmed, note, at } = said
  return (
    <span className="confirm-said">
      <span className={confirmed ? 'chip good' : 'chip warn'}>
        <Icon of={confirmed ? Check : X} />
        {say(confirmed ? 'lead.confirm.confirmed' : 'lead.confirm.refused', { day: dates.shortDayOf(at) })}
      </span>
      {note !== '' && <span className="hint">{note}</span>}
    </span>
  )
}
