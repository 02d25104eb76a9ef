import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { draftSchema } from '../../../shared/evaluation/draft.ts'
import { bidderId, questionId, type BidderId, type QuestionId } from '../../../shared/identifiers.ts'
import { canonicalBytes, sha256 } from '../canonical.ts'
import { ignoringFaults, isDiskFault } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'

/** One draft as its file holds it. */
const draftFileSchema = z.strictObject({
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
export function draftName(question: QuestionId, bidder: BidderId, seal: FileSeal): string {
  return `${sha256(`${question}\0${bidder}`)}${endingOf(seal)}`
}

function endingOf({ sealed }: FileSeal): string {
  return sealed ? '.sealed' : '.json'
}

/** Of an answer: its name is a hash. */
function isDraft(name: string, seal: FileSeal): boolean {
  return /^[0-9a-f]{64}\./.test(name) && name.slice(64) === endingOf(seal)
}

function aboutDraft(name: string): string {
  return `drafts/${name}`
}

/** When this returns, the draft is on the disk; whatever happens before, the one before it still is. */
export function writeDraft(files: FileSystem, folder: string, draft: DraftFile, seal: FileSeal): void {
  const name = draftName(draft.question, draft.bidder, seal)
  replaceWhole(files, join(folder, name), seal.store(canonicalBytes(draft), aboutDraft(name)))
}

export interface DraftsRead {
  readonly drafts: readonly DraftFile[]
  /** How many could not be read. They were renamed, and stop nobody. */
  readonly setAside: number
}

/** All drafts of a folder. What is left of a save that was cut short is removed: it was never acknowledged. */
export function readDrafts(files: FileSystem, folder: string, seal: FileSeal): DraftsRead {
  const ending = endingOf(seal)
  const drafts: DraftFile[] = []
  let setAside = 0
  for (const { name, kind } of files.list(folder)) {
    if (kind !== 'file') continue
    if (name.endsWith(`${ending}.tmp`))
      ignoringFaults(() => {
        files.removeFile(join(folder, name))
      })
    if (!isDraft(name, seal)) continue
    const draft = readDraft(files, folder, name, seal)
    if (draft) drafts.push(draft)
    else {
      setAside++
      putAside(files, folder, name)
    }
  }
  return { drafts, setAside }
}

/** For lists: touches nothing. */
export function peekDrafts(files: FileSystem, folder: string, seal: FileSeal): readonly DraftFile[] {
  if (files.kindOf(folder) === undefined) return []
  return files
    .list(folder)
    .filter(({ name, kind }) => kind === 'file' && isDraft(name, seal))
    .flatMap(({ name }) => readDraft(files, folder, name, seal) ?? [])
}

function readDraft(files: FileSystem, folder: string, name: string, seal: FileSeal): DraftFile | undefined {
  try {
    const stored = readWhole(files, join(folder, name), BYTES_MAXIMUM)
    const bytes = stored === 'too-large' ? undefined : seal.restore(stored, aboutDraft(name))
    const json = bytes && readJson(bytes)
    const draft = json?.kind === 'json' ? draftFileSchema.safeParse(json.value).data : undefined
    return draft && draftName(draft.question, draft.bidder, seal) === name ? draft : undefined
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
