import { Check } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import type { AgendaItem, Cell, MeetingView } from '../../../shared/views/meeting.ts'
import { BareButton } from '../../ui/bare-button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'

interface AgendaProps extends Pick<MeetingView, 'toTalk' | 'agreed'> {
  readonly onTalk: (cell: Cell) => void
}

/** What is still to be talked about, most at stake first, and what was agreed. */
export const Agenda = memo(function Agenda({ toTalk, agreed, onTalk }: AgendaProps): ReactNode {
  const say = useSay()
  return (
    <>
      {toTalk.length > 0 && <AgendaPart title={say('lead.meeting.toTalk')} items={toTalk} onTalk={onTalk} />}
      {agreed.length > 0 && (
        <AgendaPart title={say('lead.meeting.agreedNow')} items={agreed} onTalk={onTalk} />
      )}
    </>
  )
})

interface AgendaPartProps {
  readonly title: string
  readonly items: readonly AgendaItem[]
  readonly onTalk: (cell: Cell) => void
}

function AgendaPart({ title, items, onTalk }: AgendaPartProps) {
  return (
    <section className="agenda-part" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item.question}>
            <BareButton
              className="agenda-item"
              aria-current={item.isNow ? 'step' : false}
              onPress={() => {
                onTalk({ question: item.question, bidder: item.bidder })
              }}
            >
              <AgendaWords item={item} />
            </BareButton>
          </li>
        ))}
      </ul>
    </section>
  )
}

function AgendaWords({ item }: { readonly item: AgendaItem }) {
  const say = useSay()
  const { number, title, agreed, of, apart, isFarApart, parked } = item
  const isDone = agreed === of
  return (
    <>
      <b>{say('lead.results.numbered', { number, title })}</b>
      <span className="agenda-count">
        {say('lead.meeting.agreedOf', { agreed, of })}
        {parked > 0 && <> · {say('lead.meeting.parkedCount', { count: parked })}</>}
      </span>
      {isDone ? (
        <span className="chip good agenda-state">
          <Icon of={Check} />
          <span className="sr-only">{say('lead.meeting.allAgreed')}</span>
        </span>
      ) : (
        <span className={isFarApart ? 'chip warn agenda-state' : 'chip agenda-state'}>
          {say('lead.meeting.apart', { apart })}
        </span>
      )}
    </>
  )
}
