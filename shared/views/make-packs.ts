import { leadFrame, type LeadWork } from './lead-work.ts'
import type { PacksView } from './packs.ts'

export function makePacks(work: LeadWork): PacksView {
  return { view: 'packs', frame: leadFrame(work) }
}
