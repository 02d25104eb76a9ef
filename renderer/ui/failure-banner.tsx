import type { Failure } from '../service.ts'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { useSay } from './say.tsx'

interface FailureBannerProps {
  readonly failure: Failure
  /** What was not done, where that can be said better than "That was not done." */
  readonly title?: string | undefined
  readonly onDismiss: () => void
}

/** Why something was refused, until it has been read. */
export function FailureBanner({ failure, title, onDismiss }: FailureBannerProps) {
  const say = useSay()
  return (
    <Banner
      kind="danger"
      isAlert
      actions={
        <Button kind="second" small onPress={onDismiss}>
          {say('common.close')}
        </Button>
      }
    >
      <p>
        <b>{title ?? say('lead.scoring.notDone')}</b>
      </p>
      <p>{failure.sentence ?? say('common.noAnswer')}</p>
    </Banner>
  )
}
