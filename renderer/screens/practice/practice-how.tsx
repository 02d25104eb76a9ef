import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'

const steps = [
  'evaluator.practice.howRead',
  'evaluator.practice.howScore',
  'evaluator.practice.howWhy',
  'evaluator.practice.howSelect',
] as const

interface PracticeHowProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** How an answer is scored, step by step. */
export function PracticeHow({ isOpen, onClose }: PracticeHowProps) {
  const say = useSay()
  return (
    <Dialog title={say('evaluator.practice.how')} isOpen={isOpen} onClose={onClose}>
      <div className="dialog-body tips">
        <ol>
          {steps.map((step) => (
            <li key={step}>{say(step)}</li>
          ))}
        </ol>
      </div>
    </Dialog>
  )
}
