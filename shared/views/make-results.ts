import { assertNever } from '../assert-never.ts'
import {
  divide,
  fraction,
  multiply,
  round,
  subtract,
  toDecimal,
  toFixed,
  type Fraction,
} from '../fraction.ts'
import type { BidderId } from '../identifiers.ts'
import { unconfirmedMembers } from '../evaluation/decisions/award.ts'
import { isRefusal } from '../refusal.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Assessed, CompleteResults, Missing, TenderResult } from '../scoring/results.ts'
import { completeOf, countsOf, leadFrame, type LeadWork } from './lead-work.ts'
import { matrixRows } from './results-matrix.ts'
import { whyNotRanked } from './results-standing.ts'
import type { BarPart, RankingRow, ResultsView } from './results.ts'

/** What is said beside the result and computed elsewhere: sentences, in words already. */
export interface ResultsNotes {
  /** Whom a recommendation made now would name. */
  readonly recommendable: BidderId | undefined
  /** Whom the panel recommended from this result. */
  readonly recommended: BidderId | undefined
  readonly flags: readonly string[]
  readonly draft: readonly string[]
}

/** The result as the lead sees it: who is first, by how much, who fell out and why, and every mark behind it. */
export function makeResults(work: LeadWork, notes: ResultsNotes): ResultsView {
  const { procurement, say } = work
  const results = completeOf(work)
  const { top } = criteriaTree(procurement)
  const ordered = inOrderOfRank(work)
  return {
    view: 'results',
    frame: leadFrame(work),
    headline: headline(work),
    eyebrow: say('lead.results.eyebrow', { count: countsOf(work).agreed, of: countsOf(work).toAgree }),
    flags: notes.flags,
    missing: missingSentences(work),
    criteria: top.map(({ criterion, weighting }) => ({
      criterion: criterion.id,
      title: criterion.title,
      weighting: toDecimal(weighting),
    })),
    ranking: results ? ordered.map((bidder) => rankingRow(work, results, bidder)) : [],
    bidders: ordered.map((bidder) => ({ bidder, name: nameOf(work, bidder) })),
    matrix: matrixRows(work, ordered),
    unconfirmed: unconfirmedMembers(work.evaluation).length,
    recommendable: notes.recommendable && nameOf(work, notes.recommendable),
    recommended: notes.recommended && nameOf(work, notes.recommended),
    draft: notes.draft,
  }
}

function nameOf({ evaluation }: LeadWork, bidder: BidderId): string {
  return evaluation.tenders.get(bidder)?.name ?? bidder
}

/** Ranked ones first, in rank; then the others, in the order in which they came in. */
function inOrderOfRank(work: LeadWork): readonly BidderId[] {
  const results = completeOf(work)
  if (!results) return [...work.evaluation.tenders.keys()]
  const rank = (tender: TenderResult): number => (tender.standing === 'assessed' ? tender.rank : Infinity)
  return [...results.tenders]
    .sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)))
    .map(({ bidder }) => bidder)
}

function assessedOf(results: CompleteResults): readonly Assessed[] {
  return results.tenders.filter((tender) => tender.standing === 'assessed').sort((a, b) => a.rank - b.rank)
}

function headline(work: LeadWork): string {
  const { procurement, say } = work
  const results = completeOf(work)
  if (!results) return say('lead.results.incomplete', { count: missingSentences(work).length })
  const [first, second] = assessedOf(results)
  if (!first) return say('lead.results.nobody')
  if (results.recommended === null)
    return say('lead.results.tied', {
      bidders: results.tied.map((bidder) => nameOf(work, bidder)).join(', '),
    })
  const name = nameOf(work, results.recommended)
  if (!second) return say('lead.results.onlyOne', { bidder: name })
  const { places } = procurement.rounding
  const margin = subtract(round(first.total.exact, places), round(second.total.exact, places))
  return say('lead.results.first', { bidder: name, margin: toFixed(margin, places) })
}

/** What keeps the result from being complete, a sentence each. */
export function missingSentences(work: LeadWork): readonly string[] {
  const { results, say } = work
  if (isRefusal(results)) return [say(results.id, results.values)]
  return results.complete ? [] : results.missing.map((missing) => missingSentence(work, missing))
}

function missingSentence(work: LeadWork, missing: Missing): string {
  const { procurement, say } = work
  const bidder = nameOf(work, missing.bidder)
  if ('requirement' in missing) {
    const requirement = procurement.requirements.find(({ id }) => id === missing.requirement)
    return say('lead.results.missingRequirement', {
      bidder,
      requirement: requirement?.title ?? missing.requirement,
    })
  }
  const leaf = criteriaTree(procurement).question.get(missing.question)
  return say('lead.results.missingScore', {
    bidder,
    question: leaf?.question.title ?? missing.question,
    number: leaf?.number ?? 0,
  })
}

const wholeBar = fraction(10_000n)
const hundred = fraction(100n)

/** Marks out of 100 as basis points of a whole bar; only for drawing. */
function shareOf(points: Fraction): number {
  return Number(round(divide(multiply(points, wholeBar), hundred), 0).numerator)
}

function rankingRow(work: LeadWork, results: CompleteResults, bidder: BidderId): RankingRow {
  const name = nameOf(work, bidder)
  const tender = results.tenders.find((one) => one.bidder === bidder)
  const none = { bidder, name, rank: undefined, total: undefined, parts: [] }
  if (!tender) return { ...none, out: undefined }
  switch (tender.standing) {
    case 'assessed':
      return {
        bidder,
        name,
        rank: tender.rank,
        total: tender.total.shown,
        parts: barParts(work, tender),
        out: undefined,
      }
    case 'below-threshold':
    case 'excluded':
    case 'withdrawn':
      return { ...none, out: whyNotRanked(work, tender) }
    default:
      return assertNever(tender)
  }
}

function barParts({ procurement }: LeadWork, tender: Assessed): readonly BarPart[] {
  return criteriaTree(procurement).top.flatMap(({ criterion }) => {
    const points = tender.criteria.get(criterion.id)
    if (!points) return []
    return [
      { criterion: criterion.id, title: criterion.title, points: points.shown, share: shareOf(points.exact) },
    ]
  })
}
