import type { BidderId } from '../../identifiers.ts'
import type { Evaluation } from '../evaluation.ts'

/** What stands for a bidder in what travels: its code where bidders are hidden, else its id. */
export function codeOf({ exchange }: Evaluation, bidder: BidderId): BidderId {
  return exchange.aliases.get(bidder)?.code ?? bidder
}

/** How the panel knows a bidder: by its alias where bidders are hidden, else by its name. */
export function panelNameOf({ exchange, tenders }: Evaluation, bidder: BidderId): string {
  return exchange.aliases.get(bidder)?.alias ?? tenders.get(bidder)?.name ?? bidder
}

/** The other way round from `codeOf`, for what comes back. A code that nobody has stands for itself: for no bidder. */
export function bidderOfCode({ exchange }: Evaluation): (code: BidderId) => BidderId {
  const bidders = new Map([...exchange.aliases].map(([bidder, { code }]) => [code, bidder]))
  return (code) => bidders.get(code) ?? code
}
