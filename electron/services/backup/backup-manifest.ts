import { z } from '../../../shared/zod.ts'
import { evaluationId, sha256Hex } from '../../../shared/identifiers.ts'
import { positionSchema } from '../../../shared/evaluation/exchange-events.ts'
import { evaluationKey } from '../../../shared/views/request.ts'

/**
 * The first entry of a backup, `backup.json`; then come the files that it lists, in its order, as they lie in the folder.
 * A backup is a USTAR tar in an age file, so that `age -d` and `tar` open it in twenty years too.
 */
export const backupManifestSchema = z.strictObject({
  format: z.literal('fairmark-backup'),
  version: z.literal(1),
  key: evaluationKey,
  evaluation: evaluationId,
  /** Where the log stood. */
  log: positionSchema,
  madeAt: z.iso.datetime({ precision: 3 }),
  files: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(
            /^(?:workspace\.json|keys\.json|(?:logs|packs|returns|drafts|blobs|outgoing)\/[0-9a-z][0-9a-z.-]{0,85})$/,
          ),
        size: z.int().nonnegative(),
        sha256: sha256Hex,
      }),
    )
    .max(100_000),
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

export const MANIFEST = 'backup.json'
export const MANIFEST_BYTES_MAXIMUM = 32 * 1024 * 1024

/** Says what and how far, and nothing that a person wrote. */
export function backupName({ evaluation, log }: Pick<BackupManifest, 'evaluation' | 'log'>): string {
  return `fairmark-backup-${evaluation.slice(0, 8)}-${String(log.entries)}-${log.head.slice(0, 8)}.fmbackup`
}
