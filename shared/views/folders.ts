import { z } from '../zod.ts'
import { memberId } from '../identifiers.ts'
import { evaluationKey } from './request.ts'

/** The body of `POST /api/folders`: the person picks the folder in a dialog of the system; no path comes from a page. */
export const foldersRequestSchema = z.strictObject({
  evaluation: evaluationKey,
  /** Whose folder, with the lead; absent with a member, who has one. */
  member: memberId.optional(),
})
export type FoldersRequest = z.infer<typeof foldersRequestSchema>

/** A shared folder, as a screen shows it. */
export interface LinkedFolder {
  readonly member: string
  readonly memberTitle: string
  readonly path: string
  /** Sentences: what waits there, and for what. Empty where all is well. */
  readonly problems: readonly string[]
}

/** What `GET /api/folders?evaluation=…` and `POST /api/folders` answer; 'cancelled' where the dialog was closed. */
export type FoldersReply =
  | {
      readonly kind: 'folders' | 'cancelled'
      readonly folders: readonly LinkedFolder[]
      /** Whether a folder can be picked here; otherwise the command line sets it. */
      readonly picks: boolean
    }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }

/** The body of `POST /api/offered`, which answers as `PUT /api/files` does. */
export const offeredRequestSchema = z.strictObject({
  words: z.string().max(1000).optional(),
  evaluation: evaluationKey.optional(),
  /** The preview of a return was seen. */
  accept: z.boolean().optional(),
})
export type OfferedRequest = z.infer<typeof offeredRequestSchema>

/** What `GET /api/offered` answers: the file that the system handed over last, by a double-click; undefined for none. */
export interface OfferedReply {
  readonly name: string | undefined
}
