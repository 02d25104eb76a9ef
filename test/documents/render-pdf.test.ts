import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../electron/documents/render-pdf.ts'
import { remark, row, table } from '../../shared/documents/blocks.ts'
import { plain } from '../../shared/documents/text.ts'
import { aDocument } from './a-document.ts'
import { awardOf, head, largeEvaluation, leicester } from './fixture.ts'
import { ask, testWith, textOf } from './pdf-file.ts'
import { all, structureOf } from './pdf-structure.ts'

const award = awardOf(leicester)
const bytes = await renderPdf(award)
const draft = awardOf({ ...leicester, recommendation: undefined })

const long = 'The answer names places and dates and says who will do what by when. '
const hundredRows = aDocument([
  table({
    caption: 'A hundred rows',
    columns: [
      { heading: 'Key of the row', role: 'row-header' },
      { heading: 'What it says', grows: true },
      { heading: 'Marks', align: 'end', figures: true },
    ],
    rows: Array.from({ length: 100 }, (_, index) =>
      row([`B${String(index)}`, long.repeat(1 + (index % 4)), String(index)]),
    ),
  }),
])

describe('the bytes', () => {
  test('are the same in two runs of the same document', async () => {
    expect(Buffer.compare(bytes, await renderPdf(awardOf(leicester)))).toBe(0)
  })

  testWith('qpdf', 'are a PDF without errors', async () => {
    expect(ask('qpdf', bytes, '--check', 'FILE')).toContain('No syntax or stream encoding errors')
  })

  testWith('pdffonts', 'hold every font, with the letters it stands for', async () => {
    const fonts = ask('pdffonts', bytes, 'FILE').trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThanOrEqual(5)
    for (const font of fonts) expect(font).toMatch(/\byes yes yes\b/)
  })

  testWith('qpdf', 'carry the evaluation file', async () => {
    const file = ask('qpdf', bytes, '--show-attachment=evaluation.json', 'FILE')
    expect(file).toBe(award.attachments[0]?.text)
  })
})

describe('what it says', () => {
  testWith('pdftotext', 'every word of the answer, the head of the record and the reasons', async () => {
    const text = textOf(bytes)
    expect(text).toContain('Award the contract to Open Door Carers')
    expect(text).toContain(head)
    expect(text).toContain('Page 1 of ')
    expect(text).toContain('at times chosen by carers.”')
    expect(text).not.toContain('Draft')
  })

  testWith('pdftotext', 'at the head of each page of a draft that it is one', async () => {
    const pages = ask('pdftotext', await renderPdf(draft), '-raw', 'FILE', '-')
      .split('\f')
      .slice(0, -1)
    expect(pages.length).toBeGreaterThan(10)
    for (const page of pages) expect(page).toContain('Draft — not for award')
    expect(pages[0]).toContain('The recommendation is not yet entered')
  })

  testWith('pdfinfo', 'is tagged, has a title to show and a language', async () => {
    const info = ask('pdfinfo', bytes, 'FILE')
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toContain('Award recommendation: Carer support service')
    const small = await renderPdf(aDocument([remark(plain('Read this.'))]))
    expect(ask('pdfinfo', small, '-struct-text', 'FILE')).toMatch(/P \(block\)[^]*"Read this\. ?"/)
  })
})

describe('tables', () => {
  testWith('pdftotext', 'show their header row again on every page they go over', async () => {
    const pages = ask('pdftotext', await renderPdf(hundredRows), '-raw', 'FILE', '-').split('\f')
    const over = pages.filter((page) => /\bB\d+\b/.test(page))
    expect(over.length).toBeGreaterThan(5)
    for (const page of over)
      expect(page.replaceAll(/\s+/g, ' ')).toContain('Key of the row What it says Marks')
  })

  testWith('qpdf', 'have each header once for a reader, however many pages there are', async () => {
    const [table] = all(structureOf(await renderPdf(hundredRows)).root, 'Table')
    if (!table) throw new Error('There is no table')
    expect(table.children.map(({ type }) => type)).toEqual(['Caption', 'THead', 'TBody'])
    expect(all(table, 'TR')).toHaveLength(101)
    expect(all(table, 'TD')).toHaveLength(200)
  })

  testWith('qpdf', 'are made of TH with a scope, TD, and nothing else', async () => {
    for (const table of all(structureOf(bytes).root, 'Table')) {
      const rows = all(table, 'TR')
      const [first] = rows
      for (const { children } of rows) {
        expect(children).toHaveLength(first?.children.length ?? 0)
        for (const { type } of children) expect(['TH', 'TD']).toContain(type)
        expect(children[0]?.type).toBe('TH')
      }
      for (const { attributes } of all(table, 'TH')) expect(attributes['/Scope']).toMatch(/^\/(Row|Column)$/)
    }
  })
})

describe('structure', () => {
  testWith('qpdf', 'bookmarks are the headings and nothing else', async () => {
    const { root, bookmarks } = structureOf(bytes)
    const headings = ['H1', 'H2', 'H3'].map((type) => all(root, type).length)
    expect(bookmarks).toHaveLength(headings.reduce((a, b) => a + b, 0))
    const titles = bookmarks.map(({ title }) => title)
    for (const { number, title } of award.sections) expect(titles).toContain(`${number} ${title}`)
    expect(bookmarks.filter(({ level }) => level > 1)).toHaveLength(headings[2] ?? 0)
  })

  testWith('qpdf', 'figures say their numbers and where they stand', async () => {
    const figures = all(structureOf(bytes).root, 'Figure')
    expect(figures).toHaveLength(2)
    for (const { alt, attributes } of figures) {
      expect(alt?.length).toBeGreaterThan(100)
      expect(attributes['/BBox']).toHaveLength(4)
    }
    expect(figures[0]?.alt).toContain('total 82.77, rank 1')
  })

  testWith('qpdf', 'links have words and belong to a Link', async () => {
    const { root, objects } = structureOf(bytes)
    const links = [...objects.values()].filter((object) => object['/Subtype'] === '/Link')
    expect(links.length).toBeGreaterThan(20)
    for (const link of links) {
      expect(link['/Contents']).toMatch(/\w/)
      expect(link['/StructParent']).toEqual(expect.any(Number))
    }
    expect(all(root, 'Link')).toHaveLength(links.length)
  })
})

describe('type', () => {
  testWith('qpdf', 'running text is 11 points, and nothing is smaller than 9', async () => {
    const content = ask('qpdf', bytes, '--qdf', '--object-streams=disable', 'FILE', '-')
    const sizes = [...content.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size))
    const elevens = sizes.filter((size) => size === 11)
    expect(Math.min(...sizes)).toBe(9)
    expect(elevens.length).toBeGreaterThan(sizes.length * 0.75)
  })
})

describe('size', () => {
  testWith('pdfinfo', 'forty bidders with forty questions are a document like any other', async () => {
    const large = await renderPdf(awardOf(largeEvaluation(40, 40)))
    const pages = Number(/Pages:\s+(\d+)/.exec(ask('pdfinfo', large, 'FILE'))?.[1])
    expect(pages).toBeGreaterThan(50)
  })
})
