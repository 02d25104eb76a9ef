import type { Contract, Procurement } from '../../../shared/procurement/procurement.ts'
import { defined } from '../../../shared/procurement/tree-edits.ts'

/** With other facts of the contract; without the ones that are undefined now. */
export function withContract(procurement: Procurement, change: Partial<Contract>): Procurement {
  return { ...procurement, contract: defined({ ...procurement.contract, ...change }) }
}
