import type { ReactNode } from 'react'
import { dateLine, dateLineFits } from '../../../shared/charts/date-line.ts'
import type { OverviewView } from '../../../shared/views/overview.ts'
import { Card } from '../../ui/card.tsx'
import { classNames } from '../../ui/class-names.ts'
import { daysUntil, today, useDates } from '../../ui/dates.ts'
import { useSay } from '../../ui/say.tsx'
import { SceneDrawing } from '../../ui/scene.tsx'
import { measureText } from '../../ui/measure-text.ts'
import { useWidth } from '../../ui/use-width.ts'

/** Width of the drawing, and room (rem) that each of its dates needs so that the drawing is not too small to read. */
const WIDTH = 1068
const ROOM = 6

/** The days of the procedure on one line, and today; in a narrow window the same as a list. */
export function DatesCard({ days }: Pick<OverviewView, 'days'>): ReactNode {
  const say = useSay()
  const dates = useDates()
  const { place, rem } = useWidth<HTMLDivElement>()
  const points = days.map(({ milestone, day }) => ({
    day,
    date: dates.shortDay(day),
    name: say(`lead.overview.milestone.${milestone}`),
  }))
  const line = { points, width: WIDTH, measure: measureText }
  const hasRoom = rem !== undefined && rem >= ROOM * points.length && dateLineFits(line)
  return (
    <Card title={say('lead.overview.dates')} note={useDueNote(days)} className="dates">
      <div ref={place}>
        {points.length > 0 && hasRoom && (
          <SceneDrawing
            scene={dateLine({
              title: say('lead.overview.dates'),
              alt: say('lead.overview.datesAlt', {
                dates: points.map((point) => say('lead.overview.oneDate', point)).join(', '),
                today: dates.day(today()),
              }),
              ...line,
              today: today(),
              todayWord: say('lead.overview.today'),
            })}
          />
        )}
        {points.length > 0 && !hasRoom && (
          <ol className="date-list">
            {points.map(({ day, date, name }) => (
              <li key={`${day} ${name}`} className={classNames(daysUntil(day) < 0 && 'past')}>
                <b>{date}</b> <span>{name}</span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </Card>
  )
}

/** "Scores due on Thursday 14 March, in 3 days". */
function useDueNote(days: OverviewView['days']): string {
  const say = useSay()
  const dates = useDates()
  const next = days.find(({ day }) => daysUntil(day) >= 0)
  if (days.length === 0) return say('lead.overview.noDates')
  if (!next) return say('lead.overview.allPast')
  return say('lead.overview.due', {
    milestone: say(`lead.overview.milestone.${next.milestone}`),
    days: daysUntil(next.day),
    day: dates.day(next.day),
  })
}
