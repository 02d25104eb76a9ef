import { ArrowLeft, ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { ResultsView } from '../../../../shared/views/results.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useSay } from '../../../ui/say.tsx'
import { useView } from '../../../use-view.ts'
import { useWalkSteps } from './walk-steps.tsx'

interface WalkThroughProps {
  readonly view: ResultsView
  readonly onClose: () => void
}

/**
 * The result one step at a time over the whole window, for a panel that looks on. Nothing of it is for the lead only:
 * no member is compared with the others.
 */
export function WalkThrough({ view, onClose }: WalkThroughProps): ReactNode {
  const say = useSay()
  const { viewed } = useView({ view: 'firmness', evaluation: view.frame.evaluation })
  const steps = useWalkSteps(view, viewed.kind === 'shown' ? viewed.view.firmness : undefined)
  const [at, setAt] = useState(0)
  const step = steps[Math.min(at, steps.length - 1)]
  if (!step) return null
  const hasNext = at + 1 < steps.length
  return (
    <Dialog
      full
      isOpen
      title={step.title}
      hint={say('lead.walk.step', { step: at + 1, of: steps.length })}
      onClose={onClose}
    >
      <div className="dialog-body walk" key={step.title}>
        {step.content}
      </div>
      <div className="dialog-foot">
        <Button
          kind="second"
          before={ArrowLeft}
          isDisabled={at === 0}
          onPress={() => {
            setAt(at - 1)
          }}
        >
          {say('lead.walk.back')}
        </Button>
        <Button
          kind="primary"
          {...(hasNext && { after: ArrowRight })}
          onPress={() => {
            if (hasNext) setAt(at + 1)
            else onClose()
          }}
        >
          {say(hasNext ? 'lead.walk.next' : 'lead.walk.end')}
        </Button>
      </div>
    </Dialog>
  )
}
