import type { ReactNode } from 'react'
import type { BarPart, RankingRow, ResultsView } from '../../../shared/views/results.ts'
import { classNames } from '../../ui/class-names.ts'
import { useSay } from '../../ui/say.tsx'
import { useWidth } from '../../ui/use-width.ts'

type Criteria = ResultsView['criteria']

/** Colours for the parts; beyond them they repeat, and the words beside say which is which. */
const PART_COLOURS = 6
/** `share` of a part that is the whole bar. */
const WHOLE = 10_000
/** Width of a figure of the marks inside a part, in rem; the point is narrower, which leaves the edge some room. */
const FIGURE = 0.52
const POINT_SPARES = 0.2

const partClass = (index: number) => `part-${String(index % PART_COLOURS)}`

/** How wide (rem) a bar must be for every part of every bar to hold its own marks. */
function roomForMarks(ranking: readonly RankingRow[]): number {
  const parts = ranking
    .flatMap((row) => (row.out === undefined ? row.parts : []))
    .filter(({ share }) => share > 0)
  return Math.max(
    0,
    ...parts.map(({ points, share }) => ((points.length * FIGURE - POINT_SPARES) * WHOLE) / share),
  )
}

interface RankingBarProps {
  readonly parts: readonly BarPart[]
  readonly criteria: Criteria
  readonly ranking: readonly RankingRow[]
}

/**
 * One bidder's marks as a bar whose whole length is all the marks there are. The marks stand inside where there is room
 * for those of all bidders, else in words below.
 */
export function RankingBar({ parts, criteria, ranking }: RankingBarProps): ReactNode {
  const say = useSay()
  const { place, rem = 0 } = useWidth<HTMLDivElement>()
  const colourOf = ({ criterion }: BarPart) =>
    partClass(criteria.findIndex((one) => one.criterion === criterion))
  const inside = rem >= roomForMarks(ranking)
  return (
    <div ref={place}>
      <div className="bar-stack" aria-hidden="true">
        {parts
          .filter(({ share }) => share > 0)
          .map((part) => (
            <span
              key={part.criterion}
              className={classNames('bar-part', colourOf(part))}
              style={{ width: `${String((part.share * 100) / WHOLE)}%` }}
            >
              {inside && <span>{part.points}</span>}
            </span>
          ))}
      </div>
      <p className={inside ? 'sr-only' : 'bar-words'}>
        {parts.map((part) => (
          <span key={part.criterion}>
            <i className={classNames('swatch', colourOf(part))} aria-hidden="true" />
            {say('lead.results.part', { criterion: part.title, points: part.points })}{' '}
          </span>
        ))}
      </p>
    </div>
  )
}

/** Which colour is which criterion, and how many marks it has. */
export function RankingLegend({ criteria }: { readonly criteria: Criteria }): ReactNode {
  return (
    <ul className="series">
      {criteria.map(({ criterion, title, weighting }, index) => (
        <li key={criterion}>
          <i className={classNames('swatch', partClass(index))} aria-hidden="true" />
          {title} {weighting}
        </li>
      ))}
    </ul>
  )
}
