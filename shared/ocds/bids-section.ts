import { dateTime } from './date-time.ts'
import { bidsOf, partyId, type NumberedBid, type ReleaseInput } from './release-input.ts'
import { present, valueOf } from './values.ts'

/** The offers, by the bids extension 1.1.5: how many and what became of each; who made it and its price where that may be said. */
export function bidsSection(input: ReleaseInput) {
  const bids = bidsOf(input)
  const details = bids.map((bid) => bidDetail(input, bids, bid))
  const valid = details.filter(({ status }) => status === 'valid')
  return {
    statistics: [
      { id: '1', measure: 'bids', value: bids.length },
      { id: '2', measure: 'validBids', value: valid.length },
    ],
    details,
  }
}

function bidDetail(input: ReleaseInput, bids: readonly NumberedBid[], { id, tender, isWinner }: NumberedBid) {
  const { bidder, name, received } = tender
  const isNamed = isWinner || input.withLosing
  return present({
    id,
    date: received === undefined ? undefined : dateTime(received),
    status: statusOf(input, tender.bidder),
    tenderers: isNamed ? [{ id: partyId(bids, bidder), name }] : undefined,
    value: isNamed ? valueOf(input.procurement, tender) : undefined,
  })
}

/** A bid under a threshold was valid, and was assessed: it is not disqualified. */
function statusOf({ results }: ReleaseInput, bidder: NumberedBid['tender']['bidder']): string {
  const standing = results.tenders.find((tender) => tender.bidder === bidder)?.standing
  if (standing === 'withdrawn') return 'withdrawn'
  return standing === 'excluded' ? 'disqualified' : 'valid'
}
