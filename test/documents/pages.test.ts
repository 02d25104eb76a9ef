import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { laidBlock, slice, type LaidBlock } from '../../electron/documents/block.ts'
import { placePages, type Page } from '../../electron/documents/pages.ts'

const frame = { top: 70, firstTop: 0, bottom: 770 }

const anySlice = fc.record({
  height: fc.integer({ min: 1, max: 400 }),
  before: fc.integer({ min: 0, max: 30 }),
  after: fc.integer({ min: 0, max: 30 }),
  keep: fc.boolean(),
})
const anyBlock: fc.Arbitrary<LaidBlock> = fc
  .record({
    slices: fc.array(anySlice, { minLength: 1, maxLength: 12 }),
    startsPage: fc.boolean(),
    kind: fc.constantFrom('floats', 'flows', 'stays'),
    repeat: fc.constantFrom(0, 25),
  })
  .map(({ slices, startsPage, kind, repeat }) =>
    laidBlock({
      slices,
      startsPage: startsPage && kind === 'stays',
      floats: kind === 'floats',
      flows: kind === 'flows',
      repeat: kind === 'floats' ? repeat : 0,
      draw: () => undefined,
    }),
  )

const placed = (pages: readonly Page[]) =>
  pages.flatMap((page, number) =>
    page.flatMap(({ block, pieces }) => pieces.map((piece) => ({ block, piece, page: number }))),
  )

describe('placing', () => {
  test('loses no slice, draws none twice, and keeps those of a block in order', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (blocks) => {
        const pieces = placed(placePages(blocks, frame))
        for (const block of blocks) {
          const own = pieces.filter((each) => each.block === block && each.piece.kind === 'slice')
          expect(own.map(({ piece }) => (piece.kind === 'slice' ? piece.index : -1))).toEqual(
            block.slices.map((_, index) => index),
          )
        }
      }),
    )
  })

  test('nothing reaches over the foot of a page, and nothing covers what stands above it', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (blocks) => {
        for (const page of placePages(blocks, frame)) {
          let y = 0
          for (const { block, pieces } of page)
            for (const piece of pieces) {
              const height = piece.kind === 'repeat' ? block.repeat : (block.slices[piece.index]?.height ?? 0)
              expect(piece.y).toBeGreaterThanOrEqual(y)
              y = piece.y + height
              expect(y).toBeLessThanOrEqual(frame.bottom)
            }
        }
      }),
    )
  })

  test('only whole blocks of text move, up past figures and never past anything else', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 20 }), (blocks) => {
        const order = [...new Set(placed(placePages(blocks, frame)).map(({ block }) => block))]
        const still = (block: LaidBlock): boolean => !block.floats && !block.flows
        expect(order.filter(still)).toEqual(blocks.filter(still))
        expect(order.filter(({ flows }) => flows)).toEqual(blocks.filter(({ flows }) => flows))
      }),
    )
  })

  test('a slice that keeps with the next is not the last on its page, where both fit one', () => {
    const heading = laidBlock({ slices: [slice(30, { keep: true })], draw: () => undefined })
    const text = laidBlock({ slices: [slice(20), slice(20)], draw: () => undefined })
    const filler = laidBlock({ slices: [slice(730)], draw: () => undefined })
    const pages = placePages([filler, heading, text], frame)
    expect(pages.map((page) => page.length)).toEqual([1, 2])
  })

  test('the head of a table is drawn again on each further page', () => {
    const table = laidBlock({
      slices: Array.from({ length: 50 }, () => slice(50)),
      repeat: 25,
      draw: () => undefined,
    })
    const pages = placePages([table], frame)
    expect(pages.length).toBeGreaterThan(3)
    for (const [index, page] of pages.entries())
      expect(page[0]?.pieces[0]?.kind).toBe(index === 0 ? 'slice' : 'repeat')
  })

  test('a section that begins a page stays on one that is nearly empty', () => {
    const starts = laidBlock({ slices: [slice(100)], startsPage: true, draw: () => undefined })
    const short = laidBlock({ slices: [slice(750), slice(100)], draw: () => undefined })
    expect(placePages([short, starts], frame)).toHaveLength(2)
    const longer = laidBlock({ slices: [slice(750), slice(400)], draw: () => undefined })
    expect(placePages([longer, starts], frame)).toHaveLength(3)
  })
})
