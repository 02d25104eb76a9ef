import { identityToRecipient } from 'age-encryption'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { TenderDocument } from '../../../shared/evaluation/exchange-events.ts'
import { packDocuments } from '../../../shared/exchange/pack-documents.ts'
import { questionsOf } from '../../../shared/procurement/criteria.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { OpenEvaluation } from '../open-evaluation.ts'
import { hasBlob, readBlob } from './blob-files.ts'
import type { Part } from './container/write-tar.ts'
import { within, type ExchangeContext } from './context.ts'
import { fileName } from './file-name.ts'
import { documentsIdentity, leadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'

type Audience = TenderDocument['audience']

/**
 * The bidders' documents for one audience. Those that the panel reads are closed with the key that is in every pack; those
 * about prices only lead and second lead can open.
 */
export async function makeDocuments(
  context: ExchangeContext,
  key: EvaluationKey,
  audience: Audience,
): Promise<OutgoingFile | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const file = newFile(context)
  if (isRefusal(file)) return file
  const { files, randomHex } = context.workspace.machine
  const made = within(context, key, (evaluation) => {
    const { state } = evaluation.gathered
    const documents = documentsFor(state, audience)
    if (documents.length === 0) return refusal('refusal.noDocuments')
    const parts = partsOf(evaluation, { files, folder: evaluation.places.blobs }, documents)
    if (isRefusal(parts)) return parts
    const identity = documentsIdentity(evaluation, randomHex)
    const { procurement } = state
    const which = [audience, String(parts.length)]
    return {
      name: fileName([procurement?.reference ?? '', procurement?.title ?? ''], which, 'fairmark-documents'),
      evaluation: evaluation.about.evaluation,
      documents,
      parts,
      identity,
    }
  })
  if (isRefusal(made)) return made
  const { name, evaluation, documents, parts, identity } = made
  const recipients =
    audience === 'quality'
      ? [await identityToRecipient(identity)]
      : [keys.recipient, ...(keys.second === undefined ? [] : [keys.second])]
  return makeFile(context, key, name, {
    manifest: { format: 'fairmark-documents', evaluation, ...file, audience, documents },
    parts,
    signing: keys.signing,
    to: { recipients },
  })
}

/** As the panel knows bidders: nothing else leaves for it. */
function documentsFor(state: Evaluation, audience: Audience): TenderDocument[] {
  const { tenders, procurement, exchange } = state
  if (audience === 'price') return exchange.documents.filter((document) => document.audience === audience)
  const questions = procurement ? questionsOf(procurement).map(({ id }) => id) : []
  return packDocuments(state, [...tenders.values()], questions)
}

function partsOf(
  evaluation: OpenEvaluation,
  place: Parameters<typeof readBlob>[0],
  documents: readonly TenderDocument[],
): readonly Part[] | Refusal {
  const { identity } = evaluation.secrets
  const missing = documents.find(({ sha256 }) => !hasBlob(place, sha256))
  if (missing) return refusal('refusal.documentMissing', { bidder: missing.bidder, name: missing.name })
  const parts = documents.map(({ sha256, size }): Part => ({
    name: `blobs/${sha256}`,
    size,
    sha256,
    read: () => readBlob(place, sha256, identity),
  }))
  return [...new Map(parts.map((part) => [part.name, part])).values()]
}
