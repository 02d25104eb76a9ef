import type { HistoryLine } from '../../../shared/views/history.ts'

export interface Day {
  readonly day: string
  readonly lines: HistoryLine[]
}

/** Consecutive lines of one day. Clocks of different laptops may differ, so that a day can come twice. */
export function byDay(lines: readonly HistoryLine[], dayOf: (moment: string) => string): readonly Day[] {
  const days: Day[] = []
  for (const line of lines) {
    const day = dayOf(line.at)
    const last = days.at(-1)
    if (last?.day === day) last.lines.push(line)
    else days.push({ day, lines: [line] })
  }
  return days
}
