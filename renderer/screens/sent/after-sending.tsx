import type { SentView } from '../../../shared/views/sent.ts'
import { agreedSteps } from '../../ui/agreed-steps.ts'
import { daysUntil, useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'
import { Steps, type StepItem } from '../../ui/steps.tsx'

/** What happens next, so that nobody has to wonder whether it counted. */
export function AfterSending({ view }: { readonly view: SentView }) {
  const say = useSay()
  const dates = useDates()
  const { sentAt, arrivedAt, panelTalks, frame, correction, agreed } = view
  // What is open again has to be sent and handed over once more.
  // What the panel agreed comes after it had everything, whether or not a receipt did.
  const hasArrived = (arrivedAt !== undefined || agreed !== undefined) && correction === undefined
  const items: readonly StepItem[] = [
    {
      id: 'send',
      title: say('evaluator.nextSend'),
      detail:
        sentAt === undefined
          ? undefined
          : say('evaluator.receiptWhen', { day: dates.dayOf(sentAt), time: dates.time(sentAt) }),
      state: correction ? 'now' : 'done',
    },
    {
      id: 'hand',
      title: say('evaluator.nextHand'),
      detail:
        hasArrived || frame.scoresBy === undefined || daysUntil(frame.scoresBy) < 0
          ? undefined
          : say('evaluator.nextHandBy', { day: dates.day(frame.scoresBy) }),
      state: hasArrived ? 'done' : correction ? 'next' : 'now',
    },
    {
      id: 'ring',
      title: say('evaluator.nextRing'),
      detail: say('evaluator.nextRingText'),
      state: hasArrived ? 'done' : 'next',
    },
    {
      id: 'talk',
      title: say('evaluator.stepTalk'),
      detail:
        panelTalks === undefined
          ? say('evaluator.stepTalkSoon')
          : say('evaluator.stepTalkOn', { day: dates.day(panelTalks) }),
      state: agreed ? 'done' : hasArrived ? 'now' : 'next',
    },
    ...agreedSteps(agreed, say),
    {
      id: 'report',
      title: say('evaluator.nextReport'),
      detail: say('evaluator.nextReportText'),
      state: 'next',
    },
  ]
  return (
    <section className="journey card" aria-labelledby="next-title">
      <h2 id="next-title">{say('evaluator.nextTitle')}</h2>
      <Steps items={items} label={say('evaluator.nextTitle')} />
    </section>
  )
}
