import { draftSchema, type Draft } from '../../../shared/evaluation/draft.ts'

/**
 * Tells other windows of this browser what was saved of an answer. Without it a window that was opened earlier would
 * write its older words over newer ones.
 */
export class DraftNews {
  readonly #name: string
  /** The words that are saved, as far as this window knows. */
  #known: string
  #channel: BroadcastChannel | undefined

  /** @param ids of the evaluation, the question and the bidder */
  constructor(draft: Draft, ...ids: readonly string[]) {
    this.#name = JSON.stringify(ids)
    this.#known = wordsOf(draft)
  }

  /**
   * Hears what other windows saved, until the returned function is called. It is not taken over while this window has
   * words of its own that are not saved: those are the newer ones.
   */
  listen(latest: () => Draft, takeOver: (draft: Draft) => void): () => void {
    const channel = new BroadcastChannel(this.#name)
    channel.onmessage = ({ data }) => {
      const theirs = draftSchema.safeParse(data)
      if (!theirs.success || wordsOf(latest()) !== this.#known) return
      this.#known = wordsOf(theirs.data)
      takeOver(theirs.data)
    }
    this.#channel = channel
    return () => {
      channel.close()
      this.#channel = undefined
    }
  }

  /** This was saved. */
  tell(draft: Draft): void {
    this.#known = wordsOf(draft)
    this.#channel?.postMessage(draft)
  }
}

/** Where somebody is in an answer is no reason to keep older words. */
function wordsOf({ score, good, worries, evidence, flagged, note }: Draft): string {
  return JSON.stringify([score, good, worries, evidence, flagged, note])
}
