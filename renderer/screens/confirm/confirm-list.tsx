import { Check, Send, X } from 'lucide-react'
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
  readonly onSend: (member: ConfirmingMember) => void
}

/** Each member says that the record is right, or why they do not. */
export function ConfirmList({ members, doing, mayConfirm, onSend }: ConfirmListProps): ReactNode {
  const say = useSay()
  const [refusing, setRefusing] = useState<ConfirmingMember>()
  return (
    <>
      <ul className="confirm-list">
        {members.map((one) => (
          <li key={one.member}>
            <b>{one.title}</b>
            <Said member={one} />
            {mayConfirm && one.said?.signed !== true && (
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
                {one.canSend && one.said?.confirmed !== true && (
                  <Button
                    kind="quiet"
                    small
                    before={Send}
                    isPending={doing.busy}
                    aria-label={say('lead.confirm.sendOne', {
                      member: one.title,
                      again: one.sentAt === undefined ? 'no' : 'yes',
                    })}
                    onPress={() => {
                      onSend(one)
                    }}
                  >
                    {say('lead.confirm.send', { again: one.sentAt === undefined ? 'no' : 'yes' })}
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

function Said({ member: { said, sentAt, isStale } }: { readonly member: ConfirmingMember }) {
  const say = useSay()
  const dates = useDates()
  if (!said) {
    const waits =
      sentAt === undefined
        ? say('lead.confirm.waits')
        : say('lead.confirm.waitsForAnswer', { day: dates.shortDayOf(sentAt) })
    return (
      <span className="confirm-said">
        {isStale && <span className="chip warn">{say('lead.confirm.stale')}</span>}
        {isStale && <span className="hint">{say('lead.confirm.staleText')}</span>}
        <span className="hint">{waits}</span>
      </span>
    )
  }
  const { confirmed, note, at, signed } = said
  return (
    <span className="confirm-said">
      <span className={confirmed ? 'chip good' : 'chip warn'}>
        <Icon of={confirmed ? Check : X} />
        {say(confirmed ? 'lead.confirm.confirmed' : 'lead.confirm.refused', { day: dates.shortDayOf(at) })}
      </span>
      {signed && <span className="hint">{say('lead.confirm.signed')}</span>}
      {note !== '' && <span className="hint">{note}</span>}
    </span>
  )
}
