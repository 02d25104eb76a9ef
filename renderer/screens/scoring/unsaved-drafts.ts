import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'

/** Words that reached no disk, by answer, for as long as the program runs. */
const unsaved = new Map<string, Draft>()

export function keepUnsaved(
  evaluation: EvaluationKey,
  question: QuestionId,
  bidder: BidderId,
  draft: Draft,
): void {
  unsaved.set(nameOf(evaluation, question, bidder), draft)
}

/** Goes back into the boxes when the answer is opened again; forgotten once it is saved. */
export function unsavedDraft(
  evaluation: EvaluationKey,
  question: QuestionId,
  bidder: BidderId,
): Draft | undefined {
  return unsaved.get(nameOf(evaluation, question, bidder))
}

export function forgetUnsaved(evaluation: EvaluationKey, question: QuestionId, bidder: BidderId): void {
  unsaved.delete(nameOf(evaluation, question, bidder))
}

function nameOf(...ids: readonly string[]): string {
  return JSON.stringify(ids)
}
