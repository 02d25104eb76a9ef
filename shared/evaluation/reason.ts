import { z } from '../zod.ts'
import { TEXT_MAXIMUM } from '../procurement/procurement.ts'

/** A place in the tender, in words ("paragraph 4", "page 12"), and what stands there. */
export const evidenceSchema = z.strictObject({
  where: z.string().min(1).max(200),
  quote: z.string().max(5000),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** So many places are quoted in one reason. */
export const EVIDENCE_MAXIMUM = 200

/** Why a score was given: what is good, what is missing or worries, and where the tender says it. */
export const reasonSchema = z.strictObject({
  good: z.string().max(TEXT_MAXIMUM),
  worries: z.string().max(TEXT_MAXIMUM),
  evidence: z.array(evidenceSchema).max(EVIDENCE_MAXIMUM),
})
export type Reason = z.infer<typeof reasonSchema>

export const noReason: Reason = { good: '', worries: '', evidence: [] }

/** A file may give a reason as plain text; it becomes what is good. */
export function plainReason(text: string): Reason {
  return { ...noReason, good: text }
}

/** Whether two reasons are the same, word for word. */
export function sameReason(one: Reason, other: Reason): boolean {
  return (
    one.good === other.good &&
    one.worries === other.worries &&
    one.evidence.length === other.evidence.length &&
    one.evidence.every(({ where, quote }, index) => {
      const same = other.evidence[index]
      return where === same?.where && quote === same.quote
    })
  )
}
