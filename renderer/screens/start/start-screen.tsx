import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { go } from '../../route.ts'
import { sendCommand, type Failure } from '../../service.ts'
import { Banner } from '../../ui/banner.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { useSay } from '../../ui/say.tsx'
import { useView } from '../../use-view.ts'
import { OfferedFile } from '../open-pack/offered-file.tsx'
import { OpenLock } from '../open-pack/open-lock.tsx'
import { useFileOpener } from '../open-pack/use-file-opener.ts'
import { NewTender } from './new-tender.tsx'
import { OpenCard } from './open-card.tsx'
import { RecentWork } from './recent-work.tsx'
import { SampleCard } from './sample-card.tsx'

/** The first screen: open a file, what was open before, or the sample. A locked device is unlocked first. */
export function StartScreen() {
  const say = useSay()
  const { viewed, reload } = useView({ view: 'start' })
  const opener = useFileOpener()
  const [opening, setOpening] = useState<'evaluator' | 'lead'>()
  const [failure, setFailure] = useState<Failure>()

  async function openSample(as: 'evaluator' | 'lead') {
    setOpening(as)
    setFailure(undefined)
    const answer = await sendCommand({ command: { type: 'OpenSample', as } })
    setOpening(undefined)
    if (answer.kind === 'failed') setFailure(answer)
    else if (answer.evaluation !== undefined)
      await go({ screen: as === 'lead' ? 'results' : 'work', evaluation: answer.evaluation })
  }

  const isLocked = viewed.kind === 'shown' && viewed.view.locked
  const problems = viewed.kind === 'shown' ? viewed.view.problems : []
  return (
    <PlainFrame>
      <main className="start" tabIndex={-1}>
        <div className="start-body">
          <header className="start-head">
            <PageHeading title={say('start.title')} />
            <p>{say('start.lead')}</p>
          </header>
          {failure && (
            <Banner kind="danger" isAlert>
              <p>{failure.sentence ?? say('common.noAnswer')}</p>
            </Banner>
          )}
          {problems.map((problem) => (
            <Banner key={problem} kind="warn">
              <p>{problem}</p>
            </Banner>
          ))}
          {!isLocked && <OfferedFile opener={opener} />}
          {isLocked ? <OpenLock chosen onOpen={reload} /> : <OpenCard opener={opener} />}
          {/* what stands under the recent work would move away from whoever presses it */}
          {viewed.kind !== 'loading' && (
            <div className="start-side">
              <RecentWork viewed={viewed} onRetry={reload} />
              {!isLocked && <NewTender recent={viewed.kind === 'shown' ? viewed.view.recent : []} />}
              <SampleCard opening={opening} onOpen={(as) => void openSample(as)} />
            </div>
          )}
          <p className="start-safe">
            <Icon of={LockKeyhole} />
            {say('start.safe')}
          </p>
        </div>
      </main>
    </PlainFrame>
  )
}
