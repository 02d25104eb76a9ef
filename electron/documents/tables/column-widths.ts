/** What a column holds, in points: its widest part that cannot be broken, and its widest line if nothing were. */
export interface ColumnNeed {
  readonly least: number
  readonly most: number
  /** Takes the room that is left. */
  readonly grows: boolean
  /** Figures line up better in columns of one width. */
  readonly figures: boolean
}

/** A column up to this width is not made narrower so that another may grow. */
const NARROW = 92
/** What columns that grow get of the table, where they can use it. */
const GROWING_SHARE = 0.5
/** Columns of figures that need nearly as much as the widest one get as much. */
const NEARLY_EQUAL = 0.7

/**
 * Widths that add up to the width of the table. Columns take what they hold; those that grow take the rest, and at
 * least half if they can use it; what is too wide even so is made narrower in proportion, down to its longest word,
 * and past it only where nothing else helps.
 */
export function columnWidths(needs: readonly ColumnNeed[], width: number): number[] {
  const columns = needs.some(({ grows }) => grows)
    ? needs
    : needs.map((need, index) => ({ ...need, grows: index === 0 }))
  const growing = columns.filter(({ grows }) => grows)
  const wanted = Math.min(total(growing.map(({ most }) => most)), GROWING_SHARE * width)
  const naturals = equalised(columns, width - wanted)
  const fixed = total(naturals)
  const forFixed = Math.min(fixed, width - Math.max(wanted, total(growing.map(({ least }) => least))))
  const shrunk = forFixed < fixed ? narrowed(columns, naturals, Math.max(0, forFixed)) : naturals
  const rest = width - total(shrunk)
  const weights = growing.map(({ most }) => Math.max(1, most))
  const widths = columns.map(({ grows, most }, index) =>
    grows ? (rest * Math.max(1, most)) / total(weights) : (shrunk[index] ?? 0),
  )
  return rest > 0
    ? widths
    : scaled(
        columns.map(({ least }) => Math.max(1, least)),
        width,
      )
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function scaled(values: readonly number[], width: number): number[] {
  const sum = total(values)
  return values.map((value) => (value * width) / sum)
}

/** Natural widths of the columns that do not grow; 0 for those that do. */
function equalised(columns: readonly ColumnNeed[], room: number): number[] {
  const own = columns.map(({ grows, most }) => (grows ? 0 : most))
  const widest = Math.max(0, ...columns.map(({ figures, grows, most }) => (figures && !grows ? most : 0)))
  const equal = columns.map(({ figures, grows, most }, index) =>
    figures && !grows && most >= NEARLY_EQUAL * widest ? widest : (own[index] ?? 0),
  )
  return total(equal) <= room ? equal : own
}

/** Takes what is too much from the wide columns first, then from all, each in proportion to what it can spare. */
function narrowed(columns: readonly ColumnNeed[], naturals: readonly number[], room: number): number[] {
  for (const floor of [NARROW, 0]) {
    const floors = columns.map(({ least, most, grows }) =>
      grows ? 0 : Math.max(least, Math.min(most, floor)),
    )
    const spare = total(naturals) - total(floors)
    if (total(floors) > room || spare <= 0) continue
    const keep = (room - total(floors)) / spare
    return naturals.map((natural, index) => {
      const least = floors[index] ?? 0
      return least + (natural - least) * keep
    })
  }
  return scaled(naturals, room)
}
