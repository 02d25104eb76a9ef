import { stillIn, type Assessment } from '../scoring/assessment.ts'
import { compete, type Entrant } from '../scoring/competition.ts'
import { contender } from '../scoring/contender.ts'

/**
 * The assessed tenders with points that were never rounded, whatever the procurement rounds: what other weightings are
 * tried on. Who is in stays as published, because scores and shares of a weighting are not touched by it.
 */
export function unroundedEntrants({ procurement, tree, tenders }: Assessment): readonly Entrant[] {
  const rounding = { ...procurement.rounding, when: 'total' as const }
  const rules = { procurement: { ...procurement, rounding }, tree }
  return compete(
    rules,
    stillIn({ tenders }).map((tender) => contender(rules.procurement, tree, tender)),
  )
}
