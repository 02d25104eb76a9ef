import type { Standstill } from '../shared/calendar/standstill.ts'
import type { Regime } from '../shared/procurement/procurement.ts'
import { ask } from './service.ts'

/** The standstill of a regime from a day on; undefined where there is none. The service knows the holidays. Never throws. */
export async function readStandstill(regime: Regime, from: string): Promise<Standstill | undefined> {
  const answer = await ask(`/api/standstill?${new URLSearchParams({ regime, from }).toString()}`, {})
  return isStandstill(answer) ? answer : undefined
}

function isStandstill(answer: unknown): answer is Standstill {
  return typeof answer === 'object' && answer !== null && 'lastDay' in answer
}
