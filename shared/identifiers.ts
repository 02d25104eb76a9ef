import { z } from './zod.ts'

/** Any non-empty text of up to 100 characters, unique in its list. Brands keep look-alikes apart; they cost nothing at run time. */
const identifier = z.string().min(1).max(100)

/** The organisation that made an offer. Use wherever a tender is meant: one bidder, one tender. */
export const bidderId = identifier.brand<'bidder'>()
export type BidderId = z.infer<typeof bidderId>

/** A person on the panel, the procurement lead included. */
export const memberId = identifier.brand<'member'>()
export type MemberId = z.infer<typeof memberId>

/** A leaf of the criteria tree that people score. */
export const questionId = identifier.brand<'question'>()
export type QuestionId = z.infer<typeof questionId>

/** A node of the criteria tree: holds criteria, questions, or a price. */
export const criterionId = identifier.brand<'criterion'>()
export type CriterionId = z.infer<typeof criterionId>

/** A pass/fail condition. */
export const requirementId = identifier.brand<'requirement'>()
export type RequirementId = z.infer<typeof requirementId>
