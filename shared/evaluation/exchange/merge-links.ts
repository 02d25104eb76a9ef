import type { BidderId } from '../../identifiers.ts'
import type { Interest, LinkDecision } from '../evaluation.ts'

type Links = ReadonlyMap<BidderId, Pick<Interest, 'nature' | 'unsure'>>

/**
 * All links that the lead or any log of a member tells of: one that was told once is not lost because another laptop does
 * not know of it. What the lead decided stands while the words are the same.
 * @param told in an order that does not depend on arrival
 */
export function mergeLinks(
  told: readonly Links[],
  decisions: readonly LinkDecision[],
): ReadonlyMap<BidderId, Interest> {
  const all = new Map<BidderId, Pick<Interest, 'nature' | 'unsure'>[]>()
  for (const links of told)
    for (const [bidder, link] of links) all.set(bidder, [...(all.get(bidder) ?? []), link])
  return new Map([...all].map(([bidder, links]) => [bidder, interestOf(bidder, links, decisions)]))
}

/** Whether what was decided of a link was decided of these words too: where laptops differ, the words of each stand in it. */
export function isDecidedOf(decided: string, told: string): boolean {
  return `\n${decided}\n`.includes(`\n${told}\n`)
}

function interestOf(
  bidder: BidderId,
  links: readonly Pick<Interest, 'nature' | 'unsure'>[],
  decisions: readonly LinkDecision[],
): Interest {
  const nature = [...new Set(links.map((link) => link.nature))].join('\n')
  const decided = decisions.findLast((one) => one.bidder === bidder && one.nature === nature)
  return {
    nature,
    unsure: links.every(({ unsure }) => unsure),
    decision: decided?.decision ?? 'undecided',
    reason: decided?.reason ?? '',
  }
}
