import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { CheckView } from '../../../shared/views/check.ts'
import { hashOf } from '../../route.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { CheckGroup } from './check-group.tsx'
import { LeftOver } from './left-over.tsx'
import { PartFile } from './part-file.tsx'
import { SendCard } from './send-card.tsx'
import { savedBefore } from '../../ui/save-state.ts'

interface CheckProps {
  readonly view: CheckView
  readonly reload: () => void
}

export function Check({ view, reload }: CheckProps) {
  const say = useSay()
  const { frame, questions } = view
  const isOpen = frame.submittedAt === undefined || view.toCorrect > 0
  return (
    <MemberFrame frame={frame} saved={savedBefore(frame.savedAt)}>
      <main className="page" tabIndex={-1}>
        <div className="page-body check-send">
          <header className="page-head">
            <PageHeading title={say('evaluator.checkTitle')} />
            <p className="intro">{introOf(view, say)}</p>
          </header>
          {isOpen && <LeftOver view={view} />}
          <div className="check-list card">
            {questions.map((question) => (
              <CheckGroup key={question.question} evaluation={frame.evaluation} question={question} />
            ))}
          </div>
          <aside className="page-side send-side" aria-label={say('evaluator.sendSide')} data-area>
            {!isOpen && (
              <LinkButton
                kind="second"
                after={ArrowRight}
                href={hashOf({ screen: 'sent', evaluation: frame.evaluation })}
              >
                {say('evaluator.seeReceipt')}
              </LinkButton>
            )}
            {isOpen && <SendCard view={view} reload={reload} />}
            <LinkButton before={ArrowLeft} href={hashOf({ screen: 'work', evaluation: frame.evaluation })}>
              {say(isOpen ? 'evaluator.notYet' : 'evaluator.backToWork')}
            </LinkButton>
            {frame.submittedAt === undefined && <PartFile evaluation={frame.evaluation} reload={reload} />}
          </aside>
        </div>
      </main>
    </MemberFrame>
  )
}

function introOf({ frame, toCorrect }: CheckView, say: ReturnType<typeof useSay>): string {
  if (toCorrect > 0) return say('evaluator.checkIntroCorrect', { count: toCorrect })
  return say(frame.submittedAt === undefined ? 'evaluator.checkIntro' : 'evaluator.checkIntroSent')
}
