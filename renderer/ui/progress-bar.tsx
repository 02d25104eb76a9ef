import { ProgressBar as AriaProgressBar } from 'react-aria-components'

interface ProgressBarProps {
  readonly label: string
  readonly now: number
  readonly of: number
  /** What is read out: "10 of 12". */
  readonly words: string
}

/** A bar that only repeats what words beside it say. */
export function ProgressBar({ label, now, of, words }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="meter"
      aria-label={label}
      value={now}
      maxValue={Math.max(of, 1)}
      valueLabel={words}
    >
      {({ percentage = 0 }) => <i style={{ width: `${String(percentage)}%` }} />}
    </AriaProgressBar>
  )
}
