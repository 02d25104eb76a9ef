import { toDecimal } from '../fraction.ts'
import { criteriaTree, type CriterionNode } from '../procurement/criteria-tree.ts'
import type { Procurement, Regime } from '../procurement/procurement.ts'
import { endOfDay, startOfDay } from './date-time.ts'
import { bidsOf, BUYER_ID, namedBids, partyId, type ReleaseInput } from './release-input.ts'
import { present } from './values.ts'

/**
 * The procedure: what is bought, when, and by which criteria. Not for how much: our budget is a year's, and nothing says for
 * how long a price is.
 */
export function tenderSection(input: ReleaseInput) {
  const { procurement } = input
  const { reference, title, buyer, contract, dates = {}, regime } = procurement
  const bids = bidsOf(input)
  return present({
    id: reference,
    title,
    description: contract?.description,
    status: 'complete',
    procuringEntity: { id: BUYER_ID, name: buyer },
    awardCriteria: awardCriteria(procurement),
    lots: [{ id: '1', awardCriteria: { criteria: criteriaTree(procurement).top.map(awardCriterion) } }],
    tenderPeriod: period(
      dates.published && startOfDay(dates.published),
      dates.submissionsBy && endOfDay(dates.submissionsBy),
    ),
    awardPeriod: period(undefined, dates.decision && endOfDay(dates.decision)),
    contractPeriod: contractPeriod(procurement),
    numberOfTenderers: bids.length,
    tenderers: namedBids(input).map(({ tender: { bidder, name } }) => ({ id: partyId(bids, bidder), name })),
    aboveThreshold: aboveThreshold(regime),
    specialRegime: isLightTouch(regime) ? ['lightTouch'] : undefined,
  })
}

/** From the codelist awardCriteria of OCDS 1.1. */
function awardCriteria(procurement: Procurement): string {
  const { prices, questions } = criteriaTree(procurement)
  if (prices.length === 0) return 'qualityOnly'
  return questions.length === 0 ? 'priceOnly' : 'ratedCriteria'
}

/** A top-level criterion with its weighting, by the award criteria extension. */
function awardCriterion({ criterion, weighting, questions }: CriterionNode) {
  return {
    type: questions.length === 0 ? 'price' : 'quality',
    name: criterion.title,
    numbers: [{ number: Number(toDecimal(weighting)), weight: 'percentageExact' }],
  }
}

function period(startDate: string | undefined, endDate: string | undefined) {
  return startDate === undefined && endDate === undefined ? undefined : present({ startDate, endDate })
}

/** Its start, and by the UK extension how long it lasts at most, extensions included. */
export function contractPeriod({ contract, dates }: Procurement) {
  const starts = dates?.serviceStarts
  const years = contract?.years
  if (starts === undefined) return undefined
  return present({
    startDate: startOfDay(starts),
    durationInMonths: years === undefined ? undefined : 12 * (years + (contract?.extensionYears ?? 0)),
  })
}

/** The regimes of the Act and of the regulations begin at their thresholds; the PSR has none. */
export function aboveThreshold(regime: Regime): boolean | undefined {
  return regime === 'psr-2023' ? undefined : regime !== 'below-threshold'
}

function isLightTouch(regime: Regime): boolean {
  return regime === 'pcr-2015-light-touch' || regime === 'pa-2023-light-touch'
}
