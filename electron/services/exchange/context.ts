import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { isDiskFault, notSaved } from '../disk/disk-fault.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { CutShort } from '../door/request-body.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** What making and opening files needs of the service. */
export interface ExchangeContext {
  readonly workspace: Workspace
  readonly say: Say
  /** Breaks off: nothing is changed then. */
  readonly signal?: AbortSignal | undefined
  /** Bytes done so far, and of how many; 0 where that is not known. */
  readonly onProgress?: ((done: number, of: number) => void) | undefined
}

/**
 * Does something with an evaluation in one go. Nothing may wait inside: what was decided would be stale afterwards, so
 * whatever takes long is done outside, and decided when its bytes are ready.
 */
export function within<Value>(
  { workspace }: ExchangeContext,
  key: EvaluationKey,
  action: (evaluation: OpenEvaluation) => Value | Refusal,
): Value | Refusal {
  let value: Value | Refusal = refusal('refusal.unknownEvaluation')
  const refused = workspace.change(key, (evaluation) => {
    value = action(evaluation)
    return isRefusal(value) ? value : undefined
  })
  return refused ?? value
}

/** Where the disk fails or the person breaks off, a refusal. What waits belongs in here. */
export async function unbroken<Value>(
  { signal }: Pick<ExchangeContext, 'signal'>,
  action: () => Promise<Value | Refusal>,
): Promise<Value | Refusal> {
  try {
    return await action()
  } catch (error) {
    if (signal?.aborted === true) return refusal('refusal.file.cancelled')
    if (error instanceof CutShort) return refusal('refusal.cutShort')
    if (isDiskFault(error)) return notSaved(error)
    throw error
  }
}
