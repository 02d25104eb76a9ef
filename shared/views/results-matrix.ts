import { rampStep } from '../charts/ramp.ts'
import { toDecimal } from '../fraction.ts'
import type { BidderId, CriterionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import { descriptorOf } from '../procurement/criteria.ts'
import type { Criterion, Scale } from '../procurement/procurement.ts'
import type { TenderResult } from '../scoring/results.ts'
import { cellScore } from './cell-score.ts'
import { completeOf, type LeadWork } from './lead-work.ts'
import type { MatrixCell, MatrixRow } from './results.ts'

/** Questions × bidders with agreed scores and marks, one row after the other as the criteria tree reads. */
export function matrixRows(work: LeadWork, order: readonly BidderId[]): readonly MatrixRow[] {
  const { procurement, say } = work
  const tree = criteriaTree(procurement)
  const cells = (cell: (bidder: BidderId) => MatrixCell): readonly MatrixCell[] => order.map(cell)

  function rowsOf(
    criterion: Criterion,
    depth: number,
    parent: CriterionId | undefined,
  ): readonly MatrixRow[] {
    const weighting = tree.criterion.get(criterion.id)?.weighting
    const own: MatrixRow = {
      id: criterion.id,
      kind: criterion.price ? 'price' : 'criterion',
      number: undefined,
      title: criterion.title,
      depth,
      parent,
      weighting: weighting ? toDecimal(weighting) : criterion.weighting,
      minimum: undefined,
      cells: cells((bidder) => criterionCell(work, bidder, criterion)),
    }
    return [
      own,
      ...(criterion.criteria ?? []).flatMap((child) => rowsOf(child, depth + 1, criterion.id)),
      ...(criterion.questions ?? []).flatMap(({ id }) => {
        const leaf = tree.question.get(id)
        return leaf ? [questionRow(leaf, depth + 1, criterion.id)] : []
      }),
    ]
  }

  function questionRow(leaf: QuestionLeaf, depth: number, parent: CriterionId): MatrixRow {
    const { question, number, weighting } = leaf
    return {
      id: question.id,
      kind: 'question',
      number,
      title: question.title,
      depth,
      parent,
      weighting: toDecimal(weighting),
      minimum: question.minimumScore,
      cells: cells((bidder) => questionCell(work, bidder, leaf)),
    }
  }

  const total: MatrixRow = {
    id: 'total',
    kind: 'total',
    number: undefined,
    title: say('lead.results.total'),
    depth: 0,
    parent: undefined,
    weighting: '100',
    minimum: undefined,
    cells: cells((bidder) => {
      const tender = resultOf(work, bidder)
      const points = tender?.standing === 'assessed' ? tender.total.shown : undefined
      return pointsCell(work, bidder, say('lead.results.total'), points)
    }),
  }
  return [...procurement.criteria.flatMap((criterion) => rowsOf(criterion, 0, undefined)), total]
}

function resultOf(work: LeadWork, bidder: BidderId): TenderResult | undefined {
  return completeOf(work)?.tenders.find((tender) => tender.bidder === bidder)
}

function nameOf({ evaluation }: LeadWork, bidder: BidderId): string {
  return evaluation.tenders.get(bidder)?.name ?? bidder
}

function pointsCell(work: LeadWork, bidder: BidderId, title: string, points: string | undefined): MatrixCell {
  const name = nameOf(work, bidder)
  return {
    bidder,
    score: undefined,
    ramp: undefined,
    points,
    below: false,
    label:
      points === undefined
        ? work.say('lead.results.cellEmpty', { bidder: name, title })
        : work.say('lead.results.cellPoints', { bidder: name, title, points }),
  }
}

function criterionCell(work: LeadWork, bidder: BidderId, criterion: Criterion): MatrixCell {
  const tender = resultOf(work, bidder)
  const points =
    tender?.standing === 'assessed'
      ? (tender.criteria.get(criterion.id) ?? tender.prices.get(criterion.id))?.shown
      : undefined
  return pointsCell(work, bidder, criterion.title, points)
}

function questionCell(work: LeadWork, bidder: BidderId, leaf: QuestionLeaf): MatrixCell {
  const { question, scale, weighting, number } = leaf
  const score = cellScore(work, bidder, leaf)
  if (score === undefined) return pointsCell(work, bidder, question.title, undefined)
  const tender = resultOf(work, bidder)
  const points = tender && 'questions' in tender ? tender.questions.get(question.id)?.shown : undefined
  return {
    bidder,
    score: score.shown,
    ramp: rampStep(score.exact, scale),
    points,
    below: tender?.reasons.includes(question.id) ?? false,
    label: work.say('lead.results.cellScore', {
      bidder: nameOf(work, bidder),
      number,
      question: question.title,
      score: scoreInWords(work, score.shown, scale),
      points: points ?? '–',
      weighting: toDecimal(weighting),
    }),
  }
}

function scoreInWords({ say }: LeadWork, score: string, scale: Scale): string {
  const word = descriptorOf(score, scale)?.word
  return word === undefined ? score : say('lead.results.scoreWord', { score, word })
}
