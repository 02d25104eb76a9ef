import { assertNever } from '../../assert-never.ts'
import type { Refusal } from '../../refusal.ts'
import type { CommandOf } from '../command.ts'
import type { DecisionContext } from '../decide.ts'
import type { Evaluation } from '../evaluation.ts'
import type { Event } from '../event.ts'
import { documentReceived } from './content.ts'
import { keysMade, recoveryKeyMade } from './keys.ts'
import { correctionAllowed } from './open-returns.ts'
import { deviceEnrolled, noteKept, packOpened, receiptOpened, unlockOpened } from './own-part.ts'
import { packIssued } from './packs.ts'
import { recordOpened, recordSent } from './record-to-read.ts'
import { returnAccepted } from './returns.ts'

/** What the service enters when files are made and opened is decided by the rules like what people ask for. */
export function enterExchange(
  state: Evaluation,
  { event }: CommandOf<'EnterExchange'>,
  context: DecisionContext,
): Event | Refusal {
  switch (event.type) {
    case 'KeysMade':
      return keysMade(state, event)
    case 'RecoveryKeyMade':
      return recoveryKeyMade(state, event)
    case 'DocumentReceived':
      return documentReceived(state, event)
    case 'PackIssued':
      return packIssued(state, event)
    case 'ReturnAccepted':
      return returnAccepted(state, event)
    case 'CorrectionAllowed':
      return correctionAllowed(state, event)
    case 'RecordSent':
      return recordSent(state, event, context)
    case 'PackOpened':
      return packOpened(state, event)
    case 'DeviceEnrolled':
      return deviceEnrolled(state, event)
    case 'ReceiptOpened':
      return receiptOpened(state, event)
    case 'UnlockOpened':
      return unlockOpened(state, event)
    case 'NoteKept':
      return noteKept(state, event)
    case 'RecordOpened':
      return recordOpened(state, event)
    default:
      return assertNever(event)
  }
}
