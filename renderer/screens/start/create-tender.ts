import type { Say } from '../../../shared/messages/message.ts'
import {
  blankProcurement,
  copiedProcurement,
  templateProcurement,
  type Basics,
} from '../../../shared/procurement/new-procurement.ts'
import type { Procurement } from '../../../shared/procurement/procurement.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { failureIn, readView, sendCommand, type Failure } from '../../service.ts'

/** What a new tender begins from. */
export type Beginning = 'template' | 'blank' | 'copy'

/** Makes the evaluation of a new tender. @param earlier the one to copy */
export async function createTender(
  basics: Basics,
  from: Beginning,
  earlier: EvaluationKey | undefined,
  say: Say,
): Promise<Failure | { readonly kind: 'made'; readonly evaluation: EvaluationKey }> {
  const procurement = await beginning(basics, from, earlier, say)
  if ('kind' in procurement) return procurement
  const answer = await sendCommand({ command: { type: 'CreateProcurement', procurement } })
  if (answer.kind === 'failed') return answer
  return answer.evaluation === undefined
    ? failureIn(undefined)
    : { kind: 'made', evaluation: answer.evaluation }
}

async function beginning(
  typed: Basics,
  from: Beginning,
  earlier: EvaluationKey | undefined,
  say: Say,
): Promise<Procurement | Failure> {
  const basics = { title: typed.title.trim(), reference: typed.reference.trim(), buyer: typed.buyer.trim() }
  if (from === 'blank') return blankProcurement(basics, say)
  if (from === 'template' || earlier === undefined) return templateProcurement(basics, say)
  const read = await readView({ view: 'procurement', evaluation: earlier })
  return read.kind === 'failed' ? read : copiedProcurement(basics, read.view.procurement)
}
