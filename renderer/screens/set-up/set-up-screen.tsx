import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { MessageId } from '../../../shared/messages/message.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { changePreferences, readPreferences } from '../../preferences.ts'
import { ReadAloudSettings } from '../../read-aloud/read-aloud-settings.tsx'
import { go } from '../../route.ts'
import { Button } from '../../ui/button.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { PlainFrame } from '../../ui/plain-frame.tsx'
import { useSay } from '../../ui/say.tsx'
import { Steps } from '../../ui/steps.tsx'
import { TextSample } from '../../ui/text-sample.tsx'
import { TextSettings } from '../../ui/text-settings.tsx'
import { WordsSettings } from './words-settings.tsx'

interface Step {
  readonly title: MessageId
  readonly intro: MessageId
  readonly body: ReactNode
}

const steps: readonly Step[] = [
  {
    title: 'common.textAndColours',
    intro: 'evaluator.setUp.textIntro',
    body: (
      <>
        <TextSample />
        <TextSettings />
      </>
    ),
  },
  { title: 'common.readAloud', intro: 'evaluator.setUp.aloudIntro', body: <ReadAloudSettings /> },
  { title: 'evaluator.setUp.words', intro: 'evaluator.setUp.wordsIntro', body: <WordsSettings /> },
]

/** Before the first work: how a panel member likes to read. Three short steps, all of which can be skipped. */
export function SetUpScreen({ evaluation }: { readonly evaluation: EvaluationKey | undefined }) {
  const say = useSay()
  const [at, setAt] = useState(0)
  const [wasSetUp] = useState(() => readPreferences().isSetUp)
  const heading = useRef<HTMLHeadingElement>(null)
  const turned = useRef(false)
  useEffect(() => {
    if (turned.current) heading.current?.focus()
  }, [at])
  const step = steps[at]
  const isLast = at === steps.length - 1

  function turnTo(next: number) {
    turned.current = true
    setAt(next)
  }
  function finish() {
    changePreferences({ isSetUp: true })
    if (evaluation === undefined) void go({ screen: 'start' })
    else void go({ screen: wasSetUp ? 'work' : 'declarations', evaluation })
  }
  return (
    <PlainFrame>
      <main className="page" tabIndex={-1}>
        <div className="page-body set-up">
          <header className="page-head">
            <PageHeading title={say('evaluator.setUp.title')} />
            <p className="intro">{say('evaluator.setUp.intro')}</p>
          </header>
          {step && (
            <section className="card set-up-card" aria-labelledby="step-title" data-area>
              <h2 id="step-title" ref={heading} tabIndex={-1}>
                {say(step.title)}
              </h2>
              <p className="hint">{say(step.intro)}</p>
              <div className="set-up-body">{step.body}</div>
            </section>
          )}
          <aside className="page-side" aria-label={say('evaluator.setUp.steps')}>
            <Steps
              label={say('evaluator.setUp.steps')}
              items={steps.map(({ title }, index) => ({
                id: title,
                title: say(title),
                detail: undefined,
                state: index < at ? 'done' : index === at ? 'now' : 'next',
              }))}
            />
          </aside>
        </div>
        <footer className="page-foot">
          <div>
            {at > 0 && (
              <Button
                before={ArrowLeft}
                onPress={() => {
                  turnTo(at - 1)
                }}
              >
                {say('evaluator.back')}
              </Button>
            )}
            <span className="sp" />
            {!isLast && (
              <Button kind="quiet" onPress={finish}>
                {say('evaluator.setUp.skip')}
              </Button>
            )}
            <Button
              kind="primary"
              after={ArrowRight}
              onPress={() => {
                if (isLast) finish()
                else turnTo(at + 1)
              }}
            >
              {say(isLast ? 'evaluator.setUp.finish' : 'evaluator.setUp.next')}
            </Button>
          </div>
        </footer>
      </main>
    </PlainFrame>
  )
}
