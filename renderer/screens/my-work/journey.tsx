import { GraduationCap } from 'lucide-react'
import type { MyWorkView } from '../../../shared/views/my-work.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { agreedSteps } from '../../ui/agreed-steps.ts'
import { daysUntil, useDates, type Dates } from '../../ui/dates.ts'
import { hashOf } from '../../route.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { useSay } from '../../ui/say.tsx'
import { Steps, type StepItem } from '../../ui/steps.tsx'

/** The whole way of a member, from the links with bidders to the panel's talk. */
export function Journey({ work }: { readonly work: MyWorkView }) {
  const say = useSay()
  const dates = useDates()
  const { frame } = work
  return (
    <section className="journey card" aria-labelledby="journey-title">
      <h2 id="journey-title">{say('evaluator.yourSteps')}</h2>
      <Steps items={journey(work, say, dates)} label={say('evaluator.yourSteps')} />
      {!work.declareFirst && frame.submittedAt === undefined && (
        <LinkButton
          kind="quiet"
          small
          before={GraduationCap}
          href={hashOf({ screen: 'practice', evaluation: frame.evaluation })}
        >
          {say('evaluator.practice.title')}
        </LinkButton>
      )}
    </section>
  )
}

function journey(
  { frame, declaredAt, declareFirst, panelTalks, agreed }: MyWorkView,
  say: Say,
  dates: Dates,
): readonly StepItem[] {
  const { of, scored, scoresBy, submittedAt } = frame
  const isScored = of > 0 && scored === of
  const isSent = submittedAt !== undefined
  const links: StepItem = {
    id: 'links',
    title: say('evaluator.stepLinks'),
    detail: declareFirst
      ? say('evaluator.stepLinksFirst')
      : declaredAt === undefined
        ? undefined
        : say('evaluator.stepLinksDone', { day: dates.dayOf(declaredAt) }),
    state: declareFirst ? 'now' : 'done',
  }
  const score: StepItem = {
    id: 'score',
    title: say('evaluator.stepScore', { of }),
    detail: scoreDetail(of - scored, scoresBy, say, dates),
    state: isScored || isSent ? 'done' : declareFirst ? 'next' : 'now',
  }
  const send: StepItem = {
    id: 'send',
    title: say('evaluator.stepSend'),
    detail: isSent
      ? say('evaluator.stepSendDone', { day: dates.dayOf(submittedAt) })
      : say('evaluator.stepSendLater', { of }),
    state: isSent ? 'done' : isScored ? 'now' : 'next',
  }
  const talk: StepItem = {
    id: 'talk',
    title: say('evaluator.stepTalk'),
    detail:
      panelTalks === undefined
        ? say('evaluator.stepTalkSoon')
        : say('evaluator.stepTalkOn', { day: dates.day(panelTalks) }),
    state: agreed ? 'done' : isSent ? 'now' : 'next',
  }
  const before = declaredAt === undefined && !declareFirst ? [] : [links]
  return [...before, score, send, talk, ...agreedSteps(agreed, say)]
}

function scoreDetail(left: number, scoresBy: string | undefined, say: Say, dates: Dates): string {
  if (left <= 0) return say('evaluator.stepScoreDone')
  return scoresBy === undefined || daysUntil(scoresBy) < 0
    ? say('evaluator.stepScoreLeft', { left })
    : say('evaluator.stepScoreLeftBy', { left, day: dates.day(scoresBy) })
}
