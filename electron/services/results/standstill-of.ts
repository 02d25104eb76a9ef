import { standstill, type Standstill } from '../../../shared/calendar/standstill.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { bankHolidays } from './bank-holidays.ts'

/** What the regime asks for after the day on which letters go out; undefined where that day is not known yet. */
export function standstillOf({ procurement }: Evaluation): Standstill | undefined {
  const sent = procurement?.dates?.lettersSent
  return procurement && sent !== undefined ? standstill(procurement.regime, sent, bankHolidays()) : undefined
}
