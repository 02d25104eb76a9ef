import type { BidderId } from '../../identifiers.ts'
import type { Evaluation, IssuedPack, Member } from '../evaluation.ts'
import type { PackOrder } from '../exchange-events.ts'

/**
 * In which order a member meets the bidders of a new pack. Drawn, so that no bidder is always the first to be read, and
 * drawn once for each member: whoever was met before keeps the place, also after having been away, and new ones come
 * after them. Undefined where the member's first pack was made before orders were drawn: then it stays as it was.
 * @param draw something new at each call, of which nobody knows anything before: random hexadecimal digits
 */
export function drawOrder(
  state: Evaluation,
  { member }: Pick<Member, 'member'>,
  bidders: readonly BidderId[],
  draw: () => string,
): PackOrder | undefined {
  const packs = state.exchange.packs.get(member) ?? []
  if (packs.length > 0 && packs.every(({ order }) => order === undefined)) return undefined
  const known = metBefore(packs, bidders)
  const drawn = bidders
    .filter((bidder) => !known.includes(bidder))
    .map((bidder) => ({ bidder, place: draw() }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
    .map(({ bidder }) => bidder)
  return { by: state.exchange.scoreBy, bidders: [...known, ...drawn] }
}

/** Whether an order is one that could have been drawn for this pack: everybody once, and nobody moved. */
export function orderStands(
  state: Evaluation,
  { member }: Pick<Member, 'member'>,
  bidders: readonly BidderId[],
  order: PackOrder,
): boolean {
  const known = metBefore(state.exchange.packs.get(member) ?? [], bidders)
  return (
    order.by === state.exchange.scoreBy &&
    order.bidders.length === bidders.length &&
    bidders.every((bidder) => order.bidders.includes(bidder)) &&
    known.every((bidder, index) => order.bidders[index] === bidder)
  )
}

/** Of these bidders, those whom the member met in an earlier pack, in the order in which that was. */
function metBefore(packs: readonly IssuedPack[], bidders: readonly BidderId[]): readonly BidderId[] {
  const met = new Set(packs.flatMap(({ order }) => order?.bidders ?? []))
  return [...met].filter((bidder) => bidders.includes(bidder))
}
