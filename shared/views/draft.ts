import type { Draft } from '../evaluation/draft.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { draftOf, type MemberWork } from './member-work.ts'

/** What is kept of one answer: after a save, with what another window had saved meanwhile. */
export interface DraftView {
  readonly view: 'draft'
  readonly draft: Draft
}

export function makeDraft(work: MemberWork, bidder: BidderId, question: QuestionId): DraftView | Refusal {
  const stored = draftOf(work, bidder, question)
  return stored ? { view: 'draft', draft: stored.draft } : refusal('refusal.notThere')
}
