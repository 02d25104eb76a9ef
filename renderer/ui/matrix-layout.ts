import type { MatrixColumn } from './matrix-column.ts'
import type { OwnProperties } from './own-properties.ts'

/** Heights in rem, so that rows grow with the text. */
export const ROW_HEIGHT = 2.125
export const HEAD_HEIGHT = 2.625

/** Up to here a matrix is as high as its rows; beyond, it scrolls and draws only the rows in sight. */
const ROWS_IN_FULL = 12
/** Up to here every cell is in the document, so that a search in the page and a screen reader reach it. */
const COLUMNS_IN_FULL = 40
/** So many more than are in sight stand ready at each side. */
const READY = 2

/** From the first to before the last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Which rows and columns are drawn. Columns that stay in sight are, beside these. */
export interface MatrixWindow {
  readonly rows: Stretch
  readonly columns: Stretch
  /** Those of the columns that are in sight. */
  readonly inSight: Stretch
}

/** What of a matrix is in sight, all in rem. */
export interface MatrixSight {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How a matrix lies in the room that it has. */
export interface MatrixLayout {
  /** It is wider than its room: what heads its rows stays in sight while the others scroll. */
  readonly isWide: boolean
  /** It is higher than we let it be, and scrolls. */
  readonly isHigh: boolean
  /** Where each column begins, in rem; the last is where they all end. Good only where it is wide. */
  readonly starts: readonly number[]
  /** How many columns stay in sight at the beginning. */
  readonly fixed: number
  /** As the grid's own properties. */
  readonly style: OwnProperties
  readonly windowOf: (sight: MatrixSight) => MatrixWindow
}

/**
 * @param count rows that scroll
 * @param foot rows that are kept in sight beneath them
 * @param room in rem
 */
export function layoutOf(
  columns: readonly Pick<MatrixColumn<never>, 'width' | 'grow' | 'heads'>[],
  { count, foot, rowHeight, room }: { count: number; foot: number; rowHeight: number; room: number },
): MatrixLayout {
  const starts = columns.reduce<readonly number[]>(
    (before, { width }) => [...before, (before.at(-1) ?? 0) + width],
    [0],
  )
  const wide = starts.at(-1) ?? 0
  const isWide = wide > room
  const isHigh = count + foot > ROWS_IN_FULL
  const first = columns.filter(({ heads }) => heads === 'row' || heads === 'beside')
  const left = sum(first)
  const right = sum(columns.filter(({ heads }) => heads === 'end'))
  const tracks = columns.map(({ width, grow = 0 }) =>
    isWide || grow === 0 ? rem(width) : `minmax(${rem(width)}, ${String(grow)}fr)`,
  )
  return {
    isWide,
    isHigh,
    starts,
    fixed: first.length,
    style: {
      '--columns': tracks.join(' '),
      '--wide': isWide ? rem(wide) : '100%',
      '--rows': rem(HEAD_HEIGHT + (count + foot) * rowHeight),
      '--row': rem(rowHeight),
      '--head': rem(HEAD_HEIGHT),
      '--left': rem(isWide ? left : 0),
      '--right': rem(isWide ? right : 0),
      '--foot': rem(foot * rowHeight),
    },
    windowOf: (sight) => {
      const inSight = columnsInSight(sight)
      return { rows: rowsFor(sight), columns: withReady(inSight, columns.length), inSight }
    },
  }

  function rowsFor({ top, height }: MatrixSight): Stretch {
    if (!isHigh) return { from: 0, to: count }
    const end = top + height - HEAD_HEIGHT - foot * rowHeight
    return withReady({ from: Math.floor(top / rowHeight), to: Math.ceil(end / rowHeight) }, count)
  }

  function columnsInSight(sight: MatrixSight): Stretch {
    if (!isWide || columns.length <= COLUMNS_IN_FULL) return { from: 0, to: columns.length }
    return {
      from: columnAt(starts, sight.left + left),
      to: columnAt(starts, sight.left + sight.width - right) + 1,
    }
  }
}

export function isSame({ from, to }: Stretch, other: Stretch): boolean {
  return from === other.from && to === other.to
}

export function covers({ from, to }: Stretch, other: Stretch): boolean {
  return from <= other.from && to >= other.to
}

/** What is in sight, and what stands ready, of so many. */
function withReady({ from: first, to: end }: Stretch, count: number): Stretch {
  const from = Math.max(0, Math.min(first - READY, count - 1))
  return { from, to: Math.max(from, Math.min(end + READY, count)) }
}

function columnAt(starts: readonly number[], at: number): number {
  const next = starts.findIndex((start) => start > at)
  return next === -1 ? starts.length - 1 : Math.max(0, next - 1)
}

function sum(columns: readonly { readonly width: number }[]): number {
  return columns.reduce((all, { width }) => all + width, 0)
}

function rem(length: number): string {
  return `${String(length)}rem`
}
