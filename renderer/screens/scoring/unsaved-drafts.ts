import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'

interface Unsaved {
  readonly draft: Draft
  /** What was on the disk when they were written. */
  readonly known: Draft
}

/** Words that reached no disk, by answer, for as long as the program runs. */
const unsaved = new Map<string, Unsaved>()

export function keepUnsaved(
  evaluation: EvaluationKey,
  question: QuestionId,
  bidder: BidderId,
  words: Unsaved,
): void {
  unsaved.set(nameOf(evaluation, question, bidder), words)
}

/** Goes back into the boxes when the answer is opened again; forgotten once it is saved. */
export function unsavedDraft(
  evaluation: EvaluationKey,
  question: QuestionId,
  bidder: BidderId,
): Unsaved | undefined {
  return unsaved.get(nameOf(evaluation, question, bidder))
}

export function forgetUnsaved(evaluation: EvaluationKey, question: QuestionId, bidder: BidderId): void {
  unsaved.delete(nameOf(evaluation, question, bidder))
}

function nameOf(...ids: readonly string[]): string {
  return JSON.stringify(ids)
}
