import { Check, X } from 'lucide-react'
import type { AgreedView } from '../../../shared/views/agreed.ts'
import { hashOf } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { useDates } from '../../ui/dates.ts'
import { Icon } from '../../ui/icon.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { NeedPerson } from '../../ui/need-person.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { FileToGive } from '../sent/file-to-give.tsx'
import { MakeReturn } from '../sent/make-return.tsx'
import { SharedFolder } from '../sent/shared-folder.tsx'

interface AnsweredProps {
  readonly view: AgreedView
  readonly reload: () => void
  readonly onAgain: () => void
}

/** What the member said, in a file for the lead. It can be said anew. */
export function Answered({ view, reload, onAgain }: AnsweredProps) {
  const say = useSay()
  const dates = useDates()
  const { frame, record, code, arrivedAt, file } = view
  const { evaluation, help } = frame
  const answer = record?.answer
  return (
    <div className="page-body sent">
      <header className="page-head sent-head">
        <span className="sent-tick">
          <Icon of={answer?.confirmed === false ? X : Check} />
        </span>
        <div>
          <PageHeading title={say('evaluator.sentTitle')} />
          <p className="intro">
            {say(answer?.confirmed === false ? 'evaluator.agreed.saidNo' : 'evaluator.agreed.saidYes')}
          </p>
        </div>
      </header>
      <div className="sent-main">
        <section className="give card" aria-labelledby="give-title">
          <h2 id="give-title">
            {say(arrivedAt === undefined ? 'evaluator.giveFile' : 'evaluator.gaveFile')}
          </h2>
          {file ? (
            <>
              <FileToGive file={file} />
              <SharedFolder evaluation={evaluation} />
            </>
          ) : (
            <MakeReturn evaluation={evaluation} text={say('evaluator.agreed.noFile')} reload={reload} />
          )}
          {arrivedAt !== undefined && (
            <p>{say('evaluator.receiptArrived', { day: dates.dayOf(arrivedAt) })}</p>
          )}
          {code !== undefined && arrivedAt === undefined && (
            <p className="hint">{say('evaluator.agreed.code', { code })}</p>
          )}
        </section>
        <div className="agreed-do">
          <Button kind="second" onPress={onAgain}>
            {say('evaluator.agreed.again')}
          </Button>
          <LinkButton kind="quiet" href={hashOf({ screen: 'work', evaluation })}>
            {say('evaluator.backToWork')}
          </LinkButton>
        </div>
      </div>
      <aside className="page-side" aria-label={say('evaluator.sideLabel')} data-area>
        <NeedPerson help={help} />
      </aside>
    </div>
  )
}
