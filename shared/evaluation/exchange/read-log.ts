import type { BidderId, QuestionId } from '../../identifiers.ts'
import type { Confirmation, Correction, GivenScore, Interest, IssuedPack } from '../evaluation.ts'
import type { EventOf } from '../event.ts'
import type { Cell } from '../exchange-events.ts'
import type { ReturnedEntry } from '../sources.ts'
import { askedIn, newlyAsked } from './asked.ts'
import { CellSet } from './cell-set.ts'

/** What the lead knows that reading a member's log needs. */
export interface Known {
  readonly packs: readonly IssuedPack[]
  readonly corrections: readonly Correction[]
  /** The bidder whom the member knows by this code. */
  readonly bidderOf: (code: BidderId) => BidderId
}

/** What one log of a member says, as far as it counts. Its maps are its own: nothing else holds them. */
export interface LogReading {
  readonly scores: Map<BidderId, Map<QuestionId, GivenScore>>
  /** Given after sending, without a permission. */
  readonly late: CellSet
  packVersion: number
  submittedAt: string | undefined
  helpedBy: string | undefined
  declaredAt: string | undefined
  links: ReadonlyMap<BidderId, Pick<Interest, 'nature' | 'unsure'>>
  /** What was said of the panel's record, by its digest; the last answer to each counts. */
  readonly answers: Map<string, Confirmation>
}

/**
 * Reads a member's log from its first entry. Written with maps that change, because a return may hold hundreds of thousands
 * of entries and is read whole each time.
 */
export function readLog(entries: readonly ReturnedEntry[], known: Known): LogReading {
  const reading: LogReading = {
    scores: new Map(),
    late: new CellSet(),
    packVersion: 0,
    submittedAt: undefined,
    helpedBy: undefined,
    declaredAt: undefined,
    links: new Map(),
    answers: new Map(),
  }
  let pack: IssuedPack | undefined
  /** Undefined until the sheet was sent; from then on the only answers that may be changed. */
  let open: CellSet | undefined
  const used = new Set<string>()
  const read = new Set<string>()
  const reopen = (cells: readonly Cell[]): void => {
    if (!open || cells.length === 0) return
    for (const cell of cells) open.add(cell)
    reading.submittedAt = undefined
  }
  for (const { at, event } of entries) {
    switch (event.type) {
      case 'PackOpened': {
        const opened = known.packs.find(({ digest }) => digest === event.digest)
        if (!opened || opened.version <= reading.packVersion) break
        if (pack) reopen(newlyAsked(askedIn(pack), askedIn(opened)))
        pack = opened
        reading.packVersion = opened.version
        break
      }
      case 'InterestsDeclared':
        reading.declaredAt = at
        reading.links = linksOf(event, known)
        break
      case 'ScoreGiven': {
        const cell = { bidder: known.bidderOf(event.bidder), question: event.question }
        if (open && !open.has(cell)) reading.late.add(cell)
        else give(reading, cell, event, at)
        break
      }
      case 'ScoreSheetSubmitted':
        reading.submittedAt = at
        reading.helpedBy = event.helpedBy
        open = new CellSet()
        break
      case 'UnlockOpened':
        // A permission is for one correction: opened again after sending, it opens nothing.
        if (!used.has(event.unlock)) reopen(allowedCells(event, known))
        used.add(event.unlock)
        break
      case 'RecordOpened':
        read.add(event.digest)
        break
      case 'RecordAnswered':
        // Only of what lay before the member, and only once their own scores were sent: those were given before.
        if (open && read.has(event.digest)) {
          const { digest, confirmed, note } = event
          reading.answers.set(digest, { confirmed, note, at, signed: true })
        }
        break
      default:
    }
  }
  return reading
}

function give({ scores }: LogReading, cell: Cell, event: EventOf<'ScoreGiven'>, at: string): void {
  const ofBidder = scores.get(cell.bidder) ?? new Map<QuestionId, GivenScore>()
  scores.set(cell.bidder, ofBidder)
  const { score, reason, revision = 1 } = event
  ofBidder.set(cell.question, { score, reason, at, revision })
}

/** What the log says it may correct, as far as the lead allowed it. */
function allowedCells({ unlock, cells }: EventOf<'UnlockOpened'>, known: Known): readonly Cell[] {
  const allowed = new CellSet(known.corrections.find((correction) => correction.unlock === unlock)?.cells)
  return cells
    .map(({ bidder, question }) => ({ bidder: known.bidderOf(bidder), question }))
    .filter((cell) => allowed.has(cell))
}

function linksOf({ interests }: EventOf<'InterestsDeclared'>, { bidderOf }: Known): LogReading['links'] {
  return new Map(
    interests.map(({ bidder, nature, unsure = false }) => [bidderOf(bidder), { nature, unsure }]),
  )
}
