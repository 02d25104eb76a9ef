import type { ScaleStep } from '../../../shared/views/scoring.ts'
import { useSay } from '../../ui/say.tsx'

/** A scale of more steps than this is told by its ends. */
const STEPS = 11

/** What the colours mean, with the words at both ends. */
export function ScoreKey({ scale }: { readonly scale: readonly ScaleStep[] }) {
  const say = useSay()
  const shown =
    scale.length > STEPS ? [scale.at(0), scale.at(-1)].filter((step) => step !== undefined) : scale
  return (
    <p className="score-key">
      <span className="sr-only">{say('lead.meeting.key')}</span>
      {shown.map((step) => (
        <span key={step.score} className="score-key-step">
          <span className={`sq s${String(step.ramp)}`}>{step.score}</span>
          {(step === scale.at(0) || step === scale.at(-1)) && step.word}
        </span>
      ))}
    </p>
  )
}
