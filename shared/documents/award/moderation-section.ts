import type { Evaluation } from '../../evaluation/evaluation.ts'
import { scoreText } from './words.ts'
import { parseDecimal } from '../../fraction.ts'
import { divergences, type Divergence } from '../../moderation/divergence.ts'
import { cell, paragraph, row, section, table, tileCell } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { spreadFigures } from './spread-figures.ts'
import { people, saying, tileOf } from './words.ts'
import { writtenBlocks } from './written-section.ts'

/** The widest spreads that are shown, and whose deciding points are told. */
const WIDEST = 6

/** How members' scores differed, what settled it, and what was changed after it was agreed. */
export function moderationSection(work: AwardWork) {
  const widest = divergences(work.evaluation).slice(0, WIDEST)
  const [opening, ...rest] = writtenBlocks(work, 'moderation')
  return section({
    id: 'moderation',
    title: work.say('award.section.moderation'),
    blocks: [
      ...(opening ? [opening] : []),
      ...spreadSentence(work, widest),
      ...spreadFigures(work, widest),
      ...rest,
      ...decidingPoints(work, widest),
      ...changes(work),
    ],
  })
}

function spreadSentence(work: AwardWork, widest: readonly Divergence[]): readonly Block[] {
  const given = [...work.evaluation.sheets.values()].some(({ scores }) => scores.size > 0)
  if (!given) return [paragraph(saying(work, 'award.moderation.noScores'))]
  return widest.length === 0 ? [paragraph(saying(work, 'award.moderation.allSame'))] : []
}

function agreedOf({ agreed }: Evaluation, { bidder, leaf }: Divergence) {
  return agreed.get(bidder)?.get(leaf.question.id)?.at(-1)
}

/** What settled the discussion of the widest spreads. */
function decidingPoints(work: AwardWork, widest: readonly Divergence[]): readonly Block[] {
  const { say, evaluation } = work
  const rows = widest.flatMap((divergence) => {
    const { bidder, leaf } = divergence
    const agreed = agreedOf(evaluation, divergence)
    if (!agreed || agreed.decidingPoint.trim() === '') return []
    const tile = tileCell(tileOf(leaf, parseDecimal(agreed.score)))
    return [row([leaf.question.title, work.nameOf(bidder), tile, cell(people(agreed.decidingPoint))])]
  })
  if (rows.length === 0) return []
  return [
    table({
      caption: say('award.moderation.deciding'),
      columns: [
        { heading: say('award.questionHeading'), role: 'row-header' },
        { heading: say('award.bidder') },
        { heading: say('award.firm.agreed'), align: 'center' },
        { heading: say('award.moderation.decidingPoint'), grows: true },
      ],
      rows,
    }),
  ]
}

/** Agreed scores that replaced earlier ones. Both stay in the record. */
function changes(work: AwardWork): readonly Block[] {
  const { evaluation, say } = work
  const rows = [...evaluation.agreed].flatMap(([bidder, cells]) =>
    [...cells].flatMap(([question, history]) =>
      history.slice(1).map((change, index) => {
        const title = work.leafOf(question)?.question.title ?? question
        const from = scoreText(parseDecimal(history[index]?.score ?? '0'))
        const to = scoreText(parseDecimal(change.score))
        return row([title, work.nameOf(bidder), from, to, people(change.changeReason ?? '')])
      }),
    ),
  )
  if (evaluation.agreed.size === 0) return []
  if (rows.length === 0) return [paragraph(saying(work, 'award.moderation.noChange'))]
  const figures = { align: 'center' as const, figures: true }
  return [
    table({
      caption: say('award.moderation.changes'),
      columns: [
        { heading: say('award.questionHeading'), role: 'row-header' },
        { heading: say('award.bidder') },
        { heading: say('award.moderation.from'), ...figures },
        { heading: say('award.moderation.to'), ...figures },
        { heading: say('award.moderation.why'), grows: true },
      ],
      rows,
    }),
  ]
}
