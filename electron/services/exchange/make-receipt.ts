import type { Device } from '../../../shared/evaluation/evaluation.ts'
import type { LogId, MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import type { ExchangeContext } from './context.ts'
import { fileName } from './file-name.ts'
import { makeLeadFile } from './make-lead-file.ts'

/** What of a member's log arrived, signed by the lead, for the device that made it. */
export function makeReceipt(
  context: ExchangeContext,
  key: EvaluationKey,
  member: MemberId,
  log: LogId,
): Promise<OutgoingFile | Refusal> {
  return makeLeadFile(context, key, (evaluation, named) => {
    const device = knownDevice(evaluation, member, log)
    if (isRefusal(device)) return device
    const { branches, kept } = device
    const branch = branches.find(({ head }) => head === kept) ?? branches.at(-1)
    if (!branch) return refusal('refusal.unknownLog', { member })
    evaluation.signCheckpoint()
    const { entries, head } = branch
    return {
      name: nameFor(evaluation, member, String(entries), 'fairmark-receipt'),
      manifest: {
        format: 'fairmark-receipt',
        ...named,
        member,
        log: { log, entries, head },
        lead: evaluation.position,
      },
      device,
    }
  })
}

/** A device whose log came in. */
export function knownDevice(
  { gathered: { state } }: OpenEvaluation,
  member: MemberId,
  log: LogId,
): Device | Refusal {
  const { title } = state.panel.get(member) ?? { title: member }
  const device = state.exchange.returns.get(member)?.devices.get(log)
  return device ?? refusal('refusal.unknownLog', { member: title })
}

export function nameFor(
  { gathered: { state } }: OpenEvaluation,
  member: MemberId,
  which: string,
  format: 'fairmark-receipt' | 'fairmark-unlock' | 'fairmark-agreed',
): string {
  const { procurement, panel } = state
  return fileName(
    [procurement?.reference ?? '', procurement?.title ?? ''],
    [panel.get(member)?.title ?? member, which],
    format,
  )
}
