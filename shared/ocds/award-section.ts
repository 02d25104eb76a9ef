import { endOfDay, startOfDay } from './date-time.ts'
import { bidsOf, partyId, type ReleaseInput } from './release-input.ts'
import { aboveThreshold, contractPeriod } from './tender-section.ts'
import { present, valueOf } from './values.ts'

/** Who is to get the contract. It stays pending: that a contract was made is not in our record. */
export function awardSection(input: ReleaseInput) {
  const { procurement, winner, standstill } = input
  const { dates = {}, regime, title } = procurement
  const bids = bidsOf(input)
  const standsUnderTheAct = regime === 'pa-2023' || regime === 'pa-2023-light-touch'
  return present({
    id: 'award-1',
    title,
    status: 'pending',
    date: dates.decision === undefined ? undefined : startOfDay(dates.decision),
    value: valueOf(procurement, winner),
    suppliers: [{ id: partyId(bids, winner.bidder), name: winner.name }],
    contractPeriod: contractPeriod(procurement),
    relatedBid: bids.find(({ isWinner }) => isWinner)?.id,
    standstillPeriod: standstill && {
      startDate: startOfDay(standstill.from),
      ...(standstill.mayBeLonger ? {} : { endDate: endOfDay(standstill.lastDay) }),
    },
    assessmentSummariesDateSent:
      standsUnderTheAct && dates.lettersSent !== undefined ? startOfDay(dates.lettersSent) : undefined,
    aboveThreshold: aboveThreshold(regime),
  })
}
