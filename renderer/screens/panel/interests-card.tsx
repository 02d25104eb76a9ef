import type { ReactNode } from 'react'
import type { PanelInterest } from '../../../shared/views/panel.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { useSay, Words } from '../../ui/say.tsx'
import type { Panel } from './use-panel.ts'

/** Beside the matrix so many links are shown; the register has them all. */
const SHOWN = 3

interface InterestsCardProps {
  readonly panel: Panel
  readonly onAll: () => void
}

/** Links in short, those to decide first; and what carers score. */
export function InterestsCard({ panel, onAll }: InterestsCardProps): ReactNode {
  const say = useSay()
  const { interests, declared, toDeclare, withoutLinks, carersCount } = panel.view
  const openFirst = [...interests].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
  return (
    <div className="panel-side">
      <Card
        title={say('lead.panel.tab.interests')}
        note={say('lead.panel.declared', { count: declared, of: toDeclare })}
        className="interests"
      >
        <ul>
          {openFirst.slice(0, SHOWN).map((interest) => (
            <li key={`${interest.member} ${interest.bidder}`}>
              <Interest interest={interest} panel={panel} />
            </li>
          ))}
        </ul>
        <p className="hint">{say('lead.panel.withoutLinks', { count: withoutLinks })}</p>
        <div>
          <Button kind="quiet" small onPress={onAll}>
            {say('lead.panel.register')}
          </Button>
        </div>
      </Card>
      <Card title={say('lead.panel.carers.title')} className="carers">
        {carersCount.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Card>
    </div>
  )
}

const isOpen = ({ decision }: PanelInterest) => decision === 'undecided'

interface InterestProps {
  readonly interest: PanelInterest
  readonly panel: Panel
}

/** One link: whose, with whom, in their words, what was decided and why. */
export function Interest({ interest, panel }: InterestProps): ReactNode {
  const say = useSay()
  const { memberTitle, bidderName, nature, unsure, decision, reason } = interest
  const word = say(isOpen(interest) ? 'lead.progress.need.decide' : 'lead.panel.changeDecision')
  return (
    <div className="interest">
      <h3>
        <Words id="lead.panel.interest" values={{ member: memberTitle, bidder: bidderName }} />
      </h3>
      <p>{say('lead.history.quoted', { words: nature })}</p>
      {unsure && <p className="hint">{say('lead.panel.unsure', { member: memberTitle })}</p>}
      <span className={classNames('chip', chips[decision])}>
        {say(`lead.panel.decision.${words[decision]}`)}
      </span>
      {reason !== '' && <p className="hint">{reason}</p>}
      <Button
        kind={isOpen(interest) ? 'second' : 'quiet'}
        small
        aria-label={`${word}: ${memberTitle}, ${bidderName}`}
        onPress={() => {
          panel.setDialog({ kind: 'interest', interest })
        }}
      >
        {word}
      </Button>
    </div>
  )
}

const chips = { undecided: 'warn', none: 'good', 'may-score': 'good', 'may-not-score': 'warn' } as const
const words = { undecided: 'open', none: 'none', 'may-score': 'may', 'may-not-score': 'mayNot' } as const
