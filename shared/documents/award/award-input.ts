import type { SensitivityJson } from '../../analysis/sensitivity-json.ts'
import type { Standstill } from '../../calendar/standstill.ts'
import type { Evaluation } from '../../evaluation/evaluation.ts'
import type { Say } from '../../messages/message.ts'
import type { Refusal } from '../../refusal.ts'
import type { Results } from '../../scoring/results.ts'
import type { Formats } from '../formats.ts'

/** What an award recommendation is made of. Everything is gathered before; nothing is looked up while it is made. */
export interface AwardInput {
  readonly evaluation: Evaluation
  /** Of this evaluation: what `computeResults` gives, a refusal (a price is missing) included. */
  readonly results: Results | Refusal
  /**
   * SHA-256 of the result as it is now, as a recommendation names it; undefined while nobody is first. A recommendation
   * made from another result keeps the document a draft.
   */
  readonly resultHash: string | undefined
  readonly say: Say
  readonly formats: Formats
  readonly record: {
    /** SHA-256 of the last stored entry, 64 hexadecimal digits; undefined for an evaluation that came from a plain file. */
    readonly head: string | undefined
    readonly entries: number
  }
  /** Reckoned from the day on which the letters are sent; undefined where there is no such day or no standstill. */
  readonly standstill: Standstill | undefined
  /** How firm the result is; undefined while it is incomplete, or where nobody asked. */
  readonly firmness?: SensitivityJson | undefined
  /** The evaluation file as JSON text. It is attached, so that anybody can recompute the award. */
  readonly evaluationFile: string
}
