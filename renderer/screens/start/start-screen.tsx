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
import { OpenFile } from './open-file.tsx'
import { RecentWork } from './recent-work.tsx'
import { SampleCard } from './sample-card.tsx'
import { useFileOpener } from './use-file-opener.ts'

/** The first screen: open the sample, a file, or what was open before. */
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
          <div className="start-main">
            <SampleCard opening={opening} onOpen={(as) => void openSample(as)} />
            <OpenFile opener={opener} />
          </div>
          <RecentWork viewed={viewed} onRetry={reload} />
          <p className="start-safe">
            <Icon of={LockKeyhole} />
            {say('start.safe')}
          </p>
        </div>
      </main>
    </PlainFrame>
  )
}
