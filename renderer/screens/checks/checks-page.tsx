import { ArrowRight, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Check, ChecksView } from '../../../shared/views/checks.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf, type Route } from '../../route.ts'
import { classNames } from '../../ui/class-names.ts'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { placeRoute } from '../../ui/place-route.ts'
import { useSay } from '../../ui/say.tsx'
import { PanelScoring } from './panel-scoring.tsx'

/** Each check with what it found, the open ones first, and the way to where it is put right. */
export function ChecksPage({ view }: { readonly view: ChecksView }): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { frame, title, meets, checks, scored } = view
  const days = meets.map(dates.day).join(', ')
  const inOrder = [...checks.filter(({ isGood }) => !isGood), ...checks.filter(({ isGood }) => isGood)]
  return (
    <LeadFrame
      frame={frame}
      stage="moderation"
      title={title}
      eyebrow={days === '' ? say('lead.checks.eyebrow') : say('lead.checks.eyebrowOn', { days })}
    >
      <ul className="checks-list card" aria-label={say('lead.checks.list')}>
        {inOrder.map((check) => (
          <CheckRow key={check.id} check={check} evaluation={frame.evaluation} />
        ))}
      </ul>
      {scored && <PanelScoring evaluation={frame.evaluation} />}
      <p className="checks-meeting">
        <LinkButton
          kind="primary"
          after={ArrowRight}
          href={hashOf({ screen: 'meeting', evaluation: frame.evaluation })}
        >
          {say('lead.checks.toMeeting')}
        </LinkButton>
        <span className="hint">{say('lead.checks.meeting')}</span>
      </p>
    </LeadFrame>
  )
}

interface CheckRowProps {
  readonly check: Check
  readonly evaluation: EvaluationKey
}

function CheckRow({ check: { isGood, title, text, found, place }, evaluation }: CheckRowProps) {
  const say = useSay()
  return (
    <li className={classNames('check-item', isGood ? 'good' : 'wrong')}>
      <Icon of={isGood ? CircleCheck : TriangleAlert} />
      <div>
        <h2>
          <span className="sr-only">{say(isGood ? 'lead.checks.good' : 'lead.checks.wrong')} </span>
          {title}
        </h2>
        {text !== '' && <p className="hint">{text}</p>}
        {found.length > 0 && (
          <ul className="found">
            {found.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        )}
      </div>
      {place !== undefined && (
        <LinkButton
          kind="second"
          after={ArrowRight}
          href={hashOf(routeTo(place, evaluation))}
          aria-label={`${say('lead.checks.put')}: ${title}`}
        >
          {say('lead.checks.put')}
        </LinkButton>
      )}
    </li>
  )
}

function routeTo(place: NonNullable<Check['place']>, evaluation: EvaluationKey): Route {
  if (typeof place === 'object') return { screen: 'paper', evaluation, member: place.paperOf }
  return place === 'progress' ? { screen: place, evaluation } : placeRoute(place, evaluation)
}
