import { Encrypter } from 'age-encryption'
import type { Cell } from '../../../shared/evaluation/exchange-events.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from './context.ts'

/**
 * Enters a member's own note about an answer, closed so that only the lead and the second lead can open it: it goes with
 * the record and cannot be lost, and whoever is given the record finds nothing to read. In the sample, which goes to
 * nobody, it stays in the draft.
 */
export async function keepNote(
  context: ExchangeContext,
  key: EvaluationKey,
  { bidder, question, note }: Cell & { readonly note: string },
): Promise<true | Refusal> {
  const about = within(context, key, (evaluation) => {
    if (evaluation.about.role !== 'evaluator') return refusal('refusal.memberOnly')
    const { member } = evaluation.about
    return { member, lead: evaluation.hasKeys ? evaluation.secrets.lead : undefined }
  })
  if (isRefusal(about)) return about
  const { member, lead } = about
  if (!lead) return true
  const recipients = [lead.recipient, ...(lead.second === undefined ? [] : [lead.second])]
  const sealed = await sealedTo(recipients, note)
  return within(context, key, (evaluation) => {
    const event = { type: 'NoteKept', member, bidder, question, sealed } as const
    return evaluation.enter({ type: 'EnterExchange', event }) ?? true
  })
}

async function sealedTo(recipients: readonly string[], note: string): Promise<string> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  return Buffer.from(await encrypter.encrypt(note)).toString('base64')
}
