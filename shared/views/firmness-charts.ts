import { weightingLines, type WeightingLine, type WeightingLines } from '../analysis/weighting-lines.ts'
import type { SlopesChart, TotalsChart } from '../charts/chart.ts'
import { drawingNumber } from '../charts/ramp.ts'
import { add, divide, fraction, multiply, subtract, toDecimal, toFixed, type Fraction } from '../fraction.ts'
import { firstOf } from '../scoring/ranks.ts'
import { compete } from '../scoring/competition.ts'
import { stillIn } from '../scoring/assessment.ts'
import type { FirmnessWork } from './firmness-work.ts'
import { turnSentence, turnsOf } from './firmness-words.ts'
import type { AtRandom, CriterionMoved } from './firmness.ts'

const hundred = fraction(100n)
/** Weightings of the table beside the drawing, with the published one and the turning ones. */
const ROUND = [0n, 20n, 40n, 60n, 80n, 100n].map((each) => fraction(each))
const WEIGHTING_PLACES = 2
const SHARE_PLACES = 1
/** Ranks that stand by themselves; the others are taken together. */
const RANKS = 3
/** Bars that are drawn, of those most often first; the table has them all. */
const DRAWN = 10

/** Each top-level criterion as it counts for more or less, as sloping lines and as a table. */
export function criteriaMoved(work: FirmnessWork): readonly CriterionMoved[] {
  const { assessment, ranked, tree } = work
  if (ranked.length < 2) return []
  const place = new Map(ranked.map(({ bidder }, index) => [bidder, index]))
  return weightingLines(assessment).map((moved) => {
    const lines = [...moved.lines].sort((a, b) => (place.get(a.bidder) ?? 0) - (place.get(b.bidder) ?? 0))
    const title = tree.criterion.get(moved.criterion)?.criterion.title ?? moved.criterion
    return criterionMoved(work, { ...moved, lines }, title)
  })
}

function criterionMoved(work: FirmnessWork, moved: WeightingLines, title: string): CriterionMoved {
  const { say, firmness, procurement } = work
  const { criterion, weighting, lines } = moved
  const turns = turnsOf(firmness.tippingPoints.filter((point) => point.criterion === criterion))
  const isMovable = lines.length > 0
  const sentence = !isMovable
    ? say('lead.firm.notMovable', { criterion: title })
    : turns.length === 0
      ? say('lead.firm.steady', { criterion: title })
      : turns.map((turn) => turnSentence(work, turn)).join(' ')
  const at = [...new Map([...ROUND, weighting].map((each) => [toDecimal(each), each])).values()].sort(
    (a, b) => drawingNumber(a) - drawingNumber(b),
  )
  return {
    criterion,
    title,
    sentence,
    chart: isMovable ? slopes(work, moved, title, sentence) : undefined,
    columns: isMovable ? at.map((each) => toDecimal(each)) : [],
    rows: lines.map((line) => ({
      bidder: line.bidder,
      name: work.nameOf(line.bidder),
      totals: at.map((each) => toFixed(totalAt(line, each), procurement.rounding.places)),
    })),
  }
}

function totalAt({ atNothing, atEverything }: WeightingLine, weighting: Fraction): Fraction {
  return add(atNothing, divide(multiply(subtract(atEverything, atNothing), weighting), hundred))
}

function slopes(
  work: FirmnessWork,
  { criterion, weighting, lines }: WeightingLines,
  title: string,
  sentence: string,
): SlopesChart {
  const { say, firmness, assessment } = work
  const turns = turnsOf(firmness.tippingPoints.filter((point) => point.criterion === criterion))
  const { recommended, tied } = firstOf(assessment, compete(assessment, stillIn(assessment)))
  const turning = new Set(turns.flatMap(({ tipping }) => tipping.first))
  const [, second] = lines
  const first = lines.find(({ bidder }) => bidder === recommended)
  const published = toDecimal(weighting)
  return {
    kind: 'slopes',
    title: say('lead.firm.slopesTitle', { criterion: title }),
    alt: say('lead.firm.slopesAlt', { criterion: title, sentence }),
    axis: say('lead.firm.slopesAxis', { criterion: title }),
    published: { at: drawingNumber(weighting), label: say('lead.firm.published', { weighting: published }) },
    turns: turns.map(({ tipping }) => ({
      at: drawingNumber(tipping.weighting),
      marks: first ? drawingNumber(totalAt(first, tipping.weighting)) : 0,
      label: say('lead.firm.turnsAt', { weighting: toFixed(tipping.weighting, WEIGHTING_PLACES) }),
    })),
    lines: lines.map((line) => ({
      name: work.nameOf(line.bidder),
      first: line.bidder === recommended,
      notable: turning.has(line.bidder) || line === second || tied.includes(line.bidder),
      from: drawingNumber(line.atNothing),
      to: drawingNumber(line.atEverything),
    })),
  }
}

/** How often each rank is taken when weightings are drawn at random. */
export function atRandom(work: FirmnessWork): AtRandom | undefined {
  const { say, firmness, ranked } = work
  const { seed, weightings, bidders } = firmness.rankAcceptability
  if (ranked.length < 2 || work.tree.top.length < 2) return undefined
  const counts = new Map(bidders.map(({ bidder, ranks }) => [bidder, ranks]))
  const single = Math.min(RANKS, ranked.length)
  const hasOthers = ranked.length > single
  const rows = ranked
    .map(({ bidder }) => {
      const ranks = counts.get(bidder) ?? []
      const others = ranks.slice(single).reduce((sum, each) => sum + each, 0)
      return { bidder, taken: [...ranks.slice(0, single), ...(hasOthers ? [others] : [])] }
    })
    .sort((a, b) => (b.taken[0] ?? 0) - (a.taken[0] ?? 0))
  const share = (count: number): string =>
    toFixed(fraction(BigInt(count) * 100n, BigInt(weightings)), SHARE_PLACES)
  const ranks = [
    ...Array.from({ length: single }, (_, index) => say('lead.firm.rank', { rank: index + 1 })),
    ...(hasOthers ? [say('lead.firm.lower')] : []),
  ]
  const shown = rows.map(({ bidder, taken }) => ({
    bidder,
    name: work.nameOf(bidder),
    shares: taken.map(share),
  }))
  const sentence = say('lead.firm.atRandom', {
    weightings,
    shares: shown
      .filter(({ shares }, index) => index < RANKS && Number(shares[0]) > 0)
      .map(({ name, shares }) => say('lead.firm.shareOf', { bidder: name, share: shares[0] ?? '' }))
      .join('; '),
  })
  return {
    sentence,
    chart: randomChart(work, ranks, shown.slice(0, DRAWN), sentence),
    ranks,
    rows: shown,
    note: say('lead.firm.drawn', { weightings, seed }),
  }
}

function randomChart(
  { say, complete }: FirmnessWork,
  ranks: readonly string[],
  rows: AtRandom['rows'],
  alt: string,
): TotalsChart {
  return {
    kind: 'totals',
    title: say('lead.firm.randomTitle'),
    alt,
    maximum: '100',
    parts: ranks,
    rows: rows.map(({ bidder, name, shares }) => ({
      name,
      rank: '',
      parts: shares,
      total: say('lead.firm.percent', { share: shares[0] ?? '' }),
      note: '',
      first: bidder === complete.recommended,
    })),
  }
}
