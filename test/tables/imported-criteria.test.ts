import writeExcelFile from 'write-excel-file/node'
import { describe, expect, test } from 'vitest'
import { englishSay, sentenceOf } from '../../electron/services/say.ts'
import { readTable } from '../../electron/services/spreadsheet/read-table.ts'
import { csvOf } from '../../electron/services/exports/write-csv.ts'
import { criteriaTemplate } from '../../electron/services/spreadsheet/table-template.ts'
import { workbookOf } from '../../electron/services/spreadsheet/write-workbook.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { criteriaColumns } from '../../shared/tables/criteria-columns.ts'
import { CRITERIA_MAXIMUM, importedCriteria } from '../../shared/tables/imported-criteria.ts'

async function imported(source: string | Uint8Array, used: readonly string[] = []) {
  const table = await readTable(typeof source === 'string' ? Buffer.from(source) : source)
  if (isRefusal(table)) throw new Error(table.id)
  return importedCriteria(table, criteriaColumns(englishSay), used)
}

describe('Criteria from a table', () => {
  test('have sections, questions and a price, with ids that nobody used before', async () => {
    const { criteria, problems } = await imported(
      'Section,Question,Marks,Word limit,Lowest score\nQuality,Reach,15.5,750,2\n,Breaks,14.5,,\nPrice,,70,,\n',
      ['q1', 's1'],
    )
    expect(problems).toEqual([])
    expect(criteria).toEqual([
      {
        id: 's2',
        title: 'Quality',
        weighting: '30',
        questions: [
          { id: 'q2', title: 'Reach', weighting: '15.5', wordLimit: 750, minimumScore: '2' },
          { id: 'q3', title: 'Breaks', weighting: '14.5' },
        ],
      },
      { id: 'p1', title: 'Price', weighting: '70', price: { formula: 'lowest-over-price' } },
    ])
  })
  test('with something wrong are not taken, and every line that is wrong is named', async () => {
    const { criteria, problems } = await imported(
      'Section,Question,Marks,Word limit,Lowest score\n,Reach,15,,\nQuality,Breaks,many,,\nQuality,Forms,5,few,x\n',
    )
    expect(criteria).toEqual([])
    expect(problems.map((one) => `${String(one.line)}: ${sentenceOf(englishSay, one)}`)).toEqual([
      '2: there is no section, here or above',
      '3: “many” is no number of marks. Write 15 or 7.5',
      '4: “x” is no score. Write a number, or leave it empty',
      '4: “few” is no word limit. Write 750, or leave it empty',
    ])
  })
  test('that are more than a tender has are not taken, and not all listed', async () => {
    const lines = Array.from({ length: CRITERIA_MAXIMUM + 1 }, () => 'Quality,One of many,0.1\n').join('')
    const { criteria, rows, problems } = await imported(`Section,Question,Marks\n${lines}`)
    expect(criteria).toEqual([])
    expect(rows).toHaveLength(CRITERIA_MAXIMUM)
    expect(problems.map((one) => `${String(one.line)}: ${sentenceOf(englishSay, one)}`)).toEqual([
      '302: this table has 301 lines, and a tender takes 300 at most',
    ])
  })
  test('without marks, as where a formula was never worked out, say what to write', async () => {
    const { problems } = await imported('Section,Question,Marks\nQuality,Reach,\n')
    expect(problems.map((one) => sentenceOf(englishSay, one))).toEqual([
      'there are no marks. Write a number, such as 15 or 7.5, and no formula',
    ])
  })
  test('with two lines for one section say which two, where their marks differ', async () => {
    const twice = (marks: string) =>
      imported(`Section,Question,Marks\nQuality,,60\nQuality,Reach,60\nPrice,,40\nQuality,,${marks}\n`)
    const { criteria, problems } = await twice('30')
    expect(criteria).toEqual([])
    expect(problems.map((one) => `${String(one.line)}: ${sentenceOf(englishSay, one)}`)).toEqual([
      '5: “Quality” has 30 marks here and 60 on line 2. Give it the same marks twice, or delete one of the two lines',
    ])
    for (const same of ['60.0', '60%', '']) {
      const taken = await twice(same)
      expect(taken.problems).toEqual([])
      expect(taken.criteria.map(({ weighting }) => weighting)).toEqual(['60', '40'])
    }
  })
  test('in cells that Excel shows as per cent are marks out of 100', async () => {
    const cells = (marks: number, question = '') => [
      ...[{ value: marks === 0.3 ? 'Price' : 'Quality' }, { value: question }],
      { type: Number, value: marks, format: '0.0%' },
    ]
    const file = await writeExcelFile([
      [{ value: 'Section' }, { value: 'Question' }, { value: 'Marks' }],
      ...[cells(0.7), cells(0.145, 'Reach'), cells(0.555, 'Breaks'), cells(0.3)],
    ]).toBuffer()
    const { criteria, problems } = await imported(file)
    expect(problems).toEqual([])
    expect(criteria).toMatchObject([
      { title: 'Quality', weighting: '70', questions: [{ weighting: '14.5' }, { weighting: '55.5' }] },
      { title: 'Price', weighting: '30' },
    ])
  })
  test('come out of both our templates as they went in', async () => {
    const rows = criteriaTemplate(englishSay)
    const [fromCsv, fromExcel] = [await imported(csvOf(rows)), await imported(await workbookOf(rows))]
    expect(fromCsv.problems).toEqual([])
    expect(fromCsv.count).toBe(2)
    expect(fromExcel.criteria).toEqual(fromCsv.criteria)
  })
})
