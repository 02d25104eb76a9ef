import { draftSchema, type Draft } from '../../../shared/evaluation/draft.ts'
import { mergedDrafts } from '../../../shared/evaluation/merged-drafts.ts'

/**
 * What is kept of an answer, as far as this window knows, and what other windows of this browser save of it. What comes from
 * elsewhere goes into the boxes; words that wait to be saved stay there.
 */
export class DraftNews {
  readonly #name: string
  /** What is saved, as far as this window knows. */
  #known: Draft
  #channel: BroadcastChannel | undefined
  #takeIn: ((sent: Draft, kept: Draft) => void) | undefined

  /** @param ids of the evaluation, the question and the bidder */
  constructor(draft: Draft, ...ids: readonly string[]) {
    this.#name = JSON.stringify(ids)
    this.#known = draft
  }

  get known(): Draft {
    return this.#known
  }

  /**
   * Hears what other windows saved, until the returned function is called. It is not taken over while this window has
   * words of its own that are not saved: the service puts the two together when they are.
   */
  listen(latest: () => Draft, takeOver: (draft: Draft) => void): () => void {
    const channel = new BroadcastChannel(this.#name)
    channel.onmessage = ({ data }) => {
      const theirs = draftSchema.safeParse(data)
      if (!theirs.success || wordsOf(latest()) !== wordsOf(this.#known)) return
      this.#known = theirs.data
      takeOver({ ...theirs.data, place: latest().place })
    }
    this.#channel = channel
    this.#takeIn = (sent, kept) => {
      takeOver(mergedDrafts(sent, kept, latest()))
    }
    return () => {
      channel.close()
      this.#channel = undefined
      this.#takeIn = undefined
    }
  }

  /** This was saved, and is kept so: with what another window had saved before, where this one did not know it. */
  saved(sent: Draft, kept: Draft): void {
    this.#known = kept
    this.#channel?.postMessage(kept)
    if (wordsOf(kept) !== wordsOf(sent)) this.#takeIn?.(sent, kept)
  }
}

/** Where somebody is in an answer is no reason to keep older words. */
function wordsOf({ score, good, worries, evidence, flagged, note, others }: Draft): string {
  return JSON.stringify([score, good, worries, evidence, flagged, note, others])
}
