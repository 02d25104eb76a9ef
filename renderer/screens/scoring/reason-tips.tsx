import { Dialog } from '../../ui/dialog.tsx'
import { useSay } from '../../ui/say.tsx'

const tips = [
  'evaluator.tipAnswer',
  'evaluator.tipCompare',
  'evaluator.tipElsewhere',
  'evaluator.tipSpelling',
  'evaluator.tipShown',
] as const
const beginnings = [
  'evaluator.beginSay',
  'evaluator.beginNotFind',
  'evaluator.beginNotClear',
  'evaluator.beginHelp',
] as const

interface ReasonTipsProps {
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** How to write a reason, and words to begin with. */
export function ReasonTips({ isOpen, onClose }: ReasonTipsProps) {
  const say = useSay()
  return (
    <Dialog title={say('evaluator.reasonTips')} isOpen={isOpen} onClose={onClose}>
      <div className="dialog-body tips">
        <ul>
          {tips.map((tip) => (
            <li key={tip}>{say(tip)}</li>
          ))}
        </ul>
        <section aria-labelledby="begin-title">
          <h3 id="begin-title">{say('evaluator.beginTitle')}</h3>
          <ul>
            {beginnings.map((beginning) => (
              <li key={beginning}>{say(beginning)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
