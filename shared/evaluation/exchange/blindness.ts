import type { Evaluation } from '../evaluation.ts'

/**
 * Whether the lead may see individual scores and what follows from them. Once scores come in from others, not before the
 * lead opened them: until then there are counts (record.md, "Blindness"). A lead who scores too has locked their own
 * sheet by then.
 */
export function seesScores({ exchange }: Evaluation): boolean {
  return exchange.opened !== undefined || (exchange.returns.size === 0 && exchange.paper.size === 0)
}
