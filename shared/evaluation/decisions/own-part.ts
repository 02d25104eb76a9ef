import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { Evaluation } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { isSent } from '../exchange/asked.ts'
import { knownMember, knownQuestion, knownTender } from './known.ts'
import { answerRefused } from './scores.ts'

/** Never back to an older pack: what was clarified would be unsaid. */
export function packOpened(
  { pack, exchange }: Evaluation,
  event: EventOf<'PackOpened'>,
): EventOf<'PackOpened'> | Refusal {
  if (exchange.keys) return refusal('refusal.memberOnly')
  if (!pack) return event
  if (pack.member !== event.member) return refusal('refusal.packMismatch')
  if (pack.digest === event.digest) return refusal('refusal.packAgain')
  return event.version > pack.version ? event : refusal('refusal.packOlder')
}

/** Once for each log, right after the pack. */
export function deviceEnrolled(
  { pack, exchange }: Evaluation,
  event: EventOf<'DeviceEnrolled'>,
): EventOf<'DeviceEnrolled'> | Refusal {
  if (!pack) return refusal('refusal.packFirst')
  if (pack.member !== event.member || pack.digest !== event.pack) return refusal('refusal.packMismatch')
  return exchange.device ? refusal('refusal.enrolledTwice') : event
}

export function receiptOpened(
  { pack, exchange }: Evaluation,
  event: EventOf<'ReceiptOpened'>,
): EventOf<'ReceiptOpened'> | Refusal {
  if (!pack) return refusal('refusal.packFirst')
  return exchange.receipts.some(({ receipt }) => receipt === event.receipt)
    ? refusal('refusal.receiptAgain')
    : event
}

export function unlockOpened(
  state: Evaluation,
  event: EventOf<'UnlockOpened'>,
): EventOf<'UnlockOpened'> | Refusal {
  const { pack, procurement, sheets, exchange } = state
  if (!pack || !procurement) return refusal('refusal.packFirst')
  if (pack.member !== event.member) return refusal('refusal.packMismatch')
  const known = exchange.corrections.get(event.member) ?? []
  if (known.some(({ unlock }) => unlock === event.unlock)) return refusal('refusal.unlockAgain')
  const sheet = sheets.get(event.member)
  if (!sheet || !isSent(sheet)) return refusal('refusal.nothingToUnlock')
  const unknown = event.cells
    .flatMap(({ bidder, question }) => [knownTender(state, bidder), knownQuestion(procurement, question)])
    .find(isRefusal)
  return unknown ?? event
}

/** About an answer that the member scores, until it is sent: afterwards a note could be about what others said. */
export function noteKept(state: Evaluation, event: EventOf<'NoteKept'>): EventOf<'NoteKept'> | Refusal {
  const { pack, sheets } = state
  if (!pack) return refusal('refusal.packFirst')
  if (pack.member !== event.member) return refusal('refusal.packMismatch')
  const member = knownMember(state, event.member)
  if (isRefusal(member)) return member
  const sheet = sheets.get(event.member)
  const { bidder, question } = event
  const isOpen = sheet?.reopened?.some((cell) => cell.bidder === bidder && cell.question === question)
  if (sheet && isSent(sheet) && isOpen !== true)
    return refusal('refusal.sheetSubmitted', { member: member.title })
  return answerRefused(state, member, event) ?? event
}
