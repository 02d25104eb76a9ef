import { z } from '../zod.ts'
import { interestDecisions, memberRoles } from '../evaluation/event.ts'
import { reasonSchema } from '../evaluation/reason.ts'
import { bidderId, memberId, questionId } from '../identifiers.ts'
import { decimal, procurementSchema, TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { byId } from './by-id.ts'

export const FORMAT = 'fairmark-evaluation'
export const VERSION = 1

const line = z.string().min(1).max(500)
const text = z.string().max(TEXT_MAXIMUM)
const reason = z.union([text, reasonSchema])

/** What an evaluator is by their experience (rules.md, "Words"). Of these only "carer" is kept. */
const kindsOfEvaluator = ['officer', 'carer', 'specialist'] as const

const tenderSchema = z.strictObject({
  bidder: bidderId,
  name: line,
  alias: line.optional(),
  status: z.enum(['admitted', 'withdrawn', 'excluded']).optional(),
  /** Why it was withdrawn or excluded. */
  reason: text.optional(),
  requirements: byId(z.enum(['pass', 'fail'])).optional(),
  prices: byId(decimal).optional(),
  answers: byId(text).optional(),
  /** Reserved for what letters need of a bidder; no key of it is defined yet. */
  documents: z.strictObject({}).optional(),
})

const memberSchema = z.strictObject({
  member: memberId,
  role: z.enum([...memberRoles, ...kindsOfEvaluator]),
  questions: z.union([z.array(questionId).max(1000), z.literal('all')]),
})

const interestSchema = z.strictObject({
  member: memberId,
  bidder: bidderId,
  nature: text,
  decision: z.enum(interestDecisions),
  reason: text,
})

const scoreSchema = z.strictObject({
  member: memberId,
  bidder: bidderId,
  question: questionId,
  score: decimal,
  reason,
})

const consensusSchema = z.strictObject({
  bidder: bidderId,
  question: questionId,
  score: decimal,
  reason,
  present: z.array(memberId).max(1000),
})

/** The plain JSON form of an evaluation (rules.md, "The evaluation file"). */
export const evaluationFileSchema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  procurement: procurementSchema,
  tenders: z.array(tenderSchema).max(1000),
  panel: z.array(memberSchema).max(1000),
  interests: z.array(interestSchema).max(100_000).optional(),
  scores: z.array(scoreSchema).max(1_000_000),
  consensus: z.array(consensusSchema).max(100_000),
})
export type EvaluationFile = z.infer<typeof evaluationFileSchema>
export type FileTender = EvaluationFile['tenders'][number]
export type FileMember = EvaluationFile['panel'][number]
export type FileReason = EvaluationFile['scores'][number]['reason']
