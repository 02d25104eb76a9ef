import {
  ArrowRight,
  BookOpen,
  CheckCheck,
  GraduationCap,
  HeartHandshake,
  PencilLine,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import type { MyWorkView } from '../../../shared/views/my-work.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { hashOf, type Route } from '../../route.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay, Words } from '../../ui/say.tsx'

/** The one big button: where the member stopped, or the next answer without a score. */
export function NextAnswer({ work }: { readonly work: MyWorkView }) {
  const { frame, next } = work
  if (work.declareFirst) return <LinksFirst evaluation={frame.evaluation} />
  if (work.toCorrect > 0) return <ToCorrect work={work} />
  if (next) return <Next next={next} frame={frame} />
  return frame.of === 0 ? null : <AllDone frame={frame} />
}

interface CarryOnProps {
  readonly picture: LucideIcon
  readonly title: string
  readonly to: Route
  /** On the button that leads there. */
  readonly go: string
  readonly children: ReactNode
}

/** What is next, in large, with the button that leads to it. */
function CarryOn({ picture, title, to, go, children }: CarryOnProps) {
  return (
    <section className="carry card" aria-labelledby="carry-title">
      <span className="carry-icon">
        <Icon of={picture} />
      </span>
      <div>
        <h2 id="carry-title">{title}</h2>
        {children}
      </div>
      <LinkButton kind="primary" after={ArrowRight} href={hashOf(to)}>
        {go}
      </LinkButton>
    </section>
  )
}

type NextWork = NonNullable<MyWorkView['next']>

function Next({
  next,
  frame: { evaluation, scored },
}: Pick<MyWorkView, 'frame'> & { readonly next: NextWork }) {
  const say = useSay()
  const isFirst = !next.resumed && scored === 0
  const title = next.resumed
    ? 'evaluator.nextResumed'
    : isFirst
      ? 'evaluator.nextFirst'
      : 'evaluator.nextOther'
  return (
    <CarryOn
      picture={BookOpen}
      title={say(title)}
      to={{ screen: 'score', evaluation, question: next.question, bidder: next.bidder }}
      go={say(isFirst ? 'evaluator.start' : 'evaluator.carryOn')}
    >
      <p>
        <Words id="evaluator.nextWhere" values={{ number: next.number, bidder: next.name }} />
      </p>
      <p className="hint">{next.resumed ? <WhereStopped next={next} /> : say('evaluator.nextNotStarted')}</p>
      {isFirst && (
        <LinkButton className="link" before={GraduationCap} href={hashOf({ screen: 'practice', evaluation })}>
          {say('evaluator.practice.first')}
        </LinkButton>
      )}
    </CarryOn>
  )
}

function WhereStopped({ next: { score, scoreWord, field } }: { readonly next: NextWork }) {
  const say = useSay()
  return (
    <>
      {score === undefined
        ? say('evaluator.nextNoScore')
        : say('evaluator.nextHadChosen', { score, word: scoreWord ?? score })}{' '}
      {say('evaluator.nextField', { field })}
    </>
  )
}

function AllDone({ frame: { evaluation, submittedAt } }: Pick<MyWorkView, 'frame'>) {
  const say = useSay()
  const isSent = submittedAt !== undefined
  return (
    <CarryOn
      picture={CheckCheck}
      title={say('evaluator.allDoneTitle')}
      to={{ screen: isSent ? 'sent' : 'check', evaluation }}
      go={say(isSent ? 'evaluator.seeReceipt' : 'evaluator.checkAndSend')}
    >
      <p>{say(isSent ? 'evaluator.allSentText' : 'evaluator.allDoneText')}</p>
    </CarryOn>
  )
}

/** Before anything else: links with bidders. */
function LinksFirst({ evaluation }: { readonly evaluation: EvaluationKey }) {
  const say = useSay()
  return (
    <CarryOn
      picture={HeartHandshake}
      title={say('evaluator.firstLinks')}
      to={{ screen: 'declarations', evaluation }}
      go={say('evaluator.start')}
    >
      <p>{say('evaluator.firstLinksText')}</p>
    </CarryOn>
  )
}

/** After sending, where the lead allowed a correction or a newer pack asks anew. */
function ToCorrect({ work: { frame, toCorrect, questions } }: { readonly work: MyWorkView }) {
  const say = useSay()
  const isAsked = questions.some(({ askedAgain }) => askedAgain > 0)
  return (
    <CarryOn
      picture={PencilLine}
      title={say(isAsked ? 'evaluator.openAgain' : 'evaluator.mayCorrect', { count: toCorrect })}
      to={{ screen: 'sent', evaluation: frame.evaluation }}
      go={say(isAsked ? 'evaluator.seeOpenAgain' : 'start.nextCorrect')}
    >
      <p>{say(isAsked ? 'evaluator.openAgainThen' : 'evaluator.mayCorrectThen')}</p>
    </CarryOn>
  )
}
