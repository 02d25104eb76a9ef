import type { ReactNode } from 'react'
import type { ReturnsView } from '../../../shared/views/returns.ts'
import { Banner } from '../../ui/banner.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { useSay } from '../../ui/say.tsx'
import { ScoringFrame } from '../../ui/scoring-frame.tsx'
import { SixWords } from '../../ui/six-words.tsx'
import type { Doing } from '../../use-doing.ts'
import { ConfirmOpening } from './confirm-opening.tsx'
import { Conflicts } from './conflicts.tsx'
import { ImportCard } from './import-card.tsx'
import { OpenCard } from './open-card.tsx'
import { RecordCard } from './record-card.tsx'
import { ReturnDialogs } from './return-dialogs.tsx'
import { ReturnList } from './return-list.tsx'
import { useReturns, type Ready, type Returns } from './use-returns.ts'

interface ReturnsPageProps {
  readonly view: ReturnsView
  readonly doing: Doing
  readonly reload: () => void
}

export function ReturnsPage({ view, doing, reload }: ReturnsPageProps): ReactNode {
  const say = useSay()
  const returns = useReturns(view, doing, reload)
  return (
    <ScoringFrame
      frame={view.frame}
      page="returns"
      title={returns.confirming ? say('lead.returns.open.sure') : view.title}
      eyebrow={say('lead.scoring.eyebrow')}
    >
      <DoingTrouble doing={doing} />
      {returns.confirming ? <ConfirmOpening returns={returns} /> : <Body returns={returns} />}
      <ReturnDialogs returns={returns} />
    </ScoringFrame>
  )
}

function Body({ returns }: { readonly returns: Returns }) {
  return (
    <>
      {returns.ready && <ReadyNote ready={returns.ready} />}
      <ImportCard importing={returns.importing} />
      <div className="return-columns">
        <div className="return-main">
          <Conflicts returns={returns} />
          <ReturnList returns={returns} />
        </div>
        <div className="return-side">
          <OpenCard returns={returns} />
          <RecordCard returns={returns} />
        </div>
      </div>
    </>
  )
}

/** What was just made, to be saved and handed over. */
function ReadyNote({ ready: { sentence, files, words } }: { readonly ready: Ready }) {
  const say = useSay()
  return (
    <Banner kind="good">
      <p role="status">{sentence}</p>
      <FileList files={files} />
      {words && (
        <>
          <p>{say('lead.returns.record.theWords')}</p>
          <SixWords label={say('lead.packs.give.six')} words={words} />
        </>
      )}
    </Banner>
  )
}
