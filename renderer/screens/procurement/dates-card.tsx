import type { ReactNode } from 'react'
import { checkDates, datesInOrder, type DatePart } from '../../../shared/procurement/checks/check-dates.ts'
import type { Dates, Procurement } from '../../../shared/procurement/procurement.ts'
import { defined } from '../../../shared/procurement/tree-edits.ts'
import { Card } from '../../ui/card.tsx'
import { DayLine } from '../../ui/day-line.tsx'
import { useSay } from '../../ui/say.tsx'
import { PanelDays } from './panel-days.tsx'
import { StandstillLine } from './standstill-line.tsx'
import type { ProcurementWork } from './use-procurement.ts'

/** The days of the procedure in their order, each checked against those before it. */
export function DatesCard({ work }: { readonly work: ProcurementWork }): ReactNode {
  const say = useSay()
  const { procurement, isLocked } = work
  const problems = checkDates(procurement)
  const set = (part: Partial<Dates>) => {
    work.change((draft) => withDates(draft, part))
  }
  const errorAt = (part: DatePart) => {
    const problem = problems.find((one) => one.part === part)
    return problem && say(problem.id, problem.values)
  }
  return (
    <Card title={say('lead.dates.title')} note={say('lead.dates.note')}>
      <div className="days">
        {datesInOrder.map((part) =>
          part === 'moderation' ? (
            <PanelDays
              key={part}
              days={procurement.dates?.moderation ?? []}
              error={errorAt(part)}
              isReadOnly={isLocked}
              onChange={(days) => {
                set({ moderation: days.length === 0 ? undefined : [...days] })
              }}
            />
          ) : (
            <DayLine
              key={part}
              label={say(`lead.dates.${part}`)}
              value={procurement.dates?.[part]}
              error={errorAt(part)}
              isReadOnly={isLocked}
              onChange={(day) => {
                set({ [part]: day })
              }}
            />
          ),
        )}
      </div>
      <StandstillLine procurement={procurement} />
    </Card>
  )
}

function withDates(procurement: Procurement, change: Partial<Dates>): Procurement {
  return { ...procurement, dates: defined({ ...procurement.dates, ...change }) }
}
