import { z } from '../zod.ts'

/** The body of `POST /api/backup-folder`: the person picks the folder in a dialog of the system. Nothing comes from the page. */
export const backupFolderRequestSchema = z.strictObject({})

/** What `GET` and `POST /api/backup-folder` answer; where the dialog was closed, as it was. */
export type BackupFolderReply =
  | {
      readonly kind: 'backup-folder'
      /** undefined: none was chosen. */
      readonly path: string | undefined
      /** Chosen, and not there now. */
      readonly isMissing: boolean
      /** Whether a folder can be picked here; otherwise the command line sets it. */
      readonly picks: boolean
    }
  | { readonly kind: 'refused'; readonly sentence: string; readonly path: string | undefined }
