import type { Standstill } from '../calendar/standstill.ts'
import type { Evaluation, Tender } from '../evaluation/evaluation.ts'
import type { BidderId } from '../identifiers.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { CompleteResults } from '../scoring/results.ts'

export interface ReleaseOptions {
  /** As registered with the Open Contracting Partnership: "ocds-h6vhtk". Undefined where the buyer has none. */
  readonly prefix: string | undefined
  /** Names and prices of bidders that are not to get the contract. They are withheld unless somebody asks for them. */
  readonly withLosing: boolean
}

/** What a release is made of: a recommendation that rests on the result as it is. */
export interface ReleaseInput extends ReleaseOptions {
  readonly evaluation: Evaluation
  readonly procurement: Procurement
  readonly results: CompleteResults
  readonly winner: Tender
  readonly recommendedAt: string
  readonly standstill: Standstill | undefined
}

/** OCDS says "tender" for the procedure and "bid" for the offer: here, and nowhere else, so do we. */
export interface NumberedBid {
  readonly id: string
  readonly tender: Tender
  readonly isWinner: boolean
}

/**
 * Bids by the number under which they came in. Our own ids stay here: they are often the bidder's name.
 */
export function bidsOf({
  evaluation,
  winner,
}: Pick<ReleaseInput, 'evaluation' | 'winner'>): readonly NumberedBid[] {
  return [...evaluation.tenders.values()].map((tender, index) => ({
    id: `bid-${String(index + 1)}`,
    tender,
    isWinner: tender.bidder === winner.bidder,
  }))
}

/** The id of a bidder among the parties. Not our own, as above. */
export function partyId(bids: readonly NumberedBid[], bidder: BidderId): string {
  return `tenderer-${String(bids.findIndex(({ tender }) => tender.bidder === bidder) + 1)}`
}

export const BUYER_ID = 'buyer'

/** Those whose names may be said. */
export function namedBids(input: ReleaseInput): readonly NumberedBid[] {
  return bidsOf(input).filter(({ isWinner }) => isWinner || input.withLosing)
}
