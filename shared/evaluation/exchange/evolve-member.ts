import { assertNever } from '../../assert-never.ts'
import type { BidderId, MemberId } from '../../identifiers.ts'
import type { Evaluation, Interest } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { change, put } from '../maps.ts'
import type { Sources } from '../sources.ts'
import { askedOf, newlyAsked, reopen } from './asked.ts'
import { isDecidedOf } from './merge-links.ts'
import { withExchange } from './with-exchange.ts'

type MemberEvent = EventOf<
  | 'PackOpened'
  | 'DeviceEnrolled'
  | 'ReceiptOpened'
  | 'UnlockOpened'
  | 'NoteKept'
  | 'RecordOpened'
  | 'RecordAnswered'
>

/** What a member's own log says of what travelled. */
export function evolveMember(
  state: Evaluation,
  event: MemberEvent,
  at: string,
  sources: Sources,
): Evaluation {
  switch (event.type) {
    case 'PackOpened':
      return openPack(state, event, sources)
    case 'DeviceEnrolled': {
      const { signing, recipient, pack } = event
      return withExchange(state, { device: { signing, recipient, pack, at } })
    }
    case 'ReceiptOpened': {
      const { receipt, log, entries, head, lead } = event
      const opened = { receipt, log, entries, head, lead, at: event.at, openedAt: at }
      return withExchange(state, { receipts: [...state.exchange.receipts, opened] })
    }
    case 'UnlockOpened': {
      const { member, unlock, cells, reason } = event
      const allowed = [...(state.exchange.corrections.get(member) ?? []), { unlock, cells, reason, at }]
      const next = withExchange(state, { corrections: put(state.exchange.corrections, member, allowed) })
      return { ...next, sheets: change(state.sheets, member, (sheet) => reopen(sheet, cells)) }
    }
    // What it says is not for the state: no view can show what is not there.
    case 'NoteKept':
      return state
    case 'RecordOpened': {
      const { digest, lead, agreed } = event
      return withExchange(state, { recordRead: { digest, lead, agreed, at, answer: undefined } })
    }
    case 'RecordAnswered': {
      const { recordRead } = state.exchange
      if (recordRead?.digest !== event.digest) return state
      const { confirmed, note } = event
      return withExchange(state, {
        recordRead: { ...recordRead, answer: { confirmed, note, at, signed: true } },
      })
    }
    default:
      return assertNever(event)
  }
}

/**
 * The first pack is what the state begins with; with a newer one the scores move over, and what it asks anew is open
 * again. An older one changes nothing: nobody is led back to it.
 */
function openPack(state: Evaluation, event: EventOf<'PackOpened'>, sources: Sources): Evaluation {
  const { member, digest, version } = event
  const pack = { member, digest, version }
  if (!state.pack) {
    // A reader of old records begins the fold with the pack itself.
    return { ...(state.procurement ? state : sources.packed(digest)), pack }
  }
  if (version <= state.pack.version) return state
  const { procurement, published, tenders, panel, exchange, interests } = sources.packed(digest)
  const { clarifications, documents } = exchange
  const opened = withExchange(
    {
      ...state,
      procurement,
      published,
      tenders,
      panel,
      pack,
      interests: decidedIn(state.interests, interests, member),
    },
    { clarifications, documents },
  )
  const cells = newlyAsked(askedOf(state), askedOf(opened))
  return { ...opened, sheets: change(state.sheets, member, (sheet) => reopen(sheet, cells)) }
}

/** A link that the lead has decided since, in the words in which it was told, is open. */
function decidedIn(
  told: Evaluation['interests'],
  decided: Evaluation['interests'],
  member: MemberId,
): Evaluation['interests'] {
  const links = told.get(member)
  if (!links) return decided
  const now = [...links].map(([bidder, link]): [BidderId, Interest] => {
    const known = decided.get(member)?.get(bidder)
    const stands = known && isDecidedOf(known.nature, link.nature)
    return [bidder, stands ? { ...link, decision: known.decision } : link]
  })
  return put(told, member, new Map(now))
}
