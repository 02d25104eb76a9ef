import { useEffect, useState } from 'react'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { LinkButton } from './link-button.tsx'
import { PageHeading } from './page-heading.tsx'
import { useSay } from './say.tsx'
import { hashOf } from '../route.ts'

/** Says that a screen is being opened, but only once that takes longer than a second. */
export function Waiting() {
  const say = useSay()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true)
    }, 1000)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  return (
    <main className="page" tabIndex={-1} aria-busy="true">
      <p className="waiting">{isLate ? say('common.opening') : ''}</p>
    </main>
  )
}

interface CannotOpenProps {
  readonly sentence: string | undefined
  /** Where to go instead; the start page, if nothing is nearer. */
  readonly back?: string
  readonly onRetry: () => void
}

/** Stands in for a screen that could not be opened. */
export function CannotOpen({ sentence, back, onRetry }: CannotOpenProps) {
  const say = useSay()
  return (
    <main className="page" tabIndex={-1}>
      <div className="page-body one">
        <PageHeading title={say('common.cannotOpen')} />
        <Banner
          kind="danger"
          isAlert
          actions={
            <>
              <Button kind="second" onPress={onRetry}>
                {say('common.tryAgain')}
              </Button>
              <LinkButton kind="quiet" href={back ?? hashOf({ screen: 'start' })}>
                {say(back === undefined ? 'common.backToStart' : 'common.goBack')}
              </LinkButton>
            </>
          }
        >
          <p>{sentence ?? say('common.noAnswer')}</p>
        </Banner>
      </div>
    </main>
  )
}
