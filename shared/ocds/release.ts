import { awardSection } from './award-section.ts'
import { bidsSection } from './bids-section.ts'
import { bidsOf, BUYER_ID, namedBids, partyId, type ReleaseInput } from './release-input.ts'
import { tenderSection } from './tender-section.ts'

/** In place of a registered prefix: whoever publishes must have one, and a name that says so is easily found. */
const NO_PREFIX = 'unregistered'

/**
 * An OCDS 1.1 release of the award, with the bids extension 1.1.5, award criteria and fields of the United Kingdom. Its date
 * is that of the recommendation: the same record gives the same release.
 */
export function ocdsRelease(input: ReleaseInput) {
  const { procurement, recommendedAt } = input
  const ocid = ocidOf(input)
  return {
    ocid,
    id: `${ocid}-award-${recommendedAt.replaceAll(/\D/g, '')}`,
    date: recommendedAt,
    tag: ['award'],
    initiationType: 'tender',
    language: 'en',
    parties: parties(input),
    buyer: { id: BUYER_ID, name: procurement.buyer },
    tender: tenderSection(input),
    bids: bidsSection(input),
    awards: [awardSection(input)],
  }
}

/** The prefix and the reference, of letters, digits and hyphens: an ocid goes into addresses, and a release id has no "#". */
function ocidOf({ prefix = NO_PREFIX, procurement }: ReleaseInput): string {
  const reference = procurement.reference
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  return `${prefix}-${reference === '' ? '1' : reference}`
}

/** Everybody who is named anywhere in the release, once. */
function parties(input: ReleaseInput) {
  const { procurement } = input
  const bids = bidsOf(input)
  return [
    { id: BUYER_ID, name: procurement.buyer, roles: ['buyer', 'procuringEntity'] },
    ...namedBids(input).map(({ tender: { bidder, name }, isWinner }) => ({
      id: partyId(bids, bidder),
      name,
      roles: isWinner ? ['tenderer', 'supplier'] : ['tenderer'],
    })),
  ]
}
