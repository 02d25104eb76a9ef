import { z } from '../zod.ts'
import { bidderId, questionId, requirementId, type BidderId } from '../identifiers.ts'
import type { Standing } from '../tenders/plan-bids.ts'
import type { Target } from '../tenders/match-bids.ts'

const targetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: questionId }),
  z.strictObject({ kind: z.literal('answers') }),
  z.strictObject({ kind: z.literal('requirement'), requirement: requirementId }),
  z.strictObject({ kind: z.literal('price') }),
  z.strictObject({ kind: z.literal('tender') }),
  z.strictObject({ kind: z.literal('leave-out') }),
])
const whoseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), bidder: bidderId }),
  z.strictObject({ kind: z.literal('new'), name: z.string().trim().min(1).max(500) }),
])

/** What the lead said of files, by their places in the list: the body of `POST /api/bids/<box>` and `…/bring`. */
export const bidChoicesSchema = z.strictObject({
  choices: z
    .array(
      z.strictObject({
        file: z.int().nonnegative(),
        whose: whoseSchema.optional(),
        target: targetSchema.optional(),
      }),
    )
    .max(10_000),
})
export type BidChoices = z.infer<typeof bidChoicesSchema>
export type BidChoice = BidChoices['choices'][number]

/** One out of a list of places, in words. */
export interface TargetOption {
  /** The target as JSON: for lists, whose values are texts. */
  readonly value: string
  readonly target: Target
  readonly words: string
}

export interface BidRow {
  readonly file: number
  readonly name: string
  /** The folders above it. */
  readonly folder: string
  /** The bidder's name; undefined where nobody knows whose it is. */
  readonly bidder: string | undefined
  readonly isNewBidder: boolean
  /** Where it goes, in words. */
  readonly goes: string | undefined
  readonly target: Target | undefined
  /** What it may be, where that is not sure: two at most. */
  readonly maybe: readonly TargetOption[]
  /** "412 words", "Not opened". */
  readonly found: string
  readonly standing: Standing
  readonly isSealed: boolean
}

/** What would be brought in. Nothing of it is entered. */
export interface BidsView {
  readonly kind: 'bids'
  /** Names what lies ready, in the addresses of its doors. */
  readonly box: string
  /** The folder or the zip. */
  readonly source: string
  /** "38 files, 37 matched". */
  readonly note: string
  /** What needs the lead comes first. */
  readonly rows: readonly BidRow[]
  /** How many files "Bring in" would bring in. */
  readonly count: number
  readonly bidders: readonly { readonly bidder: BidderId; readonly name: string }[]
  readonly targets: readonly TargetOption[]
  /** Names that were passed over: hidden files of systems. */
  readonly ignored: number
}

/** What was brought in, in sentences. */
export interface BroughtIn {
  readonly kind: 'brought-in'
  readonly sentence: string
  /** Of each file that was not, why. */
  readonly problems: readonly string[]
}

export type BidsReply =
  | BidsView
  | BroughtIn
  | { readonly kind: 'opened'; readonly box: string }
  | { readonly kind: 'staged' }
  | { readonly kind: 'passphrase-needed'; readonly chosen: boolean }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }
