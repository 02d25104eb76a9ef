import type { Cell } from '../../../shared/evaluation/exchange-events.ts'
import { codeOf } from '../../../shared/evaluation/exchange/aliases.ts'
import type { LogId, MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from './context.ts'
import { leadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'
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
export async function allowCorrection(
  context: ExchangeContext,
  key: EvaluationKey,
  { member, log, cells, reason }: Allowed,
): Promise<OutgoingFile | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const file = newFile(context)
  if (isRefusal(file)) return file
  const made = within(context, key, (evaluation) => {
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
        evaluation: evaluation.about.evaluation,
        ...file,
        member,
        unlock,
        log,
        cells: cells.map(({ bidder, question }) => ({ bidder: codeOf(state, bidder), question })),
        reason,
        lead: evaluation.position,
      },
      parts: [],
      signing: keys.signing,
      to: { recipients: [device.recipient] },
    } as const
  })
  if (isRefusal(made)) return made
  const { name, ...order } = made
  return makeFile(context, key, name, { ...order, manifest: { ...order.manifest } })
}
