import { join } from 'node:path'
import { z } from '../../shared/zod.ts'
import { draftSchema } from '../../shared/evaluation/draft.ts'
import { bidderId, questionId, type BidderId, type QuestionId } from '../../shared/identifiers.ts'
import { canonicalBytes, sha256 } from './canonical.ts'
import { ignoringFaults, isDiskFault } from './disk-fault.ts'
import type { FileSystem } from './file-system.ts'
import { readJson } from './json-text.ts'
import { readWhole, replaceWhole } from './whole-file.ts'

/** One draft as its file holds it. */
export const draftFileSchema = z.strictObject({
  format: z.literal('fairmark-draft'),
  version: z.literal(1),
  question: questionId,
  bidder: bidderId,
  savedAt: z.iso.datetime({ precision: 3 }),
  /** `at` of the saved score over which this was written; absent where there was none. */
  over: z.string().optional(),
  draft: draftSchema,
})
export type DraftFile = z.infer<typeof draftFileSchema>

const BYTES_MAXIMUM = 16 * 1024 * 1024

/** One file an answer, whose name tells nothing of the bidder. */
export function draftName(question: QuestionId, bidder: BidderId): string {
  return `${sha256(`${question}\0${bidder}`)}.json`
}

/** When this returns, the draft is on the disk; whatever happens before, the one before it still is. */
export function writeDraft(files: FileSystem, folder: string, draft: DraftFile): void {
  replaceWhole(files, join(folder, draftName(draft.question, draft.bidder)), canonicalBytes(draft))
}

export interface DraftsRead {
  readonly drafts: readonly DraftFile[]
  /** How many could not be read. They were renamed, and stop nobody. */
  readonly setAside: number
}

/** All drafts of a folder. What is left of a save that was cut short is removed: it was never acknowledged. */
export function readDrafts(files: FileSystem, folder: string): DraftsRead {
  const drafts: DraftFile[] = []
  let setAside = 0
  for (const { name, kind } of files.list(folder)) {
    if (kind !== 'file') continue
    if (name.endsWith('.json.tmp'))
      ignoringFaults(() => {
        files.removeFile(join(folder, name))
      })
    if (!name.endsWith('.json')) continue
    const draft = readDraft(files, join(folder, name))
    if (draft && draftName(draft.question, draft.bidder) === name) drafts.push(draft)
    else {
      setAside++
      putAside(files, folder, name)
    }
  }
  return { drafts, setAside }
}

/** For lists: touches nothing. */
export function peekDrafts(files: FileSystem, folder: string): readonly DraftFile[] {
  return files
    .list(folder)
    .filter(({ name, kind }) => kind === 'file' && name.endsWith('.json'))
    .flatMap(({ name }) => readDraft(files, join(folder, name)) ?? [])
}

function readDraft(files: FileSystem, path: string): DraftFile | undefined {
  try {
    const bytes = readWhole(files, path, BYTES_MAXIMUM)
    const json = bytes === 'too-large' ? undefined : readJson(bytes)
    return json?.kind === 'json' ? draftFileSchema.safeParse(json.value).data : undefined
  } catch (error) {
    if (isDiskFault(error)) return undefined
    throw error
  }
}

/** Renamed to a name that is free. Where even that fails it stays, is reported, and the next save replaces it. */
function putAside(files: FileSystem, folder: string, name: string): void {
  ignoringFaults(() => {
    let count = 1
    let aside = join(folder, `${name}.bad`)
    while (files.kindOf(aside) !== undefined) aside = join(folder, `${name}.${String(++count)}.bad`)
    files.rename(join(folder, name), aside)
    files.syncFolder(folder)
  })
}
