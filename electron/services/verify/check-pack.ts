import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { EventOf } from '../../../shared/evaluation/event.ts'
import { codeOf, panelNameOf } from '../../../shared/evaluation/exchange/aliases.ts'
import { orderStands } from '../../../shared/evaluation/exchange/given-order.ts'
import { packSchema, type Pack } from '../../../shared/exchange/pack.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes, hashOf } from '../canonical.ts'
import { readJson } from '../json-text.ts'

/** The content of a pack: canonical, of the shape of a pack, which has no place for a price. */
export function readPackBlob(bytes: Uint8Array | undefined): Pack | undefined {
  const json = bytes && readJson(bytes)
  if (!bytes || json?.kind !== 'json' || Buffer.compare(canonicalBytes(json.value), bytes) !== 0)
    return undefined
  return packSchema.safeParse(json.value).data
}

/** Whether a pack holds what the lead's log says of it, and no more. @param state of the moment when it was issued */
export function checkPack(
  issued: EventOf<'PackIssued'>,
  state: Evaluation,
  parts: ReadonlyMap<string, Uint8Array>,
): Refusal | undefined {
  const member = state.panel.get(issued.member)?.title ?? issued.member
  const pack = readPackBlob(parts.get(`blobs/${issued.digest}`))
  return pack && holdsWhatWasIssued(pack, issued, state)
    ? undefined
    : refusal('refusal.recordPack', { member })
}

function holdsWhatWasIssued(pack: Pack, issued: EventOf<'PackIssued'>, state: Evaluation): boolean {
  const questions = new Set(pack.member.questions)
  const bidders = new Set(issued.bidders.map((bidder) => codeOf(state, bidder)))
  const names = new Map(issued.bidders.map((bidder) => [codeOf(state, bidder), panelNameOf(state, bidder)]))
  return (
    pack.version === issued.version &&
    pack.member.member === issued.member &&
    pack.procurementHash === state.published?.hash &&
    hashOf(pack.procurement) === pack.procurementHash &&
    isSame(
      questions,
      issued.questions.map(({ question }) => question),
    ) &&
    isSame(
      bidders,
      pack.tenders.map(({ bidder }) => bidder),
    ) &&
    pack.tenders.every(
      ({ bidder, name, answers }) =>
        names.get(bidder) === name && answers.every(({ question }) => questions.has(question)),
    ) &&
    (pack.documents ?? []).every(({ audience, bidder }) => audience === 'quality' && bidders.has(bidder)) &&
    holdsItsOrder(pack, issued, state)
  )
}

/** The order that was drawn, in which nobody moved whom the member met in an earlier pack. */
function holdsItsOrder(
  { scoreBy, tenders }: Pack,
  { member, bidders, order }: EventOf<'PackIssued'>,
  state: Evaluation,
): boolean {
  if ((scoreBy ?? 'question') !== (order?.by ?? 'question')) return false
  if (!order) return true
  return (
    orderStands(state, { member }, bidders, order) &&
    order.bidders.every((bidder, index) => codeOf(state, bidder) === tenders[index]?.bidder)
  )
}

function isSame(expected: ReadonlySet<string>, found: readonly string[]): boolean {
  return found.length === expected.size && found.every((one) => expected.has(one))
}
