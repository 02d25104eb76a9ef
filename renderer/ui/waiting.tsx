import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { InsteadPage } from './instead-page.tsx'
import { LinkButton } from './link-button.tsx'
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
    <InsteadPage
      title={say('common.cannotOpen')}
      kind="danger"
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
      {sentence ?? say('common.noAnswer')}
    </InsteadPage>
  )
}
