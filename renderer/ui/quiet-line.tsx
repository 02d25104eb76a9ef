import { useEffect } from 'react'
import { beginWork, endGreeting, LONG_WORK_MINUTES, useAwaySince, useLongWork } from '../work-time.ts'
import { useAnnounce } from './announcer.tsx'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { isToday, useDates } from './dates.ts'
import { useSay, Words } from './say.tsx'

interface QuietLineProps {
  readonly isSaved: boolean
  readonly onBreak: () => void
}

/** After a long time away: where the person was. After long work: that a break is fine. Nothing waits for an answer. */
export function QuietLine({ isSaved, onBreak }: QuietLineProps) {
  const awaySince = useAwaySince()
  const isLong = useLongWork()
  useEffect(() => endGreeting, [])
  if (awaySince !== undefined) return <WelcomeBack since={new Date(awaySince).toISOString()} />
  return isLong && isSaved ? <LongWork onBreak={onBreak} /> : null
}

function WelcomeBack({ since }: { readonly since: string }) {
  const say = useSay()
  const dates = useDates()
  return (
    <Banner
      kind="info"
      aside={
        <Button kind="quiet" small onPress={endGreeting}>
          {say('common.close')}
        </Button>
      }
    >
      <p>
        <Words id="evaluator.welcomeBack" />{' '}
        {isToday(since)
          ? say('evaluator.stoppedAt', { time: dates.time(since) })
          : say('evaluator.stoppedOn', { day: dates.dayOf(since) })}
      </p>
    </Banner>
  )
}

function LongWork({ onBreak }: { readonly onBreak: () => void }) {
  const say = useSay()
  const announce = useAnnounce()
  const words = say('evaluator.longWork', { minutes: LONG_WORK_MINUTES })
  useEffect(() => {
    announce(words)
  }, [announce, words])
  return (
    <Banner
      kind="info"
      aside={
        <>
          <Button kind="second" small onPress={onBreak}>
            {say('common.takeBreak')}
          </Button>
          <Button kind="quiet" small onPress={beginWork}>
            {say('evaluator.notNow')}
          </Button>
        </>
      }
    >
      <p>{words}</p>
    </Banner>
  )
}
