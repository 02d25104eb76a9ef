import type { Cell } from '../../../shared/evaluation/exchange-events.ts'
import { codeOf } from '../../../shared/evaluation/exchange/aliases.ts'
import type { LogId, MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from './context.ts'
import { makeLeadFile } from './make-lead-file.ts'
import { knownDevice, nameFor } from './make-receipt.ts'

export interface Allowed {
  readonly member: MemberId
  /** The log that may be corrected. */
  readonly log: LogId
  readonly cells: Cell[]
  readonly reason: string
}

/**
 * Permission to correct named answers after sending, as a file for the member's device. It is entered first: a file that
 * nobody allowed must not be about, while one that could not be written is made by allowing it once more.
 */
export function allowCorrection(
  context: ExchangeContext,
  key: EvaluationKey,
  { member, log, cells, reason }: Allowed,
): Promise<OutgoingFile | Refusal> {
  return makeLeadFile(context, key, (evaluation, named) => {
    const device = knownDevice(evaluation, member, log)
    if (isRefusal(device)) return device
    const unlock = context.workspace.machine.randomHex(16)
    const event = { type: 'CorrectionAllowed', member, unlock, cells, reason } as const
    const refused = evaluation.enter({ type: 'EnterExchange', event })
    if (refused) return refused
    evaluation.signCheckpoint()
    const { state } = evaluation.gathered
    return {
      name: nameFor(evaluation, member, `c${String(evaluation.position.entries)}`, 'fairmark-unlock'),
      manifest: {
        format: 'fairmark-unlock',
        ...named,
        member,
        unlock,
        log,
        cells: cells.map(({ bidder, question }) => ({ bidder: codeOf(state, bidder), question })),
        reason,
        lead: evaluation.position,
      },
      device,
    }
  })
}
