import { assertNever } from '../../../shared/assert-never.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { Quarantine } from './log-store.ts'

/** What a person is told of a log that is only read: what happened, what is safe, what to do. */
export function quarantineSentence(why: Quarantine, state: Evaluation): Refusal {
  const title = state.procurement?.title ?? 'none'
  switch (why.kind) {
    case 'changed':
      return refusal('refusal.logChanged', { title, line: why.line })
    case 'falsely-signed':
      return refusal('refusal.logFalselySigned', { title, line: why.line })
    case 'unsigned':
      return refusal('refusal.logUnsigned', { title, line: why.line })
    case 'shortened':
      return refusal('refusal.logShortened', { title, line: why.line })
    case 'newer':
      return refusal('refusal.logNewer', { title, line: why.line })
    case 'too-large':
      return refusal('refusal.logTooLarge', { title })
    default:
      return assertNever(why)
  }
}
