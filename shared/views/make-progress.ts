import { leadFrame, type LeadWork } from './lead-work.ts'
import type { ProgressView } from './progress.ts'

export function makeProgress(work: LeadWork): ProgressView {
  return { view: 'progress', frame: leadFrame(work) }
}
