import type { Say } from '../messages/message.ts'
import { assertNever } from '../assert-never.ts'
import type { Block, Section } from './document.ts'
import type { Inline, Text } from './text.ts'

type Unnumbered = Omit<Section, 'number'>

/** Says what a link without words points to: "section 11", "appendix A", "table 7". */
type Labels = ReadonlyMap<string, string>

/**
 * Gives sections, paragraphs, tables and figures their numbers, once, so that contents, bookmarks and references
 * agree. Sections count 1, 2, …; appendices A, B, …, with their own tables A1, A2, …
 */
export function numbered(sections: readonly Unnumbered[], say: Say): Section[] {
  const labels = new Map<string, string>()
  const counters = { sections: 0, appendices: 0, table: 0, figure: 0 }
  const counted = sections.map((section): Section => {
    const number = section.appendix ? letter(counters.appendices++) : String(++counters.sections)
    labels.set(section.id, say(section.appendix ? 'document.toAppendix' : 'document.toSection', { number }))
    const own = { table: 0, figure: 0 }
    let paragraphs = 0
    const blocks = section.blocks.map((block): Block => {
      if (block.kind === 'paragraph' && block.number !== undefined)
        return { ...block, number: section.appendix ? undefined : `${number}.${String(++paragraphs)}` }
      if (block.kind !== 'table' && block.kind !== 'figure') return block
      const counts = block.kind === 'table' ? 'table' : block.counts
      const count = section.appendix ? `${number}${String(++own[counts])}` : String(++counters[counts])
      const isTable = counts === 'table'
      if (block.id !== undefined)
        labels.set(block.id, say(isTable ? 'document.toTable' : 'document.toFigure', { number: count }))
      return { ...block, label: say(isTable ? 'document.table' : 'document.figure', { number: count }) }
    })
    return { ...section, number, blocks }
  })
  return counted.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => resolved(block, labels)),
  }))
}

/** A, B, … Z, AA, AB, … */
function letter(index: number): string {
  const own = String.fromCharCode(65 + (index % 26))
  return index < 26 ? own : letter(Math.floor(index / 26) - 1) + own
}

export function resolvedText(text: Text, labels: Labels): Text {
  return text.map((inline): Inline => {
    if (inline.kind !== 'link' || inline.text !== '') return inline
    const label = labels.get(inline.to.slice(1))
    return label === undefined ? { kind: 'text', text: inline.to, strong: false } : { ...inline, text: label }
  })
}

function resolved(block: Block, labels: Labels): Block {
  const text = (each: Text): Text => resolvedText(each, labels)
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: text(block.text) }
    case 'list':
      return { ...block, items: block.items.map(text) }
    case 'callout':
      return {
        ...block,
        blocks: block.blocks.map((inner) =>
          inner.kind === 'list'
            ? { ...inner, items: inner.items.map(text) }
            : { ...inner, text: text(inner.text) },
        ),
      }
    case 'reason':
      return {
        ...block,
        summary: text(block.summary),
        paragraphs: block.paragraphs.map(text),
        sources: block.sources.map(text),
      }
    case 'table':
    case 'figure':
      return block.note === undefined ? block : { ...block, note: text(block.note) }
    case 'facts':
      return { ...block, items: block.items.map(({ label, value }) => ({ label, value: text(value) })) }
    case 'subheading':
    case 'eyebrow':
    case 'stats':
    case 'signatures':
    case 'contents':
      return block
    default:
      return assertNever(block)
  }
}

/** What the links of a whole document may point to. */
export function labelsOf(sections: readonly Section[], say: Say): Labels {
  return new Map(
    sections.map(({ id, number, appendix }) => [
      id,
      say(appendix ? 'document.toAppendix' : 'document.toSection', { number }),
    ]),
  )
}
