import type { TotalsChart, TotalsRow } from '../../charts/chart.ts'
import { wordsOf } from '../text.ts'
import { sum, toDecimal, toFixed } from '../../fraction.ts'
import type { CriterionNode } from '../../procurement/criteria-tree.ts'
import { figure } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork, Below, Ranked } from './award-work.ts'
import { behind } from './margin.ts'
import { partsOf } from './orientation.ts'
import { scoreText } from './words.ts'
import { whyOut } from './why-out.ts'

/** Bars of one figure, at most: it must fit a page. */
const BARS = 28

/** The bars of total marks, in more than one figure where there are many tenders. Nothing where nobody has marks. */
export function totalsFigures(work: AwardWork): readonly Block[] {
  const { ranked, below, tree, say } = work
  const rows = [...ranked.map((each) => rankedRow(work, each)), ...below.map((each) => belowRow(work, each))]
  const parts = tree.top.map(({ criterion, weighting }) =>
    say('award.totals.part', { criterion: criterion.title, marks: toDecimal(weighting) }),
  )
  const groups = partsOf(rows, BARS)
  return groups.map((group, index) => {
    const continued = groups.length > 1 ? say('award.part', { part: index + 1, parts: groups.length }) : ''
    const caption = say('award.totals.caption', { continued })
    const chart: TotalsChart = {
      kind: 'totals',
      title: caption,
      alt: altOf(work, group, parts),
      maximum: toDecimal(sum(tree.top.map(({ weighting }) => weighting))),
      parts,
      rows: group,
    }
    return figure({ counts: 'figure', caption, chart })
  })
}

function rankedRow(work: AwardWork, each: Ranked): TotalsRow {
  const { tree, ranked, say } = work
  const { tender, result } = each
  const [leader] = ranked
  const isFirst = result.rank === 1
  return {
    name: tender.name,
    rank: String(result.rank),
    parts: tree.top.map(({ criterion }) => result.criteria.get(criterion.id)?.shown),
    total: result.total.shown,
    note: isFirst || !leader ? '' : say('award.totals.behind', { marks: behind(work, leader, each) }),
    first: isFirst,
  }
}

/** A tender below a threshold keeps the points of its questions; its prices are not compared. */
function belowRow(work: AwardWork, each: Below): TotalsRow {
  return {
    name: each.tender.name,
    rank: '',
    parts: work.tree.top.map((node) => belowPoints(work, each, node)),
    total: '',
    note: shortReason(work, each),
    first: false,
  }
}

/** Beside a bar there is room for one reason; all of them are where the tenders are told of. */
function shortReason(work: AwardWork, below: Below): string {
  const [reason = ''] = below.result.reasons
  const leaf = work.leafOf(reason)
  const score = leaf && work.scoreOf(below.tender.bidder, leaf)
  if (!leaf || !score) return work.say('award.totals.notRanked', { why: wordsOf(whyOut(work, below)) })
  return work.say('award.totals.notRankedScore', {
    score: scoreText(score),
    question: leaf.question.title,
    minimum: leaf.question.minimumScore ?? '',
  })
}

export function belowPoints(
  { procurement }: AwardWork,
  { result }: Below,
  node: CriterionNode,
): string | undefined {
  if (node.questions.length === 0) return undefined
  const points = node.questions.flatMap(({ question }) => result.questions.get(question.id)?.exact ?? [])
  return toFixed(sum(points), procurement.rounding.places)
}

function altOf({ say }: AwardWork, rows: readonly TotalsRow[], parts: readonly string[]): string {
  const each = rows.map(({ name, rank, total, note, parts: marks }) => {
    const list = marks
      .map((mark, index) =>
        mark === undefined ? '' : say('award.totals.altPart', { part: parts[index] ?? '', marks: mark }),
      )
      .filter((text) => text !== '')
      .join('; ')
    return total === ''
      ? say('award.totals.altNotRanked', { name, parts: list, note })
      : say('award.totals.altRanked', { name, parts: list, total, rank })
  })
  return [say('award.totals.alt'), ...each].join(' ')
}
