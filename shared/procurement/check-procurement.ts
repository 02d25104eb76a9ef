import type { Refusal } from '../refusal.ts'
import { checkIds } from './checks/check-ids.ts'
import { checkScales } from './checks/check-scales.ts'
import { checkThresholds } from './checks/check-thresholds.ts'
import { checkWeightings } from './checks/check-weightings.ts'
import type { Procurement } from './procurement.ts'

/**
 * What keeps a procurement of the right shape from being published or scored, in the order in which one would mend it:
 * ids and the shape of the tree, weightings, scales, thresholds. Empty if nothing does.
 * @param path where the procurement stands in what was read, "procurement" in an evaluation file
 */
export function checkProcurement(procurement: Procurement, path: string): readonly Refusal[] {
  return [
    ...checkIds(procurement, path),
    ...checkWeightings(procurement, path),
    ...checkScales(procurement, path),
    ...checkThresholds(procurement, path),
  ]
}
