import type { StartView } from '../../../shared/views/start.ts'
import { Button } from '../../ui/button.tsx'
import { Banner } from '../../ui/banner.tsx'
import { useSay } from '../../ui/say.tsx'
import type { Viewed } from '../../use-view.ts'
import { RecentItem } from './recent-item.tsx'

interface RecentWorkProps {
  readonly viewed: Viewed<StartView>
  readonly onRetry: () => void
}

/** What was open on this laptop before, the latest first. */
export function RecentWork({ viewed, onRetry }: RecentWorkProps) {
  const say = useSay()
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title">{say('start.recentTitle')}</h2>
      {viewed.kind === 'failed' && (
        <Banner
          kind="danger"
          isAlert
          actions={
            <Button kind="second" onPress={onRetry}>
              {say('common.tryAgain')}
            </Button>
          }
        >
          <p>{viewed.sentence ?? say('common.noAnswer')}</p>
        </Banner>
      )}
      {viewed.kind === 'shown' &&
        (viewed.view.recent.length === 0 ? (
          <p className="recent-none">{say('start.recentNone')}</p>
        ) : (
          <ul className="recent card">
            {viewed.view.recent.map((recent) => (
              <RecentItem key={recent.evaluation} recent={recent} />
            ))}
          </ul>
        ))}
    </section>
  )
}
