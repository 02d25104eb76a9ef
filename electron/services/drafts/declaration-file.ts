import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { declarationDraftSchema } from '../../../shared/evaluation/declaration-draft.ts'
import type { StoredDeclaration } from '../../../shared/views/member-work.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'

const declarationFileSchema = z.strictObject({
  format: z.literal('fairmark-declaration-draft'),
  version: z.literal(1),
  savedAt: z.iso.datetime({ precision: 3 }),
  draft: declarationDraftSchema,
})

const BYTES_MAXIMUM = 16 * 1024 * 1024

/** Among the drafts of answers, whose names are hashes. */
function nameOf({ sealed }: FileSeal): string {
  return sealed ? 'declaration.sealed' : 'declaration.json'
}

/** When this returns, the declaration is on the disk; whatever happens before, the one before it still is. */
export function writeDeclaration(
  files: FileSystem,
  folder: string,
  { savedAt, draft }: StoredDeclaration,
  seal: FileSeal,
): void {
  const name = nameOf(seal)
  const file = { format: 'fairmark-declaration-draft', version: 1, savedAt, draft }
  replaceWhole(files, join(folder, name), seal.store(canonicalBytes(file), `drafts/${name}`))
}

/** undefined where there is none, or it cannot be read: it was never part of the record. */
export function readDeclaration(
  files: FileSystem,
  folder: string,
  seal: FileSeal,
): StoredDeclaration | undefined {
  const name = nameOf(seal)
  const path = join(folder, name)
  const stored = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const bytes = typeof stored === 'string' ? undefined : seal.restore(stored, `drafts/${name}`)
  const json = bytes && readJson(bytes)
  const file = json?.kind === 'json' ? declarationFileSchema.safeParse(json.value).data : undefined
  return file && { savedAt: file.savedAt, draft: file.draft }
}
