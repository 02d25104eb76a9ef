import type { SaveState } from '../../ui/save-state.ts'

/** How soon a change is on disk, in milliseconds after it. */
const DELAY = {
  /** After the last key; and at most `LONGEST` after the first one that is not saved. */
  typing: 400,
  /** The place in the text changes all the time, and losing it loses no words. */
  place: 1500,
} as const
const LONGEST = 1000
const SLOW = 1000

export type SaveAnswer =
  | { readonly kind: 'done'; readonly savedAt: string }
  | { readonly kind: 'failed'; readonly sentence: string | undefined }

/** Sends one draft; `keepalive` where the page may be gone before the answer. */
export type SendDraft<Draft> = (draft: Draft, options: { readonly keepalive: boolean }) => Promise<SaveAnswer>

/**
 * Saves the newest draft, in order: one save at a time, and what comes meanwhile waits, so that an older draft never
 * lands on a newer one. What could not be saved stays here and goes with the next try.
 */
export class DraftSaver<Draft extends object> {
  readonly #send: SendDraft<Draft>
  readonly #show: (state: SaveState) => void
  #waiting: Draft | undefined
  #sent: Draft | undefined
  /** Somebody wants all that waits on disk; also while a save is under way. */
  #isAsked = false
  #running: Promise<boolean> | undefined
  #quiet: ReturnType<typeof setTimeout> | undefined
  #limit: ReturnType<typeof setTimeout> | undefined

  constructor(send: SendDraft<Draft>, show: (state: SaveState) => void) {
    this.#send = send
    this.#show = show
  }

  /** What is not known to be on disk. */
  get unsaved(): Draft | undefined {
    return this.#waiting ?? this.#sent
  }

  /** Notes a draft, to be saved soon. */
  change(draft: Draft, what: 'typing' | 'place'): void {
    this.#waiting = draft
    clearTimeout(this.#quiet)
    if (what === 'typing') this.#limit ??= setTimeout(this.#due, LONGEST)
    // each key also moves the cursor: while words wait, that does not put them off
    this.#quiet = setTimeout(this.#due, this.#limit === undefined ? DELAY.place : DELAY.typing)
  }

  /** Saves what waits, now. True once everything is on disk, false where something could not be saved. */
  flush(): Promise<boolean> {
    this.#stopTimers()
    if (!this.#waiting) return this.#running ?? Promise.resolve(true)
    this.#isAsked = true
    this.#running ??= this.#run()
    return this.#running
  }

  /** The page is going away: sends the newest words without waiting for anything. */
  leave(): void {
    const draft = this.unsaved
    if (draft) void this.#send(draft, { keepalive: true })
  }

  readonly #due = (): void => {
    void this.flush()
  }

  async #run(): Promise<boolean> {
    let allSaved = true
    while (this.#isAsked && this.#waiting && allSaved) {
      const draft = this.#waiting
      this.#isAsked = false
      this.#waiting = undefined
      this.#sent = draft
      const answer = await this.#sendShowing(draft)
      this.#sent = undefined
      allSaved = answer.kind === 'done'
      if (!allSaved) this.#waiting ??= draft
    }
    this.#running = undefined
    return allSaved
  }

  async #sendShowing(draft: Draft): Promise<SaveAnswer> {
    const slow = setTimeout(() => {
      this.#show({ kind: 'saving' })
    }, SLOW)
    const answer = await this.#send(draft, { keepalive: false })
    clearTimeout(slow)
    this.#show(answer.kind === 'done' ? { kind: 'saved', at: answer.savedAt } : answer)
    return answer
  }

  #stopTimers(): void {
    clearTimeout(this.#quiet)
    clearTimeout(this.#limit)
    this.#quiet = undefined
    this.#limit = undefined
  }
}
