import type { ReactNode } from 'react'
import type { OverviewView } from '../../../shared/views/overview.ts'
import { hashOf } from '../../route.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { placeRoute } from '../../ui/place-route.ts'
import { useSay } from '../../ui/say.tsx'
import { useNeedWords } from '../progress/need-words.ts'
import { isUrgent, keyOf, NeedButton } from '../progress/needs.tsx'
import type { Progress } from '../progress/use-progress.ts'

interface NeedsCardProps {
  readonly view: OverviewView
  readonly progress: Progress
}

/** What waits for the lead, the most pressing first, each with the one thing to do. */
export function NeedsCard({ view, progress }: NeedsCardProps): ReactNode {
  const say = useSay()
  const wordsOf = useNeedWords(progress.view)
  const { needs } = progress.view
  const { evaluation } = view.frame
  const isEmpty = needs.length === 0 && view.points.length === 0
  return (
    <Card
      title={say('lead.overview.needs')}
      note={isEmpty ? undefined : say('lead.overview.pressing')}
      className="flush needs-card"
    >
      {isEmpty ? (
        <p className="hint nothing">{say('lead.overview.nothing')}</p>
      ) : (
        <ol>
          {needs.map((need, index) => (
            <Row key={keyOf(need)} number={index + 1} isUrgent={isUrgent(need)} {...wordsOf(need)}>
              <NeedButton need={need} title={wordsOf(need).title} progress={progress} />
            </Row>
          ))}
          {view.points.map(({ id, title, text, place }, index) => (
            <Row key={id} number={needs.length + index + 1} title={title} text={text}>
              <LinkButton
                kind="second"
                href={hashOf(placeRoute(place, evaluation))}
                aria-label={`${say(`lead.overview.goTo.${place}`)}: ${title}`}
              >
                {say(`lead.overview.goTo.${place}`)}
              </LinkButton>
            </Row>
          ))}
        </ol>
      )}
    </Card>
  )
}

interface RowProps {
  readonly number: number
  readonly isUrgent?: boolean
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

function Row({ number, isUrgent = false, title, text, children }: RowProps) {
  return (
    <li>
      <span className={classNames('need-number', isUrgent && 'urgent')} aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{title}</h3>
        <p>{text}</p>
      </div>
      {children}
    </li>
  )
}
