import { draftSchema, type Draft } from '../../../shared/evaluation/draft.ts'

/**
 * Tells other windows of this browser what was saved of an answer. Without it a window that was opened earlier would
 * write its older words over newer ones.
 */
export class DraftNews {
  readonly #name: string
  #channel: BroadcastChannel | undefined

  /** @param ids of the evaluation, the question and the bidder */
  constructor(...ids: readonly string[]) {
    this.#name = JSON.stringify(ids)
  }

  /** Hears what other windows saved, until the returned function is called. */
  listen(hear: (draft: Draft) => void): () => void {
    const channel = new BroadcastChannel(this.#name)
    channel.onmessage = ({ data }) => {
      const draft = draftSchema.safeParse(data)
      if (draft.success) hear(draft.data)
    }
    this.#channel = channel
    return () => {
      channel.close()
      this.#channel = undefined
    }
  }

  tell(draft: Draft): void {
    this.#channel?.postMessage(draft)
  }
}
