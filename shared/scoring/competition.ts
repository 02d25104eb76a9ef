import { multiply, round, sum, type Fraction } from '../fraction.ts'
import type { CriterionId } from '../identifiers.ts'
import type { CriteriaTree, CriterionNode } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import type { Contender } from './contender.ts'
import { pointsOf } from './points.ts'
import { priceField, priceShares } from './price-formulas.ts'
import type { Points } from './results.ts'

/** An assessed tender among the others. */
export interface Entrant {
  readonly contender: Contender
  readonly prices: ReadonlyMap<CriterionId, Points>
  /** The sum of the points as summed. */
  readonly exact: Fraction
  /** As published, rounded: what is ranked. */
  readonly total: Fraction
}

/** What the entrants compete under. */
export interface Rules {
  readonly procurement: Procurement
  readonly tree: CriteriaTree
}

/** Price points and totals of the assessed tenders, in their order. Only their prices feed the formulas. */
export function compete({ procurement, tree }: Rules, contenders: readonly Contender[]): readonly Entrant[] {
  const { rounding } = procurement
  const prices = contenders.map(() => new Map<CriterionId, Points>())
  for (const { criterion, weighting } of tree.prices) {
    const offered = contenders.flatMap((contender) => contender.prices.get(criterion.id) ?? [])
    const field = priceField(offered)
    if (!field) continue
    const share = priceShares[criterion.price.formula]
    for (const [index, price] of offered.entries()) {
      prices[index]?.set(criterion.id, pointsOf(multiply(weighting, share(price, field)), rounding))
    }
  }
  return contenders.map((contender, index) =>
    entrant({ procurement, tree }, contender, prices[index] ?? new Map()),
  )
}

/** @param prices the price points that the contender earns among the others */
export function entrant(
  { procurement }: Rules,
  contender: Contender,
  prices: ReadonlyMap<CriterionId, Points>,
): Entrant {
  const exact = sum([...contender.quality.values(), ...[...prices.values()].map((points) => points.exact)])
  return { contender, prices, exact, total: round(exact, procurement.rounding.places) }
}

/** Points as summed under a criterion at any depth, its prices among them. */
export function pointsUnder({ contender, prices }: Entrant, node: CriterionNode): Fraction {
  return sum([
    ...node.questions.flatMap(({ question }) => contender.questions.get(question.id)?.exact ?? []),
    ...node.prices.flatMap(({ criterion }) => prices.get(criterion.id)?.exact ?? []),
  ])
}
