import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marked, wordsOf } from '../../shared/documents/text.ts'
import { blocksOfWrittenText } from '../../shared/documents/written-text.ts'

const read = (text: string) => blocksOfWrittenText(text, { caption: 'Usual caption' })

describe('what people write', () => {
  test('a blank line parts paragraphs; a line break alone does not', () => {
    expect(
      read('One\nline.\n\nTwo.').map((block) => block.kind === 'paragraph' && wordsOf(block.text)),
    ).toEqual(['One line.', 'Two.'])
  })

  test('lines that begin with a dash or a number are lists', () => {
    const [paragraph, bullets, numerals] = read('Before:\n- one\n- two\n  goes on\n\n1. first\n2) second')
    expect(paragraph?.kind).toBe('paragraph')
    expect(bullets).toMatchObject({ kind: 'list', ordered: false })
    expect(bullets?.kind === 'list' && bullets.items.map(wordsOf)).toEqual(['one', 'two goes on'])
    expect(numerals).toMatchObject({ kind: 'list', ordered: true })
  })

  test('lines between bars are a table, whose rows are as long as its head', () => {
    const [table] = read('| a | b | c |\n|---|---|---|\n| 1 | 2 |\n| 1 | 2 | 3 |')
    if (table?.kind !== 'table') throw new Error('No table')
    expect(table.caption).toBe('Usual caption')
    expect(table.columns.map(({ heading }) => heading)).toEqual(['a', 'b', 'c'])
    expect(table.rows.map(({ cells }) => cells.map(({ text }) => wordsOf(text)))).toEqual([
      ['1', '2', ''],
      ['1', '2', '3'],
    ])
  })

  test('a line before a table names it', () => {
    expect(read('Table: Main risks\n| a |\n| 1 |')).toMatchObject([{ kind: 'table', caption: 'Main risks' }])
  })

  test('strong words, links, and marks that mean nothing', () => {
    expect(marked('a **b** [c](https://example.org/x) \\*d\\* [e](#f) **g')).toEqual([
      { kind: 'text', text: 'a ', strong: false },
      { kind: 'text', text: 'b', strong: true },
      { kind: 'text', text: ' ', strong: false },
      { kind: 'link', text: 'c', to: 'https://example.org/x' },
      { kind: 'text', text: ' *d* ', strong: false },
      { kind: 'link', text: 'e', to: '#f' },
      { kind: 'text', text: ' **g', strong: false },
    ])
  })

  test('no word is lost, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { maxLength: 30 }),
        fc.string(),
        (words, odd) => {
          const text = words.join('\n- ') + odd.replaceAll(/[a-z]/gi, '')
          const shown = JSON.stringify(read(text))
          for (const word of words) expect(shown).toContain(word)
        },
      ),
    )
  })
})
