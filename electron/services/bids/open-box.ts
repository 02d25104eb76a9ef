import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from '../exchange/context.ts'
import { BidBox } from './bid-box.ts'

interface OpenedBox {
  /** Random, as 32 hexadecimal digits. */
  readonly id: string
  readonly box: BidBox
}

/**
 * An empty box, under the name of its folder or zip, while bids can still come in.
 * @param recipient to whom its files are closed
 */
export function openBox(
  context: ExchangeContext,
  key: EvaluationKey,
  { source, recipient }: { readonly source: string; readonly recipient: string },
): OpenedBox | Refusal {
  const { files, randomHex } = context.workspace.machine
  const options = within(context, key, ({ gathered: { state }, places }) => {
    const { procurement, published, recommendation } = state
    if (!procurement || !published) return refusal('refusal.notPublished')
    if (recommendation) return refusal('refusal.alreadyRecommended')
    const place = { files, folder: places.blobs }
    return { id: randomHex(16), source, place, recipient, procurement, randomHex }
  })
  return isRefusal(options) ? options : { id: options.id, box: new BidBox(options) }
}
