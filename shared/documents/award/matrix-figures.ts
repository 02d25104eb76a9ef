import type { MatrixChart, MatrixRow } from '../../charts/chart.ts'
import { SCORE_COLUMNS_AT_MOST } from '../../charts/matrix-layout.ts'
import { parseDecimal, toDecimal } from '../../fraction.ts'
import type { Tender } from '../../evaluation/evaluation.ts'
import type { QuestionLeaf } from '../../procurement/criteria-tree.ts'
import { figure } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { isTurned, partsOf } from './orientation.ts'
import { sumRows, totalOf } from './sum-rows.ts'
import { saying, shortName, tileOf } from './words.ts'

/** Rows of scores in one figure, at most: with the sums it must fit a page. */
const ROWS = 18
/** The same without sums below. */
const ROWS_TURNED = 24

/** A score or total that is not there. */
const NONE = '–'

/**
 * Every score that counts, as tiles. With up to five bidders, questions are rows and sums stand below; with more,
 * bidders are rows, questions columns under their numbers, in as many figures as it takes.
 */
export function matrixFigures(work: AwardWork): readonly Block[] {
  if (work.scored.length === 0 || work.questions.length === 0) return []
  const charts = isTurned(work) ? turned(work) : upright(work)
  const below = work.questions.some((leaf) =>
    work.scored.some(({ bidder }) => tileFor(work, bidder, leaf).below),
  )
  return charts.map((chart, index) => {
    const continued =
      charts.length > 1 ? work.say('award.part', { part: index + 1, parts: charts.length }) : ''
    const caption = work.say('award.matrix.caption', {
      ...range(work),
      complete: work.complete ? 'yes' : 'no',
      continued,
    })
    return figure({
      ...(index === 0 ? { id: 'scores' } : {}),
      counts: 'table',
      caption,
      chart: { ...chart, title: caption },
      note: below ? saying(work, 'award.matrix.noteBelow') : saying(work, 'award.matrix.note'),
    })
  })
}

function range({ procurement }: AwardWork) {
  const { minimum, maximum } = procurement.scale
  return { minimum: toDecimal(parseDecimal(minimum)), maximum: toDecimal(parseDecimal(maximum)) }
}

function tileFor(work: AwardWork, bidder: Tender['bidder'], leaf: QuestionLeaf) {
  const score = work.scoreOf(bidder, leaf)
  return score ? tileOf(leaf, score) : { text: NONE, step: 0 as const, below: false }
}

function cellFor(work: AwardWork, bidder: Tender['bidder'], leaf: QuestionLeaf) {
  const tile = tileFor(work, bidder, leaf)
  return tile.text === NONE ? NONE : tile
}

function plainRow(title: string, cells: MatrixRow['cells']): MatrixRow {
  return { title, tone: 'plain', strong: false, cells }
}

function upright(work: AwardWork): MatrixChart[] {
  const { questions, scored, say } = work
  const parts = partsOf(questions, ROWS)
  return parts.map((part, index) => {
    const scores = part.map((leaf) =>
      plainRow(leaf.question.title, [
        toDecimal(leaf.weighting),
        ...scored.map(({ bidder }) => cellFor(work, bidder, leaf)),
      ]),
    )
    return {
      kind: 'matrix',
      title: '',
      alt: say('award.matrix.alt'),
      corner: say('award.questionHeading'),
      columns: [
        { title: say('award.marks'), kind: 'number' },
        ...scored.map(({ name }) => ({ title: shortName(name), kind: 'score' as const })),
      ],
      rows: index === parts.length - 1 ? [...scores, ...sumRows(work)] : scores,
    }
  })
}

function turned(work: AwardWork): MatrixChart[] {
  const { questions, scored, say } = work
  const columns = partsOf(questions, SCORE_COLUMNS_AT_MOST)
  return columns.flatMap((part, index) =>
    partsOf(scored, ROWS_TURNED).map((bidders): MatrixChart => {
      const last = index === columns.length - 1 && work.complete !== undefined
      const sums = last ? [say('award.total'), say('award.rank')] : []
      return {
        kind: 'matrix',
        title: '',
        alt: say('award.matrix.alt'),
        corner: say('award.bidder'),
        columns: [
          ...part.map(({ number }) => ({ title: String(number), kind: 'score' as const })),
          ...sums.map((title) => ({ title, kind: 'number' as const })),
        ],
        rows: bidders.map((tender) => {
          const { total, rank } = totalOf(work, tender)
          const cells = [
            ...part.map((leaf) => cellFor(work, tender.bidder, leaf)),
            ...(last ? [total, rank] : []),
          ]
          const first = tender.bidder === work.first?.tender.bidder
          return { ...plainRow(tender.name, cells), tone: first ? 'first' : 'plain', strong: first }
        }),
      }
    }),
  )
}
