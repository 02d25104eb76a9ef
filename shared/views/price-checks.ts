import { toFixed } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { isRefusal } from '../refusal.ts'
import { assess, stillIn } from '../scoring/assessment.ts'
import { compete } from '../scoring/competition.ts'
import { firstWithoutEach, lowPrices } from '../scoring/flags.ts'
import { firstOf, type First } from '../scoring/ranks.ts'
import type { LeadWork } from './lead-work.ts'
import type { PriceChecks } from './tenders.ts'

/**
 * What stands out once prices are in: low ones, and losing bidders who decide who wins. Flags, never rejections.
 * @returns undefined where the procurement has no price. Ask only when prices are not sealed.
 */
export function priceChecks({ evaluation, procurement, say }: LeadWork): PriceChecks | undefined {
  if (criteriaTree(procurement).prices.length === 0) return undefined
  const assessment = assess(evaluation)
  const nothing = { first: undefined, low: [], without: [] }
  if (isRefusal(assessment)) return { ...nothing, waiting: say(assessment.id, assessment.values) }
  if (!assessment.complete) return { ...nothing, waiting: say('lead.tenders.checks.incomplete') }
  const nameOf = (bidder: BidderId): string => evaluation.tenders.get(bidder)?.name ?? bidder
  const named = ({ recommended, tied }: First) =>
    (recommended === null ? tied : [recommended]).map(nameOf).join(', ')
  const contenders = stillIn(assessment)
  return {
    waiting: undefined,
    first: contenders.length === 0 ? undefined : named(firstOf(assessment, compete(assessment, contenders))),
    low: lowPrices(assessment).map(({ bidder, percentBelow }) =>
      say('lead.flag.lowPrice', { bidder: nameOf(bidder), percent: toFixed(percentBelow, 1) }),
    ),
    without: firstWithoutEach(assessment).map(({ without, turns, ...first }) => ({
      bidder: without,
      name: nameOf(without),
      first: named(first),
      turns,
    })),
  }
}
