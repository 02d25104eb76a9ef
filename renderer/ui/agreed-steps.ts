import type { Say } from '../../shared/messages/message.ts'
import type { AgreedHere } from '../../shared/views/sent.ts'
import type { StepItem } from './steps.tsx'

/** What comes after the panel talked, for whoever reads on this laptop what it agreed. */
export function agreedSteps(agreed: AgreedHere, say: Say): readonly StepItem[] {
  if (agreed === undefined) return []
  return [
    {
      id: 'read',
      title: say('evaluator.stepRead'),
      detail: undefined,
      state: agreed === 'answered' ? 'done' : 'now',
    },
  ]
}
