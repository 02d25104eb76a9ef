import { useState } from 'react'
import type { AgreedView } from '../../../shared/views/agreed.ts'
import { MemberFrame } from '../../ui/member-frame.tsx'
import { savedBefore } from '../../ui/save-state.ts'
import { AnswerForm } from './answer-form.tsx'
import { Answered } from './answered.tsx'
import { NothingToRead } from './nothing-to-read.tsx'
import { ReadStep } from './read-step.tsx'

interface AgreedProps {
  readonly view: AgreedView
  readonly reload: () => void
}

/** One question after the other, then what the member says; afterwards the file with the answer. */
export function Agreed({ view, reload }: AgreedProps) {
  const { frame, record } = view
  /** Of the question; past the last it is asked whether all is right. Undefined: the answer was given. */
  const [step, setStep] = useState(record?.answer ? undefined : 0)
  return (
    <MemberFrame frame={frame} saved={savedBefore(frame.savedAt)}>
      <main className="page" tabIndex={-1}>
        {!record || record.questions.length === 0 ? (
          <NothingToRead evaluation={frame.evaluation} />
        ) : step === undefined ? (
          <Answered
            view={view}
            reload={reload}
            onAgain={() => {
              setStep(0)
            }}
          />
        ) : step < record.questions.length ? (
          <ReadStep key={step} view={view} questions={record.questions} step={step} onStep={setStep} />
        ) : (
          <AnswerForm
            view={view}
            record={record}
            reload={reload}
            onBack={() => {
              setStep(record.questions.length - 1)
            }}
            onDone={() => {
              setStep(undefined)
            }}
          />
        )}
      </main>
    </MemberFrame>
  )
}
