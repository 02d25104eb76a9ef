import { describe, expect, it } from 'vitest'
import { type MatrixPlace, placeAfter } from '../../renderer/ui/matrix-keys.ts'
import { covers, layoutOf } from '../../renderer/ui/matrix-layout.ts'

/** Four rows of five columns; in row 1 the first cell takes up two. */
const extent = {
  ...{ rows: 4, columns: 5, page: 2 },
  cellAt: ({ row, column }: MatrixPlace) =>
    row === 1 && column < 2 ? { column: 0, span: 2 } : { column, span: 1 },
}
const after = (key: string, row: number, column: number, ctrlKey = false) => {
  const to = placeAfter({ key, ctrlKey, metaKey: false }, { row, column }, extent)
  return to && [to.row, to.column]
}

describe('keys in a matrix', () => {
  it('move by one cell and stop at the ends; the headings are above the first row', () => {
    expect(after('ArrowRight', 0, 0)).toEqual([0, 1])
    expect(after('ArrowRight', 0, 4)).toEqual([0, 4])
    expect(after('ArrowLeft', 0, 0)).toEqual([0, 0])
    expect(after('ArrowUp', 0, 2)).toEqual([-1, 2])
    expect(after('ArrowUp', -1, 2)).toEqual([-1, 2])
    expect(after('ArrowDown', -1, 2)).toEqual([0, 2])
    expect(after('ArrowDown', 3, 2)).toEqual([3, 2])
  })

  it('step over what a wide cell takes up', () => {
    expect(after('ArrowRight', 1, 0)).toEqual([1, 2])
    expect(after('ArrowLeft', 1, 2)).toEqual([1, 1])
    expect(after('ArrowLeft', 1, 1)).toEqual([1, 0])
  })

  it('go to the ends of the row, with Ctrl to the ends of the matrix, and by pages', () => {
    expect(after('Home', 2, 3)).toEqual([2, 0])
    expect(after('End', 2, 3)).toEqual([2, 4])
    expect(after('Home', -1, 3, true)).toEqual([0, 0])
    expect(after('End', 2, 3, true)).toEqual([3, 4])
    expect(after('PageDown', 1, 3)).toEqual([3, 3])
    expect(after('PageUp', 3, 3)).toEqual([1, 3])
    expect(after('PageUp', 1, 3)).toEqual([0, 3])
    expect(after('PageUp', -1, 3)).toEqual([-1, 3])
  })

  it('are left to what stands in the cell', () => {
    for (const key of ['Enter', ' ', 'a', 'Tab', 'Escape']) expect(after(key, 0, 0)).toBeUndefined()
  })
})

describe('the window of a matrix', () => {
  const columns = [
    { width: 13, grow: 2, heads: 'row' as const },
    { width: 4, heads: 'beside' as const },
    ...Array.from({ length: 150 }, () => ({ width: 5, grow: 1 })),
  ]
  const of = (count: number, room: number, some = columns) =>
    layoutOf(some, { count, foot: 1, rowHeight: 2, room })

  it('is everything, where there is little or it has room', () => {
    const few = of(10, 60, columns.slice(0, 40))
    expect([few.isHigh, few.isWide]).toEqual([false, true])
    expect(few.windowOf({ left: 0, top: 0, width: 60, height: 20 })).toMatchObject({
      rows: { from: 0, to: 10 },
      columns: { from: 0, to: 40 },
    })
    const broad = of(10, 1000)
    expect(broad.isWide).toBe(false)
    expect(broad.style['--columns']).toMatch(/^minmax\(13rem, 2fr\) 4rem minmax\(5rem, 1fr\)/)
    expect(broad.windowOf({ left: 0, top: 0, width: 1000, height: 20 }).columns).toEqual({ from: 0, to: 152 })
  })

  it('holds what is in sight and a little more, wherever it was scrolled to', () => {
    const large = of(40, 73)
    expect([large.isHigh, large.isWide, large.fixed]).toEqual([true, true, 2])
    for (const left of [0, 3.5, 100, 703.2, 767 - 73])
      for (const top of [0, 11, 40, 62]) {
        const { rows, columns: drawn, inSight } = large.windowOf({ left, top, width: 73, height: 20 })
        const first = 2 + Math.floor(left / 5)
        expect(inSight.from).toBeLessThanOrEqual(Math.min(first, 151))
        expect(inSight.to).toBeGreaterThanOrEqual(Math.min(152, first + 11))
        expect(covers(drawn, { from: inSight.from, to: Math.min(inSight.to, 152) })).toBe(true)
        expect(drawn.to - drawn.from).toBeLessThan(20)
        expect(rows.from).toBeLessThanOrEqual(top / 2)
        expect(rows.to).toBeGreaterThanOrEqual(Math.min(40, (top + 20 - 2.625 - 2) / 2))
        expect(rows.to - rows.from).toBeLessThan(15)
      }
  })
})
