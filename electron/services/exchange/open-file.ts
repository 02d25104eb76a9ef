import { assertNever } from '../../../shared/assert-never.ts'
import type { ManifestFormat } from '../../../shared/exchange/manifest.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { importFile } from '../workspace/import-file.ts'
import { needsVault } from '../keys/vault.ts'
import { readBytes } from '../door/request-body.ts'
import { keysIn } from '../workspace/workspace-file.ts'
import { HEADER_BYTES_MAXIMUM } from './container/limits.ts'
import { peekContainer } from './container/peek-container.ts'
import { unbroken, within, type ExchangeContext } from './context.ts'
import { opened, type FileOpened, type FileToOpen } from './file-to-open.ts'
import { firstBytes } from './first-bytes.ts'
import { openAgreed } from './open-agreed.ts'
import { openDocuments } from './open-documents.ts'
import { openPack } from './open-pack.ts'
import { openReceipt } from './open-receipt.ts'
import { openRecord } from './open-record.ts'
import { openReturn } from './open-return.ts'
import { openUnlock } from './open-unlock.ts'
import { openWithWords } from './open-with-words.ts'

/** All space so far may be the beginning of anything. */
const MAY_BE_JSON = /^\s*(?:[[{]|$)/
const AGE = Buffer.from('age-encryption.org/')
export const EVALUATION_FILE_MAXIMUM = 128 * 1024 * 1024

/** Opens whatever it is: an evaluation file, or one of the files that travel. What it is, its bytes say, not its name. */
export async function openFile(context: ExchangeContext, file: FileToOpen): Promise<FileOpened | Refusal> {
  return unbroken(context, async () => {
    const begun = await firstBytes(file.source, HEADER_BYTES_MAXIMUM)
    const whole = { ...file, source: begun.whole }
    if (AGE.equals(begun.first.subarray(0, AGE.length))) return openTravelled(context, whole, begun.first)
    // A picture, a letter: to say that it is no JSON would help nobody.
    if (!MAY_BE_JSON.test(begun.first.toString())) return refusal('refusal.file.notFairmark')
    if (file.onlyTravelled === true) return refusal('refusal.file.isEvaluation')
    return openEvaluationFile(context, whole)
  })
}

async function openEvaluationFile(
  { workspace, say }: ExchangeContext,
  { source }: FileToOpen,
): Promise<FileOpened | Refusal> {
  const bytes = await readBytes(source, EVALUATION_FILE_MAXIMUM)
  const key = isRefusal(bytes) ? bytes : importFile(workspace, bytes)
  return isRefusal(key) ? key : opened('evaluation', key, say('exchange.opened.evaluation'))
}

async function openTravelled(
  context: ExchangeContext,
  file: FileToOpen,
  first: Uint8Array,
): Promise<FileOpened | Refusal> {
  const peek = peekContainer(first)
  if (isRefusal(peek)) return peek
  if (peek.kind === 'words') {
    if (file.words === undefined) return refusal('refusal.file.needsWords')
    return openWithWords(context, file, file.words)
  }
  const { vault } = context.workspace
  const closed = vault.state === 'locked' ? needsVault(vault) : undefined
  if (closed) return closed
  const result = await openByKeys(context, file, peek.format)
  return isRefusal(result) && forNobodyHere.has(result.id) ? (openElsewhere(context) ?? result) : result
}

/** What is said of a file for which nothing was found on this device. */
const forNobodyHere: ReadonlySet<string> = new Set([
  'refusal.leadOnly',
  'refusal.otherTender',
  'refusal.file.notForThisDevice',
])

/** An evaluation that another window holds could not be asked whether the file is for it. */
function openElsewhere(context: ExchangeContext): Refusal | undefined {
  const { machine, home } = context.workspace
  return keysIn(machine.files, home)
    .map((key) => within(context, key, () => true))
    .filter(isRefusal)
    .find(({ id }) => id === 'refusal.openElsewhere')
}

async function openByKeys(
  context: ExchangeContext,
  file: FileToOpen,
  format: ManifestFormat,
): Promise<FileOpened | Refusal> {
  switch (format) {
    case 'fairmark-pack':
      return openPack(context, file)
    case 'fairmark-return':
      return openReturn(context, file)
    case 'fairmark-receipt':
      return openReceipt(context, file)
    case 'fairmark-unlock':
      return openUnlock(context, file)
    case 'fairmark-agreed':
      return openAgreed(context, file)
    case 'fairmark-documents':
      return openDocuments(context, file)
    case 'fairmark-record':
      return openRecord(context, file)
    default:
      return assertNever(format)
  }
}
