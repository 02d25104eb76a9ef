import { leadFrame, type LeadWork } from './lead-work.ts'
import type { ReturnsView } from './returns.ts'

export function makeReturns(work: LeadWork): ReturnsView {
  return { view: 'returns', frame: leadFrame(work) }
}
