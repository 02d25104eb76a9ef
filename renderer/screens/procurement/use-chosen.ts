import { findHanging, hangings, idOf, type Hanging } from '../../../shared/procurement/tree-places.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import { go } from '../../route.ts'
import type { ProcurementWork } from './use-procurement.ts'

/** The question or criterion that is open: the one of the address, or else the first question, or the first of all. */
export function chosenIn(procurement: Procurement, item: string | undefined): Hanging | undefined {
  const all = hangings(procurement)
  const named = item === undefined ? undefined : findHanging(procurement, item)
  return named ?? all.find(({ kind }) => kind === 'question') ?? all[0]
}

/** Opens a question or criterion beside the tree. */
export function open(work: ProcurementWork, item: string): void {
  const { evaluation } = work.view.frame
  void go({ screen: 'procurement', evaluation, page: 'criteria', item })
}

/** What has the place of a removed one: the one before it in the tree. */
export function neighbourOf(procurement: Procurement, id: string): string | undefined {
  const ids = hangings(procurement).map(idOf)
  const at = ids.indexOf(id)
  return ids[at - 1] ?? ids[at + 1]
}
