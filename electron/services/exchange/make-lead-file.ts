import type { Device } from '../../../shared/evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { OutgoingNote } from '../folder/outgoing-notes.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import type { ContainerOrder } from './container/write-container.ts'
import { within, type ExchangeContext } from './context.ts'
import { leadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'

/** What names a file, whatever it is. */
interface FileIdentity {
  readonly evaluation: OpenEvaluation['about']['evaluation']
  readonly id: string
  readonly createdAt: string
}

/** A file for one laptop of a member. */
interface LeadFile extends Pick<OutgoingNote, 'bidders'> {
  readonly name: string
  readonly manifest: ContainerOrder['manifest']
  readonly parts?: ContainerOrder['parts']
  readonly device: Pick<Device, 'recipient'>
}

/**
 * Makes a file that the lead signs, for one laptop of a member.
 * @param about enters what the file stands for, and says what is in it
 */
export async function makeLeadFile(
  context: ExchangeContext,
  key: EvaluationKey,
  about: (evaluation: OpenEvaluation, named: FileIdentity) => LeadFile | Refusal,
): Promise<OutgoingFile | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const file = newFile(context)
  if (isRefusal(file)) return file
  const made = within(context, key, (evaluation) =>
    about(evaluation, { evaluation: evaluation.about.evaluation, ...file }),
  )
  if (isRefusal(made)) return made
  const { name, manifest, parts = [], device, bidders } = made
  const order = { manifest, parts, signing: keys.signing, to: { recipients: [device.recipient] } }
  return makeFile(context, key, name, order, bidders ? { bidders } : {})
}
