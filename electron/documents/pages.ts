import type { LaidBlock, Piece, Slice } from './block.ts'

/** Where pages begin and end, in points from the top of the sheet. */
export interface Frame {
  readonly top: number
  readonly firstTop: number
  readonly bottom: number
}
export interface PlacedBlock {
  readonly block: LaidBlock
  readonly pieces: readonly Piece[]
}
export type Page = readonly PlacedBlock[]

interface Item {
  readonly block: LaidBlock
  readonly slice: Slice
  readonly index: number
}

/** A block that begins a page goes on below what is there if that leaves at least this share of the page. */
const NEARLY_EMPTY = 0.45

/**
 * Slices to pages. Pure: the number of pages, and the page of each section, are known before the first mark is made.
 * Slices that must keep with the next go together; a figure or whole table that does not fit lets the next paragraph
 * of its section move up, never past a heading; a group taller than a page breaks where it must.
 */
export function placePages(blocks: readonly LaidBlock[], frame: Frame): Page[] {
  const queue = blocks.flatMap((block) => block.slices.map((slice, index): Item => ({ block, slice, index })))
  const sheet = new Sheet(frame)
  while (queue.length > 0) {
    const size = groupSize(queue)
    const group = queue.slice(0, size)
    if (sheet.lacksRoomFor(group) && floats(group)) {
      const next = movable(queue, size)
      if (next && !sheet.lacksRoomFor(next)) {
        queue.splice(queue.indexOf(firstOf(next)), next.length)
        sheet.put(next)
        continue
      }
    }
    queue.splice(0, size)
    sheet.put(group)
  }
  return sheet.pages
}

/** How many slices at the head of the queue must stand together. */
function groupSize(queue: readonly Item[]): number {
  let size = 1
  while (queue[size - 1]?.slice.keep === true && size < queue.length && !startsPage(queue[size])) size++
  return size
}

function startsPage(item: Item | undefined): boolean {
  return item !== undefined && item.block.startsPage && item.index === 0
}

function floats([first]: readonly Item[]): boolean {
  return first !== undefined && first.block.floats && first.index === 0
}

/** The next block behind the group and any further floats, if it is text that may move up, whole. */
function movable(queue: readonly Item[], from: number): Item[] | undefined {
  let start = from
  while (queue[start]?.block.floats === true) start++
  const block = queue[start]?.block
  if (!block?.flows) return undefined
  return queue.slice(start, start + block.slices.length)
}

function firstOf(items: readonly Item[]): Item {
  const [first] = items
  if (!first) throw new RangeError('A block has at least one slice')
  return first
}

/** The pages so far, and where the next slice would go. */
class Sheet {
  readonly pages: PlacedBlock[][] = [[]]
  readonly #frame: Frame
  #y: number
  #last: Item | undefined

  constructor(frame: Frame) {
    this.#frame = frame
    this.#y = frame.firstTop
  }

  /** Whether a group that is not too tall for any page would go over the end of this one. */
  lacksRoomFor(group: readonly Item[]): boolean {
    return this.#last !== undefined && this.#y + this.#heightOf(group) > this.#frame.bottom
  }

  put(group: readonly Item[]): void {
    if (this.#last !== undefined && (this.#beginsPage(group) || this.lacksRoomFor(group))) this.#turn()
    for (const item of group) {
      const end = this.#y + gap(this.#last, item) + item.slice.height
      if (this.#last !== undefined && end > this.#frame.bottom) this.#turn()
      this.#putItem(item)
    }
  }

  #beginsPage([first]: readonly Item[]): boolean {
    if (!startsPage(first)) return false
    const { top, bottom } = this.#frame
    return this.pages.length === 1 || this.#y > top + NEARLY_EMPTY * (bottom - top)
  }

  #heightOf(group: readonly Item[]): number {
    let height = 0
    let above = this.#last
    for (const item of group) {
      height += gap(above, item) + item.slice.height
      above = item
    }
    return height
  }

  #turn(): void {
    this.pages.push([])
    this.#y = this.#frame.top
    this.#last = undefined
  }

  #putItem(item: Item): void {
    const { block, slice, index } = item
    if (this.#last === undefined && index > 0 && block.repeat > 0) {
      this.#append(block, { kind: 'repeat', y: this.#y })
      this.#y += block.repeat
    } else this.#y += gap(this.#last, item)
    this.#append(block, { kind: 'slice', index, y: this.#y })
    this.#y += slice.height
    this.#last = item
  }

  #append(block: LaidBlock, piece: Piece): void {
    const page = this.pages.at(-1)
    const placed = page?.at(-1)
    if (page && placed?.block === block) page[page.length - 1] = { block, pieces: [...placed.pieces, piece] }
    else page?.push({ block, pieces: [piece] })
  }
}

/** Space between two slices; none at the head of a page. */
function gap(above: Item | undefined, below: Item): number {
  return above === undefined ? 0 : Math.max(above.slice.after, below.slice.before)
}
