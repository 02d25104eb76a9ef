import { ArrowRight, Inbox, MessagesSquare, Printer } from 'lucide-react'
import { type ReactNode, useCallback, useState } from 'react'
import type { ConfirmView } from '../../../shared/views/confirm.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import { hashOf } from '../../route.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { FileList } from '../../ui/file-list.tsx'
import { LeadFrame } from '../../ui/lead-frame.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PrintSheet } from '../../ui/print-sheet.tsx'
import { useSay } from '../../ui/say.tsx'
import { useDoing } from '../../use-doing.ts'
import { ConfirmList } from './confirm-list.tsx'
import { RecordText } from './record-text.tsx'

interface ConfirmPageProps {
  readonly view: ConfirmView
  readonly reload: () => void
}

/** The record to read, and beside it who confirmed it. */
export function ConfirmPage({ view, reload }: ConfirmPageProps): ReactNode {
  const say = useSay()
  const doing = useDoing(view.frame.evaluation, reload)
  const [isPrinting, setPrinting] = useState(false)
  const [ready, setReady] = useState<{ readonly member: string; readonly files: readonly OutgoingFile[] }>()
  const printed = useCallback(() => {
    setPrinting(false)
  }, [])
  const { frame, agreed, of, waiting, members, files } = view
  const { evaluation } = frame
  const isComplete = agreed === of && of > 0
  return (
    <LeadFrame
      frame={frame}
      stage="moderation"
      title={say(waiting === 0 ? 'lead.confirm.titleDone' : 'lead.confirm.title')}
      eyebrow={say('lead.confirm.eyebrow', { count: members.length - waiting, of: members.length })}
      actions={
        <>
          <Button
            kind="second"
            before={Printer}
            onPress={() => {
              setPrinting(true)
            }}
          >
            {say('lead.confirm.print')}
          </Button>
          {isComplete && waiting === 0 && (
            <LinkButton kind="primary" after={ArrowRight} href={hashOf({ screen: 'results', evaluation })}>
              {say('lead.confirm.toResult')}
            </LinkButton>
          )}
        </>
      }
    >
      <DoingTrouble doing={doing} />
      {ready && (
        <Banner kind="good">
          <p role="status">{say('lead.confirm.sentReady', { member: ready.member })}</p>
          <FileList files={ready.files} />
        </Banner>
      )}
      {!isComplete && (
        <Banner
          kind="warn"
          actions={
            <LinkButton
              kind="second"
              small
              before={MessagesSquare}
              href={hashOf({ screen: 'meeting', evaluation })}
            >
              {say('lead.checks.toMeeting')}
            </LinkButton>
          }
        >
          <p>{say('lead.confirm.notYet', { agreed, of })}</p>
        </Banner>
      )}
      <div className="confirm-columns">
        <Card title={say('lead.confirm.record')} note={say('lead.confirm.recordNote')}>
          <RecordText view={view} />
        </Card>
        <Card
          title={say('lead.confirm.members')}
          note={say('lead.confirm.membersNote')}
          className="confirm-side"
        >
          <ConfirmList
            members={members}
            doing={doing}
            mayConfirm={isComplete}
            onSend={({ member, title }) =>
              void doing.make({ type: 'SendRecord', evaluation, member }, (made) => {
                setReady({ member: title, files: made.files })
              })
            }
          />
          {files.length > 0 && (
            <section className="confirm-files">
              <h3>{say('lead.confirm.files')}</h3>
              <p className="hint">{say('lead.confirm.filesText')}</p>
              <FileList files={files} />
              <LinkButton kind="second" small before={Inbox} href={hashOf({ screen: 'returns', evaluation })}>
                {say('lead.confirm.toReturns')}
              </LinkButton>
            </section>
          )}
        </Card>
      </div>
      {isPrinting && (
        <PrintSheet onPrinted={printed}>
          <h1>{say('lead.confirm.printTitle', { title: frame.procurementTitle })}</h1>
          <RecordText view={view} />
        </PrintSheet>
      )}
    </LeadFrame>
  )
}
