import { ArrowRight, CircleCheck, MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { AlikeShown, Observation, PanelScoringShown } from '../../../shared/views/panel-scoring.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../route.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { FiguresTable } from '../../ui/figures-table.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useView } from '../../use-view.ts'
import { AlikeReasons } from './alike-reasons.tsx'

/** How the panel scored, in words first. Worked out after the checks are shown; they do not wait for it. */
export function PanelScoring({ evaluation }: { readonly evaluation: EvaluationKey }): ReactNode {
  const say = useSay()
  const { viewed } = useView({ view: 'panel-scoring', evaluation })
  if (viewed.kind === 'shown' && viewed.view.scoring === undefined) return null
  return (
    <Card title={say('lead.scoring.title')} note={say('lead.scoring.note')} className="flush panel-scoring">
      {viewed.kind === 'shown' && viewed.view.scoring && (
        <Observations scoring={viewed.view.scoring} evaluation={evaluation} />
      )}
      {viewed.kind === 'loading' && (
        <p className="hint" role="status">
          {say('lead.scoring.reading')}
        </p>
      )}
      {viewed.kind !== 'shown' && viewed.kind !== 'loading' && <p className="hint">{viewed.sentence}</p>}
    </Card>
  )
}

interface ObservationsProps {
  readonly scoring: PanelScoringShown
  readonly evaluation: EvaluationKey
}

/** What there is to talk about comes first. */
function Observations({ scoring, evaluation }: ObservationsProps) {
  const say = useSay()
  const { agreement, severity, likeness, drift, alike } = scoring
  const rows = [
    {
      id: 'agreement',
      seen: agreement,
      more: (
        <LinkButton kind="second" small after={ArrowRight} href={hashOf({ screen: 'meeting', evaluation })}>
          {say('lead.scoring.toAgenda')}
        </LinkButton>
      ),
    },
    { id: 'severity', seen: severity },
    { id: 'likeness', seen: likeness, alike },
    { id: 'drift', seen: drift },
  ]
  const inOrder = [...rows.filter(({ seen }) => !seen.isGood), ...rows.filter(({ seen }) => seen.isGood)]
  return (
    <ul className="seen-list" aria-label={say('lead.scoring.list')}>
      {inOrder.map(({ id, seen, more, alike: alikeHere = [] }) => (
        <ObservationRow key={id} seen={seen} alike={alikeHere} evaluation={evaluation}>
          {more}
        </ObservationRow>
      ))}
    </ul>
  )
}

interface ObservationRowProps {
  readonly seen: Observation
  readonly alike: readonly AlikeShown[]
  readonly evaluation: EvaluationKey
  /** Where to go on; only where there is something to talk about. */
  readonly children: ReactNode
}

function ObservationRow({ seen, alike, evaluation, children }: ObservationRowProps) {
  const say = useSay()
  const { isGood, title, text, found, figures } = seen
  return (
    <li className={classNames('check-item', isGood ? 'good' : 'look')}>
      <Icon of={isGood ? CircleCheck : MessageCircle} />
      <div className="seen">
        <h3>
          <span className="sr-only">{say(isGood ? 'lead.checks.good' : 'lead.scoring.look')} </span>
          {title}
        </h3>
        {text !== '' && <p className="hint">{text}</p>}
        {alike.length > 0 && <AlikeReasons alike={alike} evaluation={evaluation} />}
        {found.length > 0 && (
          <ul className="found">
            {found.map((words, index) => (
              <li key={index}>{words}</li>
            ))}
          </ul>
        )}
        {!isGood && children}
        {figures.rows.length > 0 && (
          <Disclosure title={say('lead.scoring.numbers')}>
            <FiguresTable
              label={say('lead.scoring.numbersOf', { title })}
              columns={figures.columns}
              rows={figures.rows}
            />
            <p className="hint">{figures.note}</p>
          </Disclosure>
        )}
      </div>
    </li>
  )
}
