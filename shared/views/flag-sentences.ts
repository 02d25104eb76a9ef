import { toFixed } from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { isRefusal } from '../refusal.ts'
import { assess } from '../scoring/assessment.ts'
import { lowPrices, rankReversals } from '../scoring/flags.ts'
import type { LeadWork } from './lead-work.ts'

/** What the panel should look at again before it recommends. A flag never rejects a tender. */
export function flagSentences({ evaluation, say }: LeadWork): readonly string[] {
  const assessment = assess(evaluation)
  if (isRefusal(assessment) || !assessment.complete) return []
  const nameOf = (bidder: BidderId): string => evaluation.tenders.get(bidder)?.name ?? bidder
  return [
    ...lowPrices(assessment).map(({ bidder, percentBelow }) =>
      say('lead.flag.lowPrice', { bidder: nameOf(bidder), percent: toFixed(percentBelow, 1) }),
    ),
    ...rankReversals(assessment).map(({ without, recommended, tied }) =>
      recommended === null
        ? say('lead.flag.reversalTie', { without: nameOf(without), bidders: tied.map(nameOf).join(', ') })
        : say('lead.flag.reversal', { without: nameOf(without), first: nameOf(recommended) }),
    ),
  ]
}
