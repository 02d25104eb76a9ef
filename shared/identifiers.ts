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

/** One evaluation, the same on every device that has a part of it: 128 random bits, as 32 hexadecimal digits. */
export const evaluationId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'evaluation-id'>()
export type EvaluationId = z.infer<typeof evaluationId>

/** One device's log of one evaluation: 128 random bits, as 32 hexadecimal digits. */
export const logId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'log'>()
export type LogId = z.infer<typeof logId>

/** SHA-256, as 64 hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/)
/** An Ed25519 public key (RFC 8032), as 64 hexadecimal digits. */
export const signingKey = z.string().regex(/^[0-9a-f]{64}$/)
/** An Ed25519 signature, as 128 hexadecimal digits. */
export const signatureHex = z.string().regex(/^[0-9a-f]{128}$/)
/** An age X25519 recipient, to whom files are encrypted (age-encryption.org/v1). */
export const ageRecipient = z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)
/** Names one file that travels, or one permission: 128 random bits, as 32 hexadecimal digits. */
export const randomId = z.string().regex(/^[0-9a-f]{32}$/)
