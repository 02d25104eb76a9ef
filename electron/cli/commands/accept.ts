import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import { memberId } from '../../../shared/identifiers.ts'
import type { ExchangeContext } from '../../services/exchange/context.ts'
import { makeReceipt } from '../../services/exchange/make-receipt.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { failure, isFailure, misuse, type Failure } from '../failure.ts'
import { openOneFile } from '../open-one-file.ts'
import { intoFolder } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark accept FILE…`: takes what members sent. One that is refused ends it; those before it are taken. With --out a
 * receipt for each device that sent something goes into that folder.
 */
export async function accept(
  { files, out, evaluation }: AskedOf<'accept'>,
  say: Say,
): Promise<string | Failure> {
  const named = evaluation === undefined ? undefined : evaluationKey.safeParse(evaluation).data
  if (evaluation !== undefined && named === undefined) return misuse('cli.badKey', { key: evaluation })
  return withDevice(say, async (context) => {
    const acceptAll = (): Promise<string | Failure | Refusal> => acceptEach(context, files, named, out)
    return out === undefined ? acceptAll() : intoFolder(out, acceptAll)
  })
}

async function acceptEach(
  context: ExchangeContext,
  files: readonly string[],
  evaluation: EvaluationKey | undefined,
  out: string | undefined,
): Promise<string | Failure | Refusal> {
  const { say } = context
  let text = ''
  for (const place of files) {
    const opened = await openOneFile(context, place, { evaluation, accept: true })
    if (isFailure(opened)) return opened
    const sentence = opened.kind === 'opened' ? opened.sentence : ''
    text += `${say('cli.accepted', { place, sentence })}\n`
    const { preview, log } = opened
    for (const warning of preview?.warnings ?? []) text += `  ${warning}\n`
    if (out === undefined || preview === undefined || log === undefined) continue
    const member = memberId.parse(preview.member)
    const file = await makeReceipt(context, opened.evaluation, member, log)
    if (isRefusal(file)) return failure(place, file)
    const receipt = await copyOut(context, opened.evaluation, file.name, { folder: out })
    if (isRefusal(receipt) || isFailure(receipt)) return receipt
    text += `  ${receipt}\n`
  }
  return text
}
