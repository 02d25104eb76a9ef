import type { Say } from '../../shared/messages/message.ts'
import type { BidRow, BidsView } from '../../shared/views/bids.ts'
import { onOneLine } from './failure.ts'

/** A name that is longer does not move what stands beside it in the other lines. */
const WIDEST = 44

/** The matching table as lines of text: how each file stands, whose it is, its name, where it goes and what was found. */
export function bidsTable({ rows, source, note, ignored }: BidsView, say: Say): string {
  const heads = (['match', 'bidder', 'file', 'goes', 'found'] as const).map((column) =>
    say(`lead.bids.col.${column}`),
  )
  const cells = [heads, ...rows.map((row) => cellsOf(row, say))].map((line) => line.map(onOneLine))
  const widths = heads.map((_, at) =>
    Math.min(WIDEST, Math.max(...cells.map((line) => lettersIn(line[at] ?? '')))),
  )
  const lines = cells.map((line) => line.map((cell, at) => padded(cell, widths[at] ?? 0)).join('  '))
  const passedOver = say('cli.bids.ignored', { ignored })
  return [onOneLine(say('lead.bids.of', { source, note })), ...lines, ...(ignored > 0 ? [passedOver] : [])]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

function cellsOf(row: BidRow, say: Say): readonly string[] {
  const { bidder, isNewBidder, folder, name, goes, maybe, found } = row
  return [
    standing(row, say),
    bidder === undefined
      ? say('lead.bids.notKnown')
      : isNewBidder
        ? say('cli.bids.newBidder', { bidder })
        : bidder,
    folder === '' ? name : `${folder} / ${name}`,
    goes ??
      (maybe.length > 0
        ? say('cli.bids.maybe', { places: maybe.map(({ words }) => words).join(' / ') })
        : say('lead.bids.notKnown')),
    found,
  ]
}

function standing({ standing: stands, isSealed }: BidRow, say: Say): string {
  switch (stands) {
    case 'ready':
      return say(isSealed ? 'lead.bids.look.sealed' : 'lead.bids.look.matched')
    case 'left-out':
      return say('lead.bids.look.leftOut')
    case 'choose':
      return say('cli.bids.notMatched')
    default:
      return say(`lead.bids.look.${stands}`)
  }
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - lettersIn(cell)))
}

function lettersIn(text: string): number {
  return [...text].length
}
