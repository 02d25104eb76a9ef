import { LockKeyhole } from 'lucide-react'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'

export type Ramp = 0 | 1 | 2 | 3 | 4 | 5

interface ScoreTileProps {
  /** Undefined: no score yet, drawn dashed. */
  readonly score: string | undefined
  readonly ramp: Ramp | undefined
  /** Chosen, but not saved as a score. */
  readonly started?: boolean
  /** Not to be scored: the bidder is closed for this member. */
  readonly closed?: boolean
  /** In words for a screen reader; without it the tile is decoration beside words. */
  readonly label?: string
}

/** A score as a small square: the number, on its colour of the ramp. */
export function ScoreTile({ score, ramp, started = false, closed = false, label }: ScoreTileProps) {
  const look = score === undefined ? 'none' : started || ramp === undefined ? 'started' : `s${String(ramp)}`
  const said = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <span className={classNames('sq', look)} {...said}>
      {closed ? <Icon of={LockKeyhole} /> : (score ?? '–')}
    </span>
  )
}
