import { bidderId, type BidderId } from '../../identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../refusal.ts'
import type { DecisionContext } from '../decide.ts'
import type { Evaluation } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import { knownPublished } from './known.ts'

/**
 * The panel knows bidders by aliases from the first pack on. Which letter is whose depends on the procurement and the
 * bidders' ids alone, and not on when tenders came in. May be asked again while more tenders come in.
 */
export function hideBidders(
  state: Evaluation,
  { digestOf, aliasOf }: DecisionContext,
): EventOf<'BiddersHidden'> | Refusal {
  const procurement = knownPublished(state)
  if (isRefusal(procurement)) return procurement
  const { tenders, exchange, published } = state
  if (exchange.packs.size > 0) return refusal('refusal.packsAreOut')
  if (tenders.size === 0) return refusal('refusal.noTendersToHide')
  if ([...tenders.keys()].every((bidder) => exchange.aliases.has(bidder)))
    return refusal('refusal.hiddenAlready')
  const place = (bidder: BidderId) => digestOf(`${published?.hash ?? ''}\n${bidder}`)
  const aliases = [...tenders.keys()]
    .map((bidder) => ({ bidder, digest: place(bidder) }))
    .sort((one, other) => (one.digest < other.digest ? -1 : 1))
    .map(({ bidder }, index) => {
      const letter = letterOf(index)
      return { bidder, alias: aliasOf(letter), code: bidderId.parse(letter) }
    })
  return { type: 'BiddersHidden', aliases }
}

/** A … Z, AA, AB …: as columns of a sheet are called. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`
}
