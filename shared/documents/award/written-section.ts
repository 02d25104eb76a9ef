import type { ReportSection } from '../../evaluation/event.ts'
import { quiet } from '../blocks.ts'
import type { Block } from '../document.ts'
import { blocksOfWrittenText } from '../written-text.ts'
import type { AwardWork } from './award-work.ts'
import { isWritten, sectionsToWrite } from './draft-gates.ts'
import { saying } from './words.ts'

/** What people wrote for a part of the report; in a draft, that nobody has yet. */
export function writtenBlocks(work: AwardWork, section: ReportSection, caption = ''): readonly Block[] {
  const { evaluation, procurement } = work
  const text = evaluation.sections.get(section)?.text ?? ''
  if (isWritten(evaluation, section)) return blocksOfWrittenText(text, { caption })
  return sectionsToWrite(procurement).includes(section) ? [quiet(saying(work, 'award.notWritten'))] : []
}

/** As `writtenBlocks`, with who wrote it below. */
export function signedBlocks(work: AwardWork, section: ReportSection): readonly Block[] {
  const blocks = writtenBlocks(work, section)
  const author = work.evaluation.sections.get(section)?.author
  if (!isWritten(work.evaluation, section) || author === undefined) return blocks
  return [...blocks, quiet(saying(work, 'award.author', { author }))]
}
