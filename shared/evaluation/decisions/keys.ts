import { refusal, type Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { Evaluation } from '../evaluation.ts'
import type { EventOf } from '../event.ts'

/** Made once: what the panel sends back is encrypted to them. */
export function keysMade(state: Evaluation, event: EventOf<'KeysMade'>): EventOf<'KeysMade'> | Refusal {
  if (state.pack) return refusal('refusal.leadOnly')
  return state.exchange.keys ? refusal('refusal.keysMadeTwice') : event
}

/** May be made anew: the print may be lost, and what the older one opens it opens still. */
export function recoveryKeyMade(
  state: Evaluation,
  event: EventOf<'RecoveryKeyMade'>,
): EventOf<'RecoveryKeyMade'> | Refusal {
  return notOwn(state, event.recipient) ?? event
}

export function nameSecondLead(
  state: Evaluation,
  { title, recipient }: CommandOf<'NameSecondLead'>,
): EventOf<'SecondLeadNamed'> | Refusal {
  return notOwn(state, recipient, state.exchange.recovery) ?? { type: 'SecondLeadNamed', title, recipient }
}

/** A second copy of one key is no second key. */
function notOwn(
  { exchange: { keys }, pack }: Evaluation,
  recipient: string,
  recovery?: string,
): Refusal | undefined {
  if (pack) return refusal('refusal.leadOnly')
  if (!keys) return refusal('refusal.keysMissing')
  return recipient === keys.recipient || recipient === recovery ? refusal('refusal.ownRecipient') : undefined
}
