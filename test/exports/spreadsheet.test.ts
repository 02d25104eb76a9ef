import { describe, expect, test, vi } from 'vitest'
import { parse } from 'csv-parse/sync'
import { csvOf } from '../../electron/services/exports/write-csv.ts'
import { writeXlsx } from '../../electron/services/exports/write-xlsx.ts'
import { readTable } from '../../electron/services/spreadsheet/read-table.ts'
import { plainReason } from '../../shared/evaluation/reason.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { columnName, rangesOf, sheetNames, sumOf } from '../../shared/exports/formula.ts'
import { resultTable } from '../../shared/exports/result-tables.ts'
import { resultWorkbook } from '../../shared/exports/result-workbook.ts'
import { pieces, type Workbook } from '../../shared/exports/workbook.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { largeEvaluation } from '../bench/large-evaluation.ts'
import { play } from '../evaluation/play.ts'
import { smallEvaluation } from '../small-file.ts'
import { isLibreOfficeInstalled, opened } from './libre-office.ts'
import { resultWorkOf } from './result-work.ts'

vi.setConfig({ testTimeout: 300_000 })

const sample = play(leicesterLeadScript())

/** What people write that a spreadsheet must not take for anything else than words. */
const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.org","Click")',
  '+44 116 496 0112',
  '-2 days',
  '@SUM(A1)',
  '\t=1+1',
  ' =1+1',
  '＝1+1',
  '_x0041_',
  '<b>&amp;</b> "quoted"',
  'constructor',
  '__proto__',
  'one\ntwo',
  'café ગુજરાતી ਪੰਜਾਬੀ 🙂',
]
const bookOf = (texts: readonly string[], name = 'Sheet'): Workbook => ({
  title: '=1+1',
  places: 2,
  sheets: [
    {
      name,
      widths: [20],
      frozen: { rows: 0, columns: 0 },
      rows: texts.map((text) => [{ text: 'x' }, { text }]),
    },
  ],
})

describe('words stay words', () => {
  test('in our own reader', async () => {
    const table = await readTable(await writeXlsx(bookOf(hostile)))
    if (isRefusal(table)) throw new Error(table.id)
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(hostile.map((text) => text.trim()))
  })

  test.skipIf(!isLibreOfficeInstalled)('in LibreOffice', async () => {
    const [sheets] = opened([await writeXlsx(bookOf(hostile, "It's"))])
    expect(sheets?.get("It's")?.map((row) => row[1])).toEqual(hostile)
  })

  test('in CSV, where an apostrophe keeps what looks like a formula; numbers stay numbers', () => {
    const written = parse(csvOf([hostile, ['-1', '-1.5', '12', '-', '=']]), {
      bom: true,
      relax_column_count: true,
    })
    const safe = hostile.map((text) => (/^[\s]*[=+\-@＝]/.test(text) ? `'${text}` : text))
    expect(written).toEqual([safe, ['-1', '-1.5', '12', "'-", "'="]])
  })

  test('what XML cannot hold becomes the mark for it', async () => {
    const table = await readTable(await writeXlsx(bookOf(['a\u0001b', 'half \uD83D', 'end'])))
    if (isRefusal(table)) throw new Error(table.id)
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(['a\uFFFDb', 'half \uFFFD', 'end'])
  })

  test('a text that no cell of Excel holds goes on in the rows below, whole', () => {
    const long = `${'🙂'.repeat(20_000)}${'words '.repeat(10_000)}`
    const parts = pieces(`x${long}`)
    expect(parts.join('')).toBe(`x${long}`)
    for (const part of parts) {
      expect(part.length).toBeLessThan(32_767)
      expect(part.isWellFormed()).toBe(true)
    }
    const [[bidder, own = new Map()] = []] = sample.agreed
    const given = [...own.values()].flat().length
    const evaluation: Evaluation = {
      ...sample,
      agreed: new Map(
        [...sample.agreed].map(([of, questions]) => [
          of,
          of === bidder
            ? new Map(
                [...questions].map(([id, list]) => [
                  id,
                  list.map((one) => ({ ...one, reason: plainReason(long) })),
                ]),
              )
            : questions,
        ]),
      ),
    }
    const reasons = resultWorkbook(resultWorkOf(evaluation)).sheets.at(-1)
    const cells = [...(reasons?.rows ?? [])]
      .map((row) => row[5])
      .flatMap((cell) => (cell && 'text' in cell ? [cell.text] : []))
    expect(cells.join('').split(long)).toHaveLength(given + 1)
  })
})

