import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from '../exchange/context.ts'
import { leadKeys } from '../exchange/lead-keys.ts'
import { BidBox } from './bid-box.ts'

interface OpenBox {
  readonly key: EvaluationKey
  readonly box: BidBox
}

/** The boxes that lie ready: one for each evaluation, the last that was opened. They are gone when the program ends. */
export class BidBoxes {
  readonly #open = new Map<string, OpenBox>()

  /** A new, empty one, under the name of its folder or zip. One of this evaluation that was open is thrown away. */
  async begin(context: ExchangeContext, key: EvaluationKey, source: string): Promise<string | Refusal> {
    const keys = await leadKeys(context, key)
    if (isRefusal(keys)) return keys
    const { files, randomHex } = context.workspace.machine
    const box = within(context, key, ({ gathered: { state }, places }) => {
      const { procurement, published, recommendation } = state
      if (!procurement || !published) return refusal('refusal.notPublished')
      if (recommendation) return refusal('refusal.alreadyRecommended')
      const place = { files, folder: places.blobs }
      const { recipient } = keys
      return { id: randomHex(16), source, place, recipient, procurement, randomHex }
    })
    if (isRefusal(box)) return box
    for (const [id, open] of this.#open) if (open.key === key) await this.end(id)
    this.#open.set(box.id, { key, box: new BidBox(box) })
    return box.id
  }

  find(id: string): OpenBox | Refusal {
    return this.#open.get(id) ?? refusal('refusal.bids.gone')
  }

  async end(id: string): Promise<void> {
    const open = this.#open.get(id)
    this.#open.delete(id)
    await open?.box.abandon()
  }
}
