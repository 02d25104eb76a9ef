import { ArrowLeft, Check, X } from 'lucide-react'
import { useState } from 'react'
import type { AgreedView } from '../../../shared/views/agreed.ts'
import { TEXT_MAXIMUM } from '../../../shared/procurement/procurement.ts'
import { Button } from '../../ui/button.tsx'
import { DoingTrouble } from '../../ui/doing-trouble.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { useSay } from '../../ui/say.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useDoing } from '../../use-doing.ts'
import { AgreedSum } from './agreed-sum.tsx'
import { ReadingSide } from './reading-side.tsx'

interface AnswerFormProps {
  readonly view: AgreedView
  readonly record: NonNullable<AgreedView['record']>
  readonly reload: () => void
  readonly onBack: () => void
  readonly onDone: () => void
}

/** Whether all of it is right. Saying no needs a reason; both make the file for the lead. */
export function AnswerForm({ view, record, reload, onBack, onDone }: AnswerFormProps) {
  const say = useSay()
  const { evaluation, member } = view.frame
  const doing = useDoing(evaluation, reload)
  const [isRefusing, setRefusing] = useState(record.answer?.confirmed === false)
  const [note, setNote] = useState(record.answer?.confirmed === false ? record.answer.note : '')

  async function answer(confirmed: boolean) {
    const isDone = await doing.act({
      type: 'AnswerRecord',
      member,
      digest: record.digest,
      confirmed,
      note: confirmed ? '' : note,
    })
    if (!isDone) return
    // Where only the file fails, the next page offers to make it again.
    await doing.make({ type: 'MakeReturn', evaluation })
    onDone()
  }
  return (
    <>
      <div className="page-body">
        <header className="page-head">
          <PageHeading title={say('evaluator.agreed.isRight')} />
          <p className="intro">{say('evaluator.agreed.isRightText')}</p>
        </header>
        <div className="agreed-main">
          <DoingTrouble doing={doing} />
          {isRefusing ? (
            <section className="card agreed-why">
              <TextArea
                label={say('evaluator.agreed.whyNot')}
                hint={say('evaluator.agreed.whyNotHint')}
                value={note}
                onChange={setNote}
                maxLength={TEXT_MAXIMUM}
                rows={4}
              />
              <div className="agreed-do">
                <Button kind="primary" before={X} isPending={doing.busy} onPress={() => void answer(false)}>
                  {say('evaluator.agreed.sendNo')}
                </Button>
                <Button
                  kind="second"
                  onPress={() => {
                    setRefusing(false)
                  }}
                >
                  {say('evaluator.agreed.changeMind')}
                </Button>
              </div>
            </section>
          ) : (
            <div className="agreed-do">
              <Button kind="primary" before={Check} isPending={doing.busy} onPress={() => void answer(true)}>
                {say('evaluator.agreed.yes')}
              </Button>
              <Button
                kind="second"
                before={X}
                onPress={() => {
                  setRefusing(true)
                }}
              >
                {say('evaluator.agreed.no')}
              </Button>
            </div>
          )}
          <AgreedSum questions={record.questions} />
        </div>
        <ReadingSide view={view} questions={record.questions} step={record.questions.length} />
      </div>
      <footer className="page-foot">
        <div>
          <Button kind="quiet" before={ArrowLeft} onPress={onBack}>
            {say('evaluator.agreed.back')}
          </Button>
        </div>
      </footer>
    </>
  )
}
