import { createHash } from 'node:crypto'
import { documentReceived } from '../../../shared/evaluation/decisions/content.ts'
import type { TenderDocument } from '../../../shared/evaluation/exchange-events.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { tooLarge } from '../door/request-body.ts'
import { hasBlob, writeBlob } from './blob-files.ts'
import { unbroken, within, type ExchangeContext } from './context.ts'
import { leadKeys } from './lead-keys.ts'

/** What a document is, before its bytes were counted. */
export type DocumentOrder = Omit<TenderDocument, 'sha256' | 'size'>

/** What fits into a file that travels. */
const DOCUMENT_MAXIMUM = 4 * 1024 * 1024 * 1024

/**
 * A document of a tender, kept sealed and entered when all of it is on the disk. Whether it may be received is asked
 * before its bytes are taken, and decided when they are there.
 */
export async function receiveDocument(
  context: ExchangeContext,
  key: EvaluationKey,
  order: DocumentOrder,
  source: AsyncIterable<Uint8Array>,
  size: number | undefined,
): Promise<TenderDocument | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  const { signal, onProgress } = context
  const { files, randomHex } = context.workspace.machine
  const place = within(context, key, ({ gathered: { state }, places }) => {
    const asked = { ...order, sha256: '0'.repeat(64), size: 0 }
    const refused = documentReceived(state, { type: 'DocumentReceived', document: asked })
    return isRefusal(refused) ? refused : { files, folder: places.blobs }
  })
  if (isRefusal(place)) return place
  return unbroken(context, async () => {
    const blob = await writeBlob(place, keys.recipient, randomHex(16))
    try {
      const hash = createHash('sha256')
      let done = 0
      for await (const piece of source) {
        signal?.throwIfAborted()
        done += piece.length
        if (done > DOCUMENT_MAXIMUM) return tooLarge(DOCUMENT_MAXIMUM)
        hash.update(piece)
        await blob.write(piece)
        onProgress?.(done, size ?? 0)
      }
      if (done === 0) return refusal('refusal.file.noContent')
      if (size !== undefined && done !== size) return refusal('refusal.cutShort')
      await blob.done()
      const document = { ...order, sha256: hash.digest('hex'), size: done }
      return within(context, key, (evaluation) => {
        // Two tenders may hold the same form: it is kept once.
        if (!hasBlob(place, document.sha256)) blob.commit(document.sha256)
        const event = { type: 'DocumentReceived', document } as const
        return evaluation.enter({ type: 'EnterExchange', event }) ?? document
      })
    } finally {
      await blob.abandon()
    }
  })
}
