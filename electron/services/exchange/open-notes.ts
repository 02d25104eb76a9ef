import { Decrypter } from 'age-encryption'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import { bidderOfCode } from '../../../shared/evaluation/exchange/aliases.ts'
import { criteriaTree } from '../../../shared/procurement/criteria-tree.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from './context.ts'

/** A private note as it can be disclosed: by whom, about what, when. */
export interface OpenedNote {
  readonly member: string
  readonly bidder: string
  readonly question: string
  readonly at: string
  readonly note: string
}

/**
 * Every note that the members' returns hold, for whoever must disclose them; asked for on the command line alone, and
 * refused before the lead may see scores, as a note tells of them.
 */
export async function openNotes(
  context: ExchangeContext,
  key: EvaluationKey,
): Promise<readonly OpenedNote[] | Refusal> {
  const found = within(context, key, ({ about, gathered: { state, returned }, secrets }) => {
    if (about.role !== 'lead') return refusal('refusal.leadOnly')
    if (!state.exchange.opened) return refusal('refusal.scoresNotOpen')
    const files = [...state.exchange.returns.values()].flatMap(({ devices }) =>
      [...devices.values()].flatMap(({ branches }) => branches.map(({ file }) => file)),
    )
    const kept = files.flatMap((file) =>
      returned(file).flatMap(({ at, event }) => (event.type === 'NoteKept' ? [{ at, event }] : [])),
    )
    // What two returns share comes in both.
    const once = new Map(kept.map((one) => [one.event.sealed, one]))
    return { state, notes: [...once.values()], identity: secrets.identity }
  })
  if (isRefusal(found)) return found
  const { state, notes, identity } = found
  const bidderOf = bidderOfCode(state)
  const { questions } = state.procurement ? criteriaTree(state.procurement) : { questions: [] }
  const opened: OpenedNote[] = []
  for (const { at, event } of notes) {
    const bidder = bidderOf(event.bidder)
    opened.push({
      member: state.panel.get(event.member)?.title ?? event.member,
      bidder: state.tenders.get(bidder)?.name ?? bidder,
      question: questions.find(({ question }) => question.id === event.question)?.question.title ?? '',
      at,
      note: await openedText(event, identity),
    })
  }
  return opened
}

async function openedText({ sealed }: EventOf<'NoteKept'>, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(Buffer.from(sealed, 'base64'), 'text')
}
