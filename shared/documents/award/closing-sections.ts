import { paragraph, section, subheading } from '../blocks.ts'
import type { Block } from '../document.ts'
import type { AwardWork } from './award-work.ts'
import { choice, saying } from './words.ts'
import { signedBlocks, writtenBlocks } from './written-section.ts'

export function purposeSection(work: AwardWork) {
  const title = work.say('award.section.purpose')
  return section({ id: 'purpose', title, startsPage: true, blocks: writtenBlocks(work, 'purpose') })
}

export function summarySection(work: AwardWork) {
  return section({
    id: 'summary',
    title: work.say('award.section.summary'),
    blocks: writtenBlocks(work, 'summary'),
  })
}

export function recommendationSection(work: AwardWork) {
  const title = work.say('award.section.recommendation')
  return section({ id: 'recommendation', title, blocks: writtenBlocks(work, 'recommendation') })
}

export function backgroundSection(work: AwardWork) {
  const { say } = work
  return section({
    id: 'background',
    title: say('award.section.background'),
    blocks: [
      ...writtenBlocks(work, 'background'),
      ...writtenBlocks(work, 'procedure', say('award.written.procedure')),
    ],
  })
}

export function risksSection(work: AwardWork) {
  const { say } = work
  const blocks = writtenBlocks(work, 'risks', say('award.written.risks'))
  return section({ id: 'risks', title: say('award.section.risks'), blocks })
}

/** Each with who wrote it. */
export function implicationsSection(work: AwardWork) {
  const { say } = work
  const parts = (['financial', 'legal', 'climate', 'equalities', 'other'] as const).flatMap(
    (part): readonly Block[] => [subheading(say('award.implication', { part })), ...signedBlocks(work, part)],
  )
  return section({ id: 'implications', title: say('award.section.implications'), blocks: parts })
}

export function optionsSection(work: AwardWork) {
  return section({
    id: 'options',
    title: work.say('award.section.options'),
    blocks: writtenBlocks(work, 'options'),
  })
}

/** What happens if the recommendation is accepted, and until when nothing may be signed. */
export function nextStepsSection(work: AwardWork) {
  const { say } = work
  return section({
    id: 'next',
    title: say('award.section.nextSteps'),
    blocks: [
      ...writtenBlocks(work, 'nextSteps', say('award.written.nextSteps')),
      ...standstillParagraph(work),
    ],
  })
}

function standstillParagraph(work: AwardWork): readonly Block[] {
  const { standstill, formats } = work
  if (!standstill) return []
  const { rule, from, lastDay, mayBeLonger } = standstill
  const values = { rule: choice(rule), from: formats.day(from), lastDay: formats.weekday(lastDay) }
  const longer = mayBeLonger ? 'yes' : 'no'
  return [paragraph(saying(work, 'award.standstill', { ...values, longer }))]
}
