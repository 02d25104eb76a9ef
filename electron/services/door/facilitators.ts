import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'

/**
 * Which window runs the meeting of an evaluation: one alone, or two people would write over each other. Held in memory,
 * so that whatever ends the program ends it; a window that died without a word is taken over by a person.
 */
export class Facilitators {
  readonly #windows = new Map<EvaluationKey, string>()

  /** From now on this window runs it, whichever did before. */
  run(key: EvaluationKey, window: string): void {
    this.#windows.set(key, window)
  }

  leave(key: EvaluationKey, window: string): void {
    if (this.#windows.get(key) === window) this.#windows.delete(key)
  }

  /** Why a window may not act in a meeting; undefined where nobody runs it. */
  refuses(key: EvaluationKey, window: string | undefined): Refusal | undefined {
    const runs = this.#windows.get(key)
    return runs === undefined || runs === window ? undefined : refusal('refusal.meetingElsewhere')
  }
}
