import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths, type ColumnNeed } from '../../electron/documents/tables/column-widths.ts'

const anyNeed: fc.Arbitrary<ColumnNeed> = fc
  .record({
    least: fc.integer({ min: 5, max: 120 }),
    more: fc.integer({ min: 0, max: 600 }),
    grows: fc.boolean(),
    figures: fc.boolean(),
  })
  .map(({ least, more, grows, figures }) => ({
    least,
    most: least + more,
    compact: least + Math.floor(more / 2),
    grows,
    figures,
  }))

describe('widths of columns', () => {
  test('add up to the width of the table, and none is without width', () => {
    fc.assert(
      fc.property(fc.array(anyNeed, { minLength: 1, maxLength: 15 }), (needs) => {
        const widths = columnWidths(needs, 501)
        expect(widths).toHaveLength(needs.length)
        expect(widths.reduce((a, b) => a + b, 0)).toBeCloseTo(501, 6)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }),
    )
  })

  test('what holds little is as wide as what it holds, and what grows takes the rest', () => {
    const small = { least: 40, most: 60, compact: 50, grows: false, figures: false }
    const wide = { least: 60, most: 900, compact: 900, grows: true, figures: false }
    expect(columnWidths([small, wide], 501)).toEqual([60, 441])
  })

  test('figures stand in columns of one width', () => {
    const figures = (most: number): ColumnNeed => ({
      least: most,
      most,
      compact: most,
      grows: false,
      figures: true,
    })
    const title = { least: 60, most: 200, compact: 200, grows: true, figures: false }
    const [, a, b, c] = columnWidths([title, figures(50), figures(60), figures(58)], 501)
    expect([a, b, c]).toEqual([60, 60, 60])
  })
})
