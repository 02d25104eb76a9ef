import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useSay } from '../../ui/say.tsx'
import type { OneParagraph } from './use-one-paragraph.ts'

interface OneByOneProps {
  readonly one: OneParagraph
  readonly of: number
  readonly onGo: (number: number) => void
}

/** The way through an answer of which one paragraph is shown at a time; nothing where all are wanted. */
export function OneByOne({ one: { only, isOpened, setOpened }, of, onGo }: OneByOneProps) {
  const say = useSay()
  if (isOpened)
    return (
      <div className="one-by-one">
        <Button
          kind="second"
          onPress={() => {
            setOpened(false)
          }}
        >
          {say('evaluator.oneAtATime')}
        </Button>
      </div>
    )
  if (only === undefined) return null
  return (
    <div className="one-by-one">
      <Button
        kind="second"
        before={ArrowLeft}
        isDisabled={only === 1}
        onPress={() => {
          onGo(only - 1)
        }}
      >
        {say('evaluator.paragraphBefore')}
      </Button>
      <Button
        kind="second"
        after={ArrowRight}
        isDisabled={only >= of}
        onPress={() => {
          onGo(only + 1)
        }}
      >
        {say('evaluator.paragraphAfter')}
      </Button>
      <Button
        kind="quiet"
        onPress={() => {
          setOpened(true)
        }}
      >
        {say('evaluator.showRest')}
      </Button>
    </div>
  )
}
