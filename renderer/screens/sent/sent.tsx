import { ArrowRight, Check, PencilLine } from 'lucide-react'
import type { SentView } from '../../../shared/views/sent.ts'
import { hashOf } from '../../route.ts'
import { AgreedNote } from '../../ui/agreed-note.tsx'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { NeedPerson } from '../../ui/need-person.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { AfterSending } from './after-sending.tsx'
import { CorrectionCard } from './correction-card.tsx'
import { GiveCard } from './give-card.tsx'
import { ReceiptCard } from './receipt-card.tsx'

interface SentProps {
  readonly view: SentView
  readonly reload: () => void
}

export function Sent({ view, reload }: SentProps) {
  const say = useSay()
  const { frame, correction, sentAt, scored } = view
  const isSent = sentAt !== undefined || correction !== undefined
  return (
    <MemberFrame
      frame={frame}
      saved={
        sentAt === undefined
          ? frame.savedAt === undefined
            ? { kind: 'untouched' }
            : { kind: 'saved', at: frame.savedAt }
          : { kind: 'locked', at: sentAt }
      }
    >
      <main className="page" tabIndex={-1}>
        {isSent ? (
          <div className="page-body sent">
            <header className="page-head sent-head">
              <span className="sent-tick">
                <Icon of={correction ? PencilLine : Check} />
              </span>
              <div>
                <PageHeading title={say(correction ? 'evaluator.sentOpenTitle' : 'evaluator.sentTitle')} />
                <p className="intro">
                  {correction
                    ? say('evaluator.sentOpenIntro')
                    : say('evaluator.sentIntro', { count: scored })}
                </p>
              </div>
            </header>
            <div className="sent-main">
              <AgreedNote agreed={view.agreed} evaluation={frame.evaluation} />
              {correction && <CorrectionCard view={view} correction={correction} />}
              <GiveCard view={view} reload={reload} />
              <ReceiptCard view={view} />
            </div>
            <aside className="page-side" aria-label={say('evaluator.sideLabel')} data-area>
              <AfterSending view={view} />
              <NeedPerson help={frame.help} />
            </aside>
          </div>
        ) : (
          <div className="page-body one">
            <PageHeading title={say('evaluator.notSentTitle')} />
            <p>
              <LinkButton
                kind="primary"
                after={ArrowRight}
                href={hashOf({ screen: 'check', evaluation: frame.evaluation })}
              >
                {say('evaluator.checkAndSend')}
              </LinkButton>
            </p>
          </div>
        )}
      </main>
    </MemberFrame>
  )
}
