import {
  Check,
  FileText,
  Files,
  History,
  House,
  Inbox,
  LayoutDashboard,
  type LucideIcon,
  MessagesSquare,
  PenLine,
  Settings,
  Trophy,
  Users,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-aria-components'
import type { EvaluationKey } from '../../shared/views/request.ts'
import type { Stage } from '../../shared/views/results.ts'
import { hashOf, type Route } from '../route.ts'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import { useSay } from './say.tsx'

export type StageName = Stage['stage']
/** Pages of an evaluation that are no stage of it. */
export type Place = 'overview' | 'history' | 'settings'

export const stagePictures: Readonly<Record<StageName, LucideIcon>> = {
  procurement: FileText,
  tenders: Inbox,
  panel: Users,
  scoring: PenLine,
  moderation: MessagesSquare,
  result: Trophy,
  documents: Files,
}

/** The screen of a stage; where it has several pages, the first. */
export function stageRoute(stage: StageName, evaluation: EvaluationKey): Route {
  switch (stage) {
    case 'tenders':
      return { screen: 'tenders', evaluation, page: 'bidders' }
    case 'scoring':
      return { screen: 'packs', evaluation }
    case 'result':
      return { screen: 'results', evaluation }
    case 'procurement':
    case 'panel':
    case 'moderation':
    case 'documents':
      return { screen: stage, evaluation }
  }
}

interface StageItemProps {
  readonly stage: Stage
  readonly evaluation: EvaluationKey
  readonly current: boolean
}

function StageItem({ stage: { stage, state, line, warns }, evaluation, current }: StageItemProps) {
  const say = useSay()
  const route = stageRoute(stage, evaluation)
  const className = classNames('stage', state, warns && 'warns')
  const inside = (
    <>
      <span className="stage-glyph" aria-hidden="true">
        <Icon of={stagePictures[stage]} />
        <span className={classNames('stage-mark', warns ? 'warns' : state)}>
          {warns ? <b>!</b> : state === 'done' && <Check strokeWidth={3} />}
        </span>
      </span>
      <span className="stage-name">{say(`lead.stageName.${stage}`)}</span>
      <span className="sr-only">{say(`lead.stageState.${state}`)}</span>
      <span className="stage-says">{line}</span>
    </>
  )
  return (
    <Link className={className} href={hashOf(route)} {...(current && { 'aria-current': 'page' })}>
      {inside}
    </Link>
  )
}

interface PlaceItemProps {
  readonly picture: LucideIcon
  readonly name: string
  readonly route: Route
  readonly current?: boolean
}

function PlaceItem({ picture, name, route, current = false }: PlaceItemProps) {
  return (
    <Link className="stage place" href={hashOf(route)} {...(current && { 'aria-current': 'page' })}>
      <span className="stage-glyph" aria-hidden="true">
        <Icon of={picture} />
      </span>
      <span className="stage-name">{name}</span>
    </Link>
  )
}

interface StageListProps {
  readonly stages: readonly Stage[]
  readonly evaluation: EvaluationKey
  readonly current: StageName | Place
}

/** The way through one evaluation, with how far each stage is, between its overview and its record. */
export function StageList({ stages, evaluation, current }: StageListProps): ReactNode {
  const say = useSay()
  const place = (screen: Place) => ({ route: { screen, evaluation }, current: current === screen })
  return (
    <>
      <PlaceItem picture={LayoutDashboard} name={say('lead.overview.title')} {...place('overview')} />
      <ol className="stages">
        {stages.map((stage) => (
          <li key={stage.stage}>
            <StageItem stage={stage} evaluation={evaluation} current={stage.stage === current} />
          </li>
        ))}
      </ol>
      <PlaceItem picture={History} name={say('lead.frame.history')} {...place('history')} />
      <PlaceItem picture={Settings} name={say('lead.frame.settings')} {...place('settings')} />
      <PlaceItem picture={House} name={say('lead.frame.start')} route={{ screen: 'start' }} />
    </>
  )
}
