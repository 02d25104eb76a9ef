import { seesScores } from '../../../shared/evaluation/exchange/blindness.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { newWords } from './container/words.ts'
import { partOf, type Part } from './container/write-tar.ts'
import { within, type ExchangeContext } from './context.ts'
import { entriesIn } from './entries-in.ts'
import { fileName } from './file-name.ts'
import { leadKeys } from './lead-keys.ts'
import { makeFile, newFile } from './make-file.ts'

/** To new words; to all devices of the panel, the lead and the second lead; or to these keys. */
export type RecordAddressees = 'words' | 'panel' | { readonly recipients: readonly string[] }

/** The whole record: the lead's log, every return and every pack that it names. No key of anybody is in it. */
export async function exportRecord(
  context: ExchangeContext,
  key: EvaluationKey,
  to: RecordAddressees,
): Promise<{ readonly file: OutgoingFile; readonly words: string | undefined } | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const file = newFile(context)
  if (isRefusal(file)) return file
  const { randomHex } = context.workspace.machine
  const words = to === 'words' ? newWords((count) => Buffer.from(randomHex(count), 'hex')) : undefined
  const made = within(context, key, (evaluation) => {
    const { state } = evaluation.gathered
    if (!seesScores(state)) return refusal('refusal.scoresNotOpen')
    evaluation.signCheckpoint()
    const parts = partsOf(evaluation)
    if (isRefusal(parts)) return parts
    const { about, position } = evaluation
    const { procurement } = state
    const which = ['record', String(position.entries)]
    return {
      name: fileName([procurement?.reference ?? '', procurement?.title ?? ''], which, 'fairmark-record'),
      manifest: { format: 'fairmark-record', evaluation: about.evaluation, ...file, lead: position } as const,
      parts,
      signing: keys.signing,
      to: words === undefined ? { recipients: recipientsOf(evaluation, to) } : { words },
    }
  })
  if (isRefusal(made)) return made
  const { name, ...order } = made
  const outgoing = await makeFile(context, key, name, order)
  return isRefusal(outgoing) ? outgoing : { file: outgoing, words }
}

function partsOf(evaluation: OpenEvaluation): readonly Part[] | Refusal {
  const log = evaluation.logBytes()
  if (isRefusal(log)) return log
  const parts = [partOf(`events/${evaluation.position.log}`, log)]
  const named = entriesIn(log).flatMap(({ event }) => {
    if (event.type === 'PackIssued') return evaluation.packBytes(event.digest)
    // Those too that a later return took the place of.
    return event.type === 'ReturnAccepted' ? evaluation.returnBytes(event.file) : []
  })
  for (const bytes of named) {
    if (isRefusal(bytes)) return bytes
    parts.push(blobOf(bytes))
  }
  return [...new Map(parts.map((part) => [part.name, part])).values()]
}

function blobOf(bytes: Uint8Array): Part {
  const { sha256, ...part } = partOf('', bytes)
  return { ...part, sha256, name: `blobs/${sha256}` }
}

function recipientsOf(evaluation: OpenEvaluation, to: RecordAddressees): readonly string[] {
  if (typeof to === 'object') return to.recipients
  const { exchange } = evaluation.gathered.state
  const devices = [...exchange.returns.values()].flatMap((returns) => [...returns.devices.values()])
  return [
    ...new Set(
      [
        exchange.keys?.recipient,
        exchange.secondLead?.recipient,
        ...devices.filter(({ revoked }) => !revoked).map(({ recipient }) => recipient),
      ].filter((recipient) => recipient !== undefined),
    ),
  ]
}
