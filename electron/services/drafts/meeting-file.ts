import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { meetingSchema, type StoredMeeting } from '../../../shared/evaluation/meeting.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'

const moment = z.iso.datetime({ precision: 3 })

const meetingFileSchema = z.strictObject({
  format: z.literal('fairmark-meeting'),
  version: z.literal(1),
  savedAt: moment,
  since: moment,
  meeting: meetingSchema,
})

const BYTES_MAXIMUM = 64 * 1024 * 1024

/** Among the drafts of answers, whose names are hashes. */
function nameOf({ sealed }: FileSeal): string {
  return sealed ? 'meeting.sealed' : 'meeting.json'
}

/** When this returns, the meeting is on the disk; whatever happens before, the one before it still is. */
export function writeMeeting(
  files: FileSystem,
  folder: string,
  { savedAt, since, meeting }: StoredMeeting,
  seal: FileSeal,
): void {
  const name = nameOf(seal)
  const file = { format: 'fairmark-meeting', version: 1, savedAt, since, meeting }
  replaceWhole(files, join(folder, name), seal.store(canonicalBytes(file), `drafts/${name}`))
}

/** undefined where there is none, or it cannot be read: it was never part of the record. */
export function readMeeting(files: FileSystem, folder: string, seal: FileSeal): StoredMeeting | undefined {
  const name = nameOf(seal)
  const path = join(folder, name)
  const stored = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const bytes = typeof stored === 'string' ? undefined : seal.restore(stored, `drafts/${name}`)
  const json = bytes && readJson(bytes)
  const file = json?.kind === 'json' ? meetingFileSchema.safeParse(json.value).data : undefined
  return file && { savedAt: file.savedAt, since: file.since, meeting: file.meeting }
}
