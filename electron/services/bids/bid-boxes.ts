import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from '../exchange/context.ts'
import { leadKeys } from '../exchange/lead-keys.ts'
import type { BidBox } from './bid-box.ts'
import { openBox } from './open-box.ts'

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
    const opened = openBox(context, key, { source, recipient: keys.recipient })
    if (isRefusal(opened)) return opened
    for (const [id, open] of this.#open) if (open.key === key) await this.end(id)
    this.#open.set(opened.id, { key, box: opened.box })
    return opened.id
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
