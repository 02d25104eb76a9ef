/** What a column holds, in points: its widest part that cannot be broken, and its widest line if nothing were. */
export interface ColumnNeed {
  readonly least: number
  readonly most: number
  /** As `most`, with its heading on two lines. */
  readonly compact: number
  /** Takes the room that is left. */
  readonly grows: boolean
  /** Figures line up better in columns of one width. */
  readonly figures: boolean
}

/** A column up to this width is not made narrower so that another may grow. */
const NARROW = 100
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
  const leasts = needs.map(({ least }) => Math.max(1, least))
  if (total(leasts) >= width) return scaled(leasts, width)
  const columns = roomy(
    needs.some(({ grows }) => grows) ? needs : needs.map((need, index) => ({ ...need, grows: index === 0 })),
    width,
  )
  const growing = columns.filter(({ grows }) => grows)
  const wanted = Math.min(total(growing.map(({ most }) => most)), GROWING_SHARE * width)
  const naturals = equalised(columns, width - wanted)
  const forGrowing = Math.max(wanted, total(growing.map(({ least }) => least)))
  const leastFixed = total(columns.map(({ grows, least }) => (grows ? 0 : least)))
  const forFixed = Math.max(leastFixed, width - forGrowing)
  const fixed = total(naturals) > forFixed ? narrowed(columns, naturals, forFixed) : naturals
  const shares = fairShares(growing, width - total(fixed))
  return columns.map((column, index) => shares.get(column) ?? fixed[index] ?? 0)
}

/** Headings on one line where there is room for them. */
function roomy(columns: readonly ColumnNeed[], width: number): readonly ColumnNeed[] {
  const needed = total(columns.map(({ most }) => most))
  return needed <= width
    ? columns
    : columns.map((column) => (column.most <= NARROW ? column : { ...column, most: column.compact }))
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/**
 * Each its least; of what is over, those that need less than an equal share get what they need, and what is then still
 * over goes to all, in proportion.
 */
function fairShares(growing: readonly ColumnNeed[], room: number): ReadonlyMap<ColumnNeed, number> {
  const shares = new Map<ColumnNeed, number>()
  let rest = room - total(growing.map(({ least }) => least))
  let open = growing.length
  for (const column of [...growing].sort((a, b) => a.most - a.least - (b.most - b.least))) {
    const more = Math.min(column.most - column.least, rest / open--)
    shares.set(column, column.least + more)
    rest -= more
  }
  const given = total([...shares.values()])
  for (const [column, share] of shares) shares.set(column, share + (rest * share) / Math.max(1, given))
  return shares
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
