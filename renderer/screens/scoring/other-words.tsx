import { useRef } from 'react'
import { withOthersPutBack } from '../../../shared/evaluation/merged-drafts.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import type { DraftInHand } from './use-draft.ts'
import type { Resumed } from './use-resume.ts'

interface OtherWordsProps {
  readonly inHand: DraftInHand
  readonly resumed: Resumed
}

/** What was written in another window in the same moment: it is kept until somebody says what is to become of it. */
export function OtherWords({ inHand, resumed }: OtherWordsProps) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  useFocusBack(place, () => {
    resumed.returnTo(inHand.latest().place)
  })
  const { good, worries, note } = inHand.draft.others ?? {}
  const write = (change: Parameters<DraftInHand['write']>[0]) => {
    inHand.write({ ...change, others: undefined })
    void inHand.flush()
  }
  return (
    <div ref={place}>
      <Banner
        kind="warn"
        isAlert
        actions={
          <>
            <Button
              kind="second"
              small
              onPress={() => {
                write(withOthersPutBack(inHand.latest()))
              }}
            >
              {say('evaluator.othersPutBack')}
            </Button>
            <Button
              kind="quiet"
              small
              onPress={() => {
                write({})
              }}
            >
              {say('evaluator.othersLeaveOut')}
            </Button>
          </>
        }
      >
        <p id="other-words">{say('evaluator.othersSaid')}</p>
        <div className="other-words" role="group" aria-labelledby="other-words" tabIndex={0}>
          {[good, worries, note].map((words, index) => words !== undefined && <p key={index}>{words}</p>)}
        </div>
      </Banner>
    </div>
  )
}
