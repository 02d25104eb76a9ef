import { assertNever } from '../../shared/assert-never.ts'
import type { Block, Document, Section } from '../../shared/documents/document.ts'
import { wordsOf } from '../../shared/documents/text.ts'
import type { LaidBlock } from './block.ts'
import { callout } from './blocks/callout.ts'
import { contents } from './blocks/contents.ts'
import { cover } from './blocks/cover.ts'
import { facts } from './blocks/facts.ts'
import { figure } from './blocks/figure.ts'
import { eyebrow, sectionHeading, subheading } from './blocks/headings.ts'
import { list } from './blocks/list.ts'
import { paragraph } from './blocks/paragraph.ts'
import { reason } from './blocks/reason.ts'
import { signatures } from './blocks/signatures.ts'
import { stats } from './blocks/stats.ts'
import { table } from './tables/table.ts'
import type { Typesetter } from './text/typesetter.ts'
import { COLOUR, COLUMN, FULL, PAGE, TYPE } from './theme.ts'

/** Height of a page that content may use. */
const ROOM = PAGE.height - PAGE.bottom - PAGE.top

/** Every block of the document with its slices, in order, before any has a place. */
export function measureDocument(setter: Typesetter, document: Document): LaidBlock[] {
  return [
    ...cover(setter, document.cover),
    ...document.front.flatMap((block) => measureBlock(setter, block, true)),
    ...document.sections.flatMap((section) => measureSection(setter, section)),
  ]
}

function measureSection(setter: Typesetter, section: Section): LaidBlock[] {
  const blocks = [
    sectionHeading(setter, section),
    ...section.blocks.flatMap((block) => measureBlock(setter, block, false)),
  ]
  return section.together ? keptTogether(blocks) : blocks
}

/** All slices but the last keep with the next: the section goes to the page that has room for it. */
function keptTogether(blocks: readonly LaidBlock[]): LaidBlock[] {
  return blocks.map((block, at) => ({
    ...block,
    slices: block.slices.map((slice, index) => ({
      ...slice,
      keep: at < blocks.length - 1 || index < block.slices.length - 1,
    })),
  }))
}

function measureBlock(setter: Typesetter, block: Block, front: boolean): LaidBlock[] {
  switch (block.kind) {
    case 'subheading':
      return [subheading(setter, block.text)]
    case 'eyebrow':
      return [eyebrow(setter, block.text)]
    case 'paragraph': {
      const keep = wordsOf(block.text).trimEnd().endsWith(':')
      const quiet = { colour: COLOUR.inkQuiet, style: { ...TYPE.body, before: 3 } }
      return [
        paragraph(setter, block.text, {
          number: block.number,
          keep,
          ...(block.tone === 'quiet' ? quiet : {}),
        }),
      ]
    }
    case 'list':
      return [list(setter, block)]
    case 'table':
      return [table(setter, block, ROOM)]
    case 'figure':
      return [figure(setter, block)]
    case 'facts':
      return [facts(setter, block)]
    case 'callout':
      return callout(setter, block, front ? FULL : COLUMN, ROOM)
    case 'reason':
      return reason(setter, block)
    case 'stats':
      return [stats(setter, block)]
    case 'signatures':
      return signatures(setter, block)
    case 'contents':
      return [contents(setter, block)]
    default:
      return assertNever(block)
  }
}
