import { rampStep } from '../../charts/ramp.ts'
import { parseDecimal, toDecimal } from '../../fraction.ts'
import type { Scale } from '../../procurement/procurement.ts'
import { cell, paragraph, row, table, tileCell } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { listOf, saying } from './words.ts'

/** The scale with its published words, and those of questions that have their own. */
export function scaleTables(work: AwardWork): readonly Block[] {
  const { procurement, questions, say } = work
  const own = Map.groupBy(
    questions.filter(({ question }) => question.scale !== undefined),
    ({ scale }) => JSON.stringify(scale),
  )
  const shared = questions.some(({ question }) => question.scale === undefined)
  return [
    ...(shared ? scaleBlocks(work, procurement.scale, say('award.scale.caption')) : []),
    ...[...own.values()].flatMap((leaves) => {
      const [first] = leaves
      const titles = listOf(
        say,
        leaves.map(({ question }) => question.title),
        4,
      )
      return first ? scaleBlocks(work, first.scale, say('award.scale.captionFor', { questions: titles })) : []
    }),
  ]
}

function scaleBlocks(work: AwardWork, scale: Scale, caption: string): readonly Block[] {
  const { say } = work
  const { minimum, maximum, step, descriptors } = scale
  if (descriptors.length === 0)
    return [paragraph(saying(work, 'award.scale.bare', { caption, minimum, maximum, step }))]
  const rows = descriptors.map(({ score, word, meaning }) => {
    const value = parseDecimal(score)
    const tile = { text: toDecimal(value), step: rampStep(value, scale), below: false }
    return row([tileCell(tile), cell(word, true), meaning])
  })
  const columns = [
    { heading: say('award.score'), role: 'row-header' as const, align: 'center' as const },
    { heading: say('award.scale.word') },
    { heading: say('award.scale.meaning'), grows: true },
  ]
  return [table({ caption, columns, rows, together: descriptors.length <= 12 })]
}