test('names of sheets fit every spreadsheet and are told apart', () => {
  expect(sheetNames(['A/B', "'x'", '', 'result', 'Result', 'a'.repeat(40), 'a'.repeat(40)])).toEqual([
    'A B',
    'x',
    '-',
    'result',
    'Result 2',
    'a'.repeat(31),
    `${'a'.repeat(29)} 2`,
  ])
})

test('columns are named as spreadsheets name them, and rows that follow each other are one range', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  expect(rangesOf('E', [3, 4, 5, 9])).toEqual(['E3:E5', 'E9'])
  expect(sumOf('E', [])).toBe('0')
  const many = sumOf(
    'E',
    Array.from({ length: 1000 }, (_, index) => 2 * index + 3),
  )
  expect(many.split('+').length).toBe(5)
  expect(many.length).toBeLessThan(8192)
})

test('the same result gives the same file, byte for byte', async () => {
  const [one, other] = await Promise.all(
    [sample, play(leicesterLeadScript())].map(async (state) =>
      writeXlsx(resultWorkbook(resultWorkOf(state))),
    ),
  )
  expect(one?.equals(other ?? new Uint8Array())).toBe(true)
})

describe('a result that is not complete', () => {
  const incomplete = smallEvaluation({
    tenders: { a: { scores: { q1: 3, q2: 4 } }, b: { scores: { q1: 2 } } },
  })

  test.skipIf(!isLibreOfficeInstalled)('has its scores and no ranking, and says so', async () => {
    const work = { ...resultWorkOf(incomplete), missing: ['Bidder b: no score for Q2.'] }
    const [sheets] = opened([await writeXlsx(resultWorkbook(work))])
    const result = sheets?.get('Result') ?? []
    expect(result.filter(([name]) => name?.startsWith('Bidder ')).map((row) => row.slice(0, 5))).toEqual([
      ['Bidder a', 'a', 'Not complete', '', ''],
      ['Bidder b', 'b', 'Not complete', '', ''],
      ['Bidder b: no score for Q2.', '', '', '', ''],
    ])
    expect(
      sheets
        ?.get('Matrix')
        ?.find(([id]) => id === 'q1')
        ?.slice(8),
    ).toEqual(['3', '2'])
  })

  test('holds no price while prices are sealed', () => {
    const sealed = { ...resultWorkOf(sample), arePricesSealed: true }
    const prices = resultWorkbook(sealed).sheets[3]
    const numbers = [...(prices?.rows ?? [])].flatMap((row) => row.filter((cell) => cell && 'number' in cell))
    expect(numbers).toEqual([])
  })
})

test('tables hold the matrix with marks and ranks, a line a score, a line a reason', () => {
  const work = resultWorkOf(sample)
  const [heads, first, ...others] = resultTable(work, 'matrix')
  const tenders = [...sample.tenders.values()]
  expect(heads?.slice(5)).toEqual(tenders.map(({ name }) => name))
  expect(first?.slice(0, 5)).toEqual(['q1', '1', 'Reaching hidden carers', '15', 'score'])
  const total = others.find((row) => row[2] === 'Total') ?? []
  expect(total[5 + tenders.findIndex(({ bidder }) => bidder === 'open-door')]).toBe('82.77')
  expect([...resultTable(work, 'scores')]).toHaveLength(1 + 260)
  const agreed = [...sample.agreed.values()].reduce((count, questions) => count + questions.size, 0)
  const reasons = [...resultTable(work, 'reasons')]
  expect(reasons.length).toBeGreaterThanOrEqual(1 + 260 + agreed)
})

test('150 bidders, 40 questions and 50 members are written in sane time and memory', async () => {
  const evaluation = largeEvaluation({ bidders: 150, questions: 40, members: 50 })
  const began = performance.now()
  const bytes = await writeXlsx(resultWorkbook(resultWorkOf(evaluation)))
  expect(bytes.length).toBeGreaterThan(100_000)
  expect(performance.now() - began).toBeLessThan(60_000)
})
