import type { ReactNode } from 'react'
import type { OverviewView } from '../../../shared/views/overview.ts'
import { Card } from '../../ui/card.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useSay, Words } from '../../ui/say.tsx'

/** How many scores are in, for each question: counts, and never a score. */
export function CountsCard({ view }: { readonly view: OverviewView }): ReactNode {
  const say = useSay()
  const { counts, sent, people, progress } = view
  const { scored, of, isOpened } = progress
  if (people === 0)
    return (
      <Card title={say('lead.overview.scoresIn')}>
        <p className="hint">{say('lead.overview.nobody')}</p>
      </Card>
    )
  return (
    <Card title={say('lead.overview.scoresIn')} note={say('lead.overview.sent', { count: sent, of: people })}>
      <div className="big-count">
        <p>
          <Words id="lead.overview.of" values={{ scored, of }} />
        </p>
        <span className="chip">{say('lead.overview.countsOnly')}</span>
      </div>
      <ul className="question-counts">
        {counts.map((count) => {
          const name = say('lead.overview.question', count)
          const words = say('lead.overview.count', count)
          return (
            <li key={count.question}>
              <span>{name}</span>
              <ProgressBar label={name} now={count.scored} of={count.of} words={words} />
              <span className="count-of">{words}</span>
            </li>
          )
        })}
      </ul>
      <p className="hint">{say(isOpened ? 'lead.overview.opened' : 'lead.overview.blind')}</p>
    </Card>
  )
}
