import { History, Pencil } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import type { MeetingView } from '../../../shared/views/meeting.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSay } from '../../ui/say.tsx'
import { RecordedWords } from './recorded-words.tsx'

interface RecordedCardProps {
  readonly view: MeetingView
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly onChange: () => void
}

/** What the panel agreed, as it stands in the record, and what stood there before. */
export function RecordedCard({ view, heading, onChange }: RecordedCardProps): ReactNode {
  const say = useSay()
  const { bidder, isClosed } = view
  const last = bidder.recorded.at(-1)
  if (!last) return null
  const earlier = bidder.recorded.slice(0, -1)
  return (
    <section className="agree card" aria-labelledby="agree-heading">
      <div className="agree-body">
        <h2 id="agree-heading" ref={heading} tabIndex={-1}>
          {say('lead.meeting.recordedTitle')}
          <span className="hint">{bidder.name}</span>
        </h2>
        <RecordedWords recorded={last} />
        {earlier.length > 0 && (
          <Disclosure title={say('lead.meeting.earlier', { count: earlier.length })}>
            {earlier.map((one) => (
              <RecordedWords key={one.at} recorded={one} />
            ))}
          </Disclosure>
        )}
      </div>
      <div className="agree-foot">
        {isClosed ? (
          <p className="hint">
            <Icon of={History} /> {say('lead.meeting.closed')}
          </p>
        ) : (
          <Button kind="second" before={Pencil} onPress={onChange}>
            {say('lead.meeting.change')}
          </Button>
        )}
      </div>
    </section>
  )
}
