import { z } from '../zod.ts'
import { NOTE_MAXIMUM } from '../evaluation/draft.ts'
import { cellSchema } from '../evaluation/exchange-events.ts'
import { logId, memberId, type MemberId } from '../identifiers.ts'
import { TEXT_MAXIMUM } from '../procurement/procurement.ts'
import { evaluationKey, type EvaluationKey, type View } from './request.ts'

const passphrase = z.string().min(1).max(1000)

/**
 * What makes files, keys or takes long: the body of `POST /api/exchange`. Unlike a command, one of these can take
 * seconds; while it runs nothing is decided, and what it leads to is decided when it is done.
 */
export const exchangeRequestSchema = z.discriminatedUnion('type', [
  /** Where the system keeps no keys: the first passphrase of this device, and later each start. */
  z.strictObject({ type: z.literal('ChoosePassphrase'), passphrase }),
  z.strictObject({ type: z.literal('Unlock'), passphrase }),
  /** The reply holds the secret key, once, to be printed. */
  z.strictObject({ type: z.literal('MakeRecoveryKey'), evaluation: evaluationKey }),
  /** A pack for each, the next version where there is one already. */
  z.strictObject({
    type: z.literal('IssuePacks'),
    evaluation: evaluationKey,
    members: z.array(memberId).min(1).max(1000),
  }),
  z.strictObject({ type: z.literal('ShowWords'), evaluation: evaluationKey, member: memberId }),
  z.strictObject({
    type: z.literal('MakeDocuments'),
    evaluation: evaluationKey,
    audience: z.enum(['quality', 'price']),
  }),
  /** Everything of this member's log so far, sent or not. */
  z.strictObject({ type: z.literal('MakeReturn'), evaluation: evaluationKey }),
  /** A member's private note, closed to the lead before it is entered. */
  z.strictObject({
    type: z.literal('KeepNote'),
    evaluation: evaluationKey,
    ...cellSchema.shape,
    note: z.string().max(NOTE_MAXIMUM),
  }),
  z.strictObject({ type: z.literal('MakeReceipt'), evaluation: evaluationKey, member: memberId, log: logId }),
  z.strictObject({
    type: z.literal('AllowCorrection'),
    evaluation: evaluationKey,
    member: memberId,
    log: logId,
    cells: z.array(cellSchema).min(1).max(1000),
    reason: z.string().max(TEXT_MAXIMUM),
  }),
  /** What the panel agreed, for this member to read on their laptop and to answer. */
  z.strictObject({ type: z.literal('SendRecord'), evaluation: evaluationKey, member: memberId }),
  /** For the archive, to six new words that the reply holds; or for the panel's own devices. */
  z.strictObject({
    type: z.literal('ExportRecord'),
    evaluation: evaluationKey,
    to: z.enum(['words', 'panel']),
  }),
])
export type ExchangeRequest = z.infer<typeof exchangeRequestSchema>

/** A file to hand over. It is kept with the evaluation, and never changes. */
export interface OutgoingFile {
  /** "carer-support-carer-2.fmpack": made of reference and role, safe on every system. */
  readonly name: string
  readonly size: number
  /** Where the page fetches it: `/api/outgoing/<evaluation>/<name>`. */
  readonly href: string
  readonly madeAt: string
  /** Of a return: SHA-256 of the last entry in it, from which both sides make the receipt code (shared/exchange/receipt-code.ts). */
  readonly head?: string | undefined
  /** Of a return: how many entries are in it. */
  readonly entries?: number | undefined
  /** Of documents for the panel, in the reply that made them: the titles of those who can open the file. */
  readonly members?: readonly string[] | undefined
  /** Of a pack: whose, and which of theirs. Unknown where it was made before that was noted. */
  readonly pack?: { readonly member: MemberId; readonly version: number }
}

/** Six words, as they are to be told. */
export type Words = readonly string[]

/** What a return would change, told before anything is changed; and what it did change. */
export interface ReturnPreview {
  readonly member: string
  readonly memberTitle: string
  /** "new": nothing of this log was here. "extends": some was. "known", "older": nothing to take. "fork": written on in two places. */
  readonly standing: 'new' | 'extends' | 'known' | 'older' | 'fork'
  readonly entries: number
  readonly knownEntries: number
  readonly scored: number
  readonly of: number
  readonly submitted: boolean
  readonly declared: boolean
  /** Links that the return declares and nobody decided. */
  readonly interestsToDecide: number
  /** What it says of the panel's record; undefined where it says nothing, or nothing that is not known already. */
  readonly answer: 'confirms' | 'refuses' | 'stale' | undefined
  /** Six groups to compare over the phone; undefined where the device is checked already. */
  readonly fingerprint: readonly string[] | undefined
  /** Sentences: second device, later than sending, clock far off. */
  readonly warnings: readonly string[]
}

/**
 * What `PUT /api/files` answers. The file's bytes are the body; `x-fairmark-words` holds the six words, `evaluation` and
 * `accept` ("yes", for a return whose preview was seen) are query parameters. With `accept: application/x-ndjson` there
 * are lines of `ProgressLine` before the reply, which is the last line; breaking off the request cancels.
 */
export type OpenReply =
  | {
      readonly kind: 'opened'
      readonly what:
        | 'evaluation'
        | 'pack'
        | 'newer-pack'
        | 'documents'
        | 'receipt'
        | 'unlock'
        | 'agreed'
        | 'record'
        | 'return'
      readonly evaluation: EvaluationKey
      /** What happened, for the person: "Your scores are in this record, unchanged." */
      readonly sentence: string
      readonly preview: ReturnPreview | undefined
    }
  /** Nothing was changed yet. */
  | { readonly kind: 'preview'; readonly evaluation: EvaluationKey; readonly preview: ReturnPreview }
  /** The file is closed with six words: none were given, or these are not they. */
  | { readonly kind: 'words-needed'; readonly wrong: boolean }
  /** This device needs its passphrase first; `chosen` says whether there is one yet. */
  | { readonly kind: 'passphrase-needed'; readonly chosen: boolean }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }

export interface ProgressLine {
  readonly kind: 'progress'
  /** Bytes; of packs that are made, packs. */
  readonly done: number
  readonly of: number
}

/** What `POST /api/exchange` answers; with lines of progress before it, as above. */
export type ExchangeReply =
  | {
      readonly kind: 'done'
      readonly evaluation: EvaluationKey | undefined
      readonly files: readonly OutgoingFile[]
      readonly words: Words | undefined
      /** `AGE-SECRET-KEY-1…`: shown once. */
      readonly recoveryKey: string | undefined
      readonly view: View | undefined
    }
  | { readonly kind: 'passphrase-needed'; readonly chosen: boolean }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }
