import { assertNever } from '../../../shared/assert-never.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { ExchangeRequest, OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { allowCorrection } from './allow-correction.ts'
import { unbroken, type ExchangeContext } from './context.ts'
import { exportRecord } from './export-record.ts'
import { issuePacks } from './issue-packs.ts'
import { keepNote } from './keep-note.ts'
import { makeDocuments } from './make-documents.ts'
import { makeReceipt } from './make-receipt.ts'
import { makeRecoveryKey } from './make-recovery-key.ts'
import { makeReturn } from './make-return.ts'
import type { ExchangeDone } from './replies.ts'
import { sendRecord } from './send-record.ts'
import { showWords } from './show-words.ts'

/** Does what makes files, keys or takes long. */
export async function performExchange(
  context: ExchangeContext,
  request: ExchangeRequest,
): Promise<ExchangeDone | Refusal> {
  return unbroken(context, () => perform(context, request))
}

async function perform(context: ExchangeContext, request: ExchangeRequest): Promise<ExchangeDone | Refusal> {
  const { vault } = context.workspace
  switch (request.type) {
    case 'ChoosePassphrase':
      return (await vault.choosePassphrase(request.passphrase)) ?? {}
    case 'Unlock':
      return (await vault.unlock(request.passphrase)) ?? {}
    case 'MakeRecoveryKey': {
      const { evaluation } = request
      const recoveryKey = await makeRecoveryKey(context, evaluation)
      return isRefusal(recoveryKey) ? recoveryKey : { evaluation, recoveryKey }
    }
    case 'IssuePacks': {
      const { evaluation } = request
      const issued = await issuePacks(context, evaluation, request.members)
      if (isRefusal(issued)) return issued
      const [only, ...more] = issued
      const words = more.length === 0 ? only?.words?.split(' ') : undefined
      return { evaluation, files: issued.map(({ file }) => file), words }
    }
    case 'ShowWords': {
      const words = showWords(context, request.evaluation, request.member)
      return isRefusal(words) ? words : { evaluation: request.evaluation, words }
    }
    case 'MakeDocuments':
      return manyFiles(request, await makeDocuments(context, request.evaluation, request.audience))
    case 'MakeReturn':
      return oneFile(request, await makeReturn(context, request.evaluation))
    case 'KeepNote': {
      const kept = await keepNote(context, request.evaluation, request)
      return isRefusal(kept) ? kept : { evaluation: request.evaluation }
    }
    case 'MakeReceipt':
      return oneFile(request, await makeReceipt(context, request.evaluation, request.member, request.log))
    case 'AllowCorrection':
      return oneFile(request, await allowCorrection(context, request.evaluation, request))
    case 'SendRecord':
      return oneFile(request, await sendRecord(context, request.evaluation, request.member))
    case 'ExportRecord': {
      const { evaluation } = request
      const made = await exportRecord(context, evaluation, request.to)
      return isRefusal(made) ? made : { evaluation, files: [made.file], words: made.words?.split(' ') }
    }
    default:
      return assertNever(request)
  }
}

function oneFile(
  { evaluation }: { readonly evaluation: EvaluationKey },
  file: OutgoingFile | Refusal,
): ExchangeDone | Refusal {
  return isRefusal(file) ? file : { evaluation, files: [file] }
}

function manyFiles(
  { evaluation }: { readonly evaluation: EvaluationKey },
  files: readonly OutgoingFile[] | Refusal,
): ExchangeDone | Refusal {
  return isRefusal(files) ? files : { evaluation, files }
}
