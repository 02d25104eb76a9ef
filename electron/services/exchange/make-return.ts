import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { signingKeyOf } from '../keys/signing.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { partOf } from './container/write-tar.ts'
import type { ContainerOrder } from './container/write-container.ts'
import { within, type ExchangeContext } from './context.ts'
import { fileName } from './file-name.ts'
import { makeFile, newFile, outgoingFile } from './make-file.ts'

/**
 * Everything of this member's log so far, to the lead and the second lead and to nobody else. Made of the same entries
 * it is the same file: then the one that is there is handed over again.
 */
export async function makeReturn(
  context: ExchangeContext,
  key: EvaluationKey,
): Promise<OutgoingFile | Refusal> {
  const file = newFile(context)
  if (isRefusal(file)) return file
  const order = within(context, key, (evaluation) => returnOrder(evaluation, file))
  if (isRefusal(order)) return order
  const { name, head, ...made } = order
  const known = within(context, key, (evaluation) =>
    evaluation.outgoing().filter((item) => item.name === name),
  )
  if (isRefusal(known)) return known
  const [same] = known
  const outgoing = same ? outgoingFile(key, same) : await makeFile(context, key, name, made)
  return isRefusal(outgoing) ? outgoing : { ...outgoing, head }
}

type ReturnOrder = ContainerOrder & { readonly name: string; readonly head: string }

function returnOrder(
  evaluation: OpenEvaluation,
  file: { readonly id: string; readonly createdAt: string },
): ReturnOrder | Refusal {
  const { about } = evaluation
  if (about.role !== 'evaluator') return refusal('refusal.memberOnly')
  const secrets = evaluation.hasKeys ? evaluation.secrets : undefined
  const { lead, seen } = secrets ?? {}
  const { pack } = evaluation.gathered.state
  if (!secrets || !lead || !seen || !pack) return refusal('refusal.sampleNotSent')
  evaluation.signCheckpoint()
  const log = evaluation.logBytes()
  if (isRefusal(log)) return log
  const { state } = evaluation.gathered
  const { position } = evaluation
  const { member } = about
  const { procurement } = state
  return {
    name: fileName(
      [procurement?.reference ?? '', procurement?.title ?? ''],
      [state.panel.get(member)?.title ?? member, String(position.entries)],
      'fairmark-return',
    ),
    head: position.head,
    manifest: {
      format: 'fairmark-return',
      evaluation: about.evaluation,
      ...file,
      member,
      pack: pack.digest,
      log: position,
      seen,
      submitted: state.sheets.get(member)?.submittedAt !== undefined,
    },
    parts: [partOf(`events/${position.log}`, log)],
    signing: signingKeyOf(secrets.signing),
    to: { recipients: [lead.recipient, ...(lead.second === undefined ? [] : [lead.second])] },
  }
}

/** How many entries a return holds, as its name says; undefined for what is no return. */
export function entriesInName(name: string): number | undefined {
  const count = /-(\d+)\.fmreturn$/.exec(name)?.[1]
  return count === undefined ? undefined : Number(count)
}
