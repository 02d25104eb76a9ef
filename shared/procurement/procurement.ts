import { z } from '../zod.ts'
import { decimalPattern } from '../fraction.ts'
import { criterionId, questionId, requirementId } from '../identifiers.ts'

/** Longest text of one answer or reason, in UTF-16 units: some 8,000 words. Keeps one entry of the record under its limit. */
export const TEXT_MAXIMUM = 50_000

const line = z.string().min(1).max(500)
const text = z.string().max(TEXT_MAXIMUM)

/** A number that matters, as the evaluation file may write it: a decimal string, or an integer. Read it with `parseDecimal`. */
export const decimal = z.union([z.string().max(40).regex(decimalPattern), z.int().transform(String)])

/** A day without a time, "2024-03-04". */
export const day = z.iso.date()

/** A minute as a clock on the wall of the buyer shows it, "2024-03-04T11:58": a receipt says no time zone. */
export const wallTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/)
  .refine((text) => z.iso.datetime({ local: true }).safeParse(`${text}:00`).success)

export const regimes = [
  'pcr-2015-light-touch',
  'pcr-2015',
  'pa-2023',
  'pa-2023-light-touch',
  'psr-2023',
  'below-threshold',
] as const

const descriptorSchema = z.strictObject({ score: decimal, word: line, meaning: text })
export type Descriptor = z.infer<typeof descriptorSchema>

/** Minimum, maximum and step of a score, and the published words for its steps (may be empty in a file). */
export const scaleSchema = z.strictObject({
  minimum: decimal,
  maximum: decimal,
  step: decimal,
  descriptors: z.array(descriptorSchema).max(1000),
})
export type Scale = z.infer<typeof scaleSchema>

/** How the score that counts comes about: agreed by the panel, or computed where the published procurement says so. */
export const decisions = ['consensus', 'mean', 'median'] as const

const questionSchema = z.strictObject({
  id: questionId,
  title: line,
  weighting: decimal,
  minimumScore: decimal.optional(),
  scale: scaleSchema.optional(),
  decision: z.enum(decisions).optional(),
  wordLimit: z.int().positive().optional(),
  guidance: text.optional(),
})
export type Question = z.infer<typeof questionSchema>

export const priceFormulas = [
  'lowest-over-price',
  'above-lowest',
  'lowest-to-highest',
  'around-mean',
] as const
export type PriceFormula = (typeof priceFormulas)[number]

const criterionBase = z.strictObject({
  id: criterionId,
  title: line,
  weighting: decimal,
  minimumPercent: decimal.optional(),
  questions: z.array(questionSchema).max(1000).optional(),
  price: z.strictObject({ formula: z.enum(priceFormulas) }).optional(),
})
export type Criterion = z.infer<typeof criterionBase> & { criteria?: Criterion[] | undefined }
const criterionSchema: z.ZodType<Criterion> = criterionBase.extend({
  get criteria() {
    return z.array(criterionSchema).max(1000).optional()
  },
})

const requirementSchema = z.strictObject({
  id: requirementId,
  title: line,
  consequence: z.enum(['excluded', 'recorded']),
})
export type Requirement = z.infer<typeof requirementSchema>

/** What the documents need to say of the contract. The program's own part of the evaluation file: every key may be missing. */
const contractSchema = z.strictObject({
  description: text.optional(),
  /** The most the buyer will pay a year, in pounds. */
  annualBudget: decimal.optional(),
  years: z.int().positive().optional(),
  extensionYears: z.int().nonnegative().optional(),
  lots: z.int().positive().optional(),
  wards: line.optional(),
  decisionMaker: line.optional(),
  reportAuthor: line.optional(),
  contact: line.optional(),
  /** Telephone and hours of the person a panel member can ring. */
  helpTelephone: line.optional(),
  helpHours: line.optional(),
  keyDecision: z.string().max(500).optional(),
  private: z.string().max(500).optional(),
})
export type Contract = z.infer<typeof contractSchema>

/** Days of the procedure; every key may be missing. */
const datesSchema = z.strictObject({
  published: day.optional(),
  submissionsBy: day.optional(),
  scoresBy: day.optional(),
  moderation: z.array(day).max(20).optional(),
  recordConfirmed: day.optional(),
  recommendationBy: day.optional(),
  decision: day.optional(),
  lettersSent: day.optional(),
  serviceStarts: day.optional(),
})
export type Dates = z.infer<typeof datesSchema>

/** The purchase as published: criteria, weightings, scale, rules, dates. Frozen from publication on. */
export const procurementSchema = z.strictObject({
  reference: line,
  title: line,
  buyer: line,
  regime: z.enum(regimes),
  contract: contractSchema.optional(),
  dates: datesSchema.optional(),
  scale: scaleSchema,
  weightings: z.enum(['absolute', 'relative']),
  criteria: z.array(criterionSchema).min(1).max(1000),
  requirements: z.array(requirementSchema).max(1000),
  rounding: z.strictObject({ places: z.int().min(0).max(6), when: z.enum(['total', 'each']) }),
  /** Ids of criteria or questions, in the order in which they separate equal totals. */
  tieBreak: z.array(z.string().min(1).max(100)).max(1000),
})
export type Procurement = z.infer<typeof procurementSchema>
export type Regime = Procurement['regime']
