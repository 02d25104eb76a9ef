import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { FirmnessShown } from '../../../../shared/views/firmness.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useSay } from '../../../ui/say.tsx'
import { ScoreTile } from '../../../ui/score-tile.tsx'

/** Scores listed before the others are asked for. */
const LISTED = 6

/** Agreed scores that decide who is first, each with the step that would change it. */
export function OneMarkList({ oneMark }: Pick<FirmnessShown, 'oneMark'>): ReactNode {
  const say = useSay()
  const [all, setAll] = useState(false)
  const { title, rows } = oneMark
  const listed = all ? rows : rows.slice(0, LISTED)
  return (
    <section className="firm-part">
      <h3>{title}</h3>
      {rows.length > 0 && (
        <ul className="one-mark">
          {listed.map(({ bidder, question, about, from, to, then }) => (
            <li key={`${bidder} ${question} ${to.score}`}>
              <span>
                {about}
                {then !== undefined && <span className="hint"> {then}</span>}
              </span>
              <span className="one-mark-step">
                <span className="sr-only">
                  {say('lead.firm.oneMarkStep', { from: from.score, to: to.score })}
                </span>
                <ScoreTile score={from.score} ramp={from.ramp} />
                <Icon of={ArrowRight} />
                <ScoreTile score={to.score} ramp={to.ramp} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {!all && rows.length > LISTED && (
        <Button
          kind="quiet"
          small
          onPress={() => {
            setAll(true)
          }}
        >
          {say('lead.results.showAllMissing', { count: rows.length })}
        </Button>
      )}
    </section>
  )
}
