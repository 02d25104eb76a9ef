import type { MatrixRow } from '../../charts/chart.ts'
import type { Tender } from '../../evaluation/evaluation.ts'
import { sum, toDecimal } from '../../fraction.ts'
import type { CriterionNode } from '../../procurement/criteria-tree.ts'
import type { AwardWork } from './award-work.ts'
import { belowPoints } from './totals-figures.ts'

/** A number that was not worked out: the tender is not ranked. */
export const NOT_WORKED_OUT = '–'

/** Criteria, total and rank by tender, for below a matrix; nothing while the result is incomplete. */
export function sumRows(work: AwardWork): readonly MatrixRow[] {
  const { complete, tree, scored, say } = work
  if (!complete) return []
  const whole = toDecimal(sum(tree.top.map(({ weighting }) => weighting)))
  const totals = scored.map((tender) => totalOf(work, tender))
  return [
    ...tree.top.map((node): MatrixRow => ({
      title: node.criterion.title,
      tone: 'sum',
      strong: false,
      cells: [toDecimal(node.weighting), ...scored.map((tender) => criterionMarks(work, tender, node))],
    })),
    {
      title: say('award.total'),
      tone: 'first',
      strong: true,
      cells: [whole, ...totals.map(({ total }) => total)],
    },
    { title: say('award.rank'), tone: 'first', strong: true, cells: ['', ...totals.map(({ rank }) => rank)] },
  ]
}

/** Marks of a tender under a top-level criterion; a dash for a price that was not compared. */
export function criterionMarks(work: AwardWork, { bidder }: Tender, node: CriterionNode): string {
  const ranked = work.ranked.find(({ tender }) => tender.bidder === bidder)
  if (ranked) return ranked.result.criteria.get(node.criterion.id)?.shown ?? NOT_WORKED_OUT
  const below = work.below.find(({ tender }) => tender.bidder === bidder)
  return (below && belowPoints(work, below, node)) ?? NOT_WORKED_OUT
}

export function totalOf({ ranked }: AwardWork, { bidder }: Tender): { total: string; rank: string } {
  const result = ranked.find(({ tender }) => tender.bidder === bidder)?.result
  return {
    total: result?.total.shown ?? NOT_WORKED_OUT,
    rank: result === undefined ? NOT_WORKED_OUT : String(result.rank),
  }
}
