import { describe, expect, test } from 'vitest'
import { columnOf, headedTable } from '../../shared/tables/headed-columns.ts'
import type { Table } from '../../shared/tables/table.ts'

const columns = [columnOf('title', 'Question; Title', true), columnOf('marks', 'Marks; Weighting; Points')]

function tableOf(...rows: readonly (readonly string[])[]): Table {
  const lines = rows.map((cells, index) => ({ line: index + 1, cells }))
  return { kind: 'table', rows: lines, sheet: undefined, sheets: [] }
}

describe('A table with headings', () => {
  test('is read by its headings, in any order, case and spacing', () => {
    const read = headedTable(tableOf(['WEIGHTING:', ' title '], ['15', 'Breaks']), columns)
    expect(read.rows).toEqual([{ line: 2, cells: { title: 'Breaks', marks: '15' } }])
    expect(read.problems).toEqual([])
  })
  test('may have a title and a note above the headings', () => {
    const read = headedTable(tableOf(['Our tender'], ['2024'], ['Title', 'Marks'], ['Breaks', '15']), columns)
    expect(read.rows).toEqual([{ line: 4, cells: { title: 'Breaks', marks: '15' } }])
  })
  test('has an empty text where a row is short or a column missing, and names columns it does not know', () => {
    const read = headedTable(tableOf(['Title', 'Colour'], ['Breaks']), columns)
    expect(read.rows).toEqual([{ line: 2, cells: { title: 'Breaks', marks: '' } }])
    expect([read.unknown, [...read.found]]).toEqual([['Colour'], ['title']])
  })
  test('without a needed heading is not read, and says which is missing', () => {
    const read = headedTable(tableOf(['Marks'], ['15']), columns)
    expect(read.rows).toEqual([])
    expect(read.problems).toMatchObject([
      { id: 'lead.tables.noHeading', line: 1, values: { headings: 'Question' } },
    ])
  })
})
