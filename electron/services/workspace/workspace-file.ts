import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { evaluationId, logId, memberId, type EvaluationId } from '../../../shared/identifiers.ts'
import { sampleLeadLog } from '../../../shared/sample/leicester.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { readWhole } from '../disk/whole-file.ts'

const shared = {
  format: z.literal('fairmark-workspace'),
  /** Invented data, to try the program with. */
  sample: z.boolean(),
  log: logId,
  createdAt: z.iso.datetime({ precision: 3 }),
}

/** The first version knew no keys: lead's parts, and the sample's. */
const firstSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...shared, version: z.literal(1), role: z.literal('lead') }),
  z.strictObject({ ...shared, version: z.literal(1), role: z.literal('evaluator'), member: memberId }),
])

const second = {
  ...shared,
  version: z.literal(2),
  /** The same on every device that has a part of it: the lead's key. */
  evaluation: evaluationId,
  /** none: the sample, whose keys everybody knows, and what was begun before this device had a key. */
  protection: z.enum(['none', 'sealed']),
}

/** `workspace.json`: whose part of which evaluation a folder holds. Never changed after the folder was made. */
const workspaceFileSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...second, role: z.literal('lead') }),
  z.strictObject({ ...second, role: z.literal('evaluator'), member: memberId }),
])
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>

/** What a folder says of itself, whichever version made it. */
export type About = WorkspaceFile & {
  /** Made before logs were signed: its record has no checkpoints, and no key to make any. */
  readonly unsigned: boolean
}

/** What the folder says of itself when it has been sealed. */
export function sealedFile(about: About): WorkspaceFile {
  const { format, version, sample, log, createdAt, evaluation } = about
  const same = { format, version, sample, log, createdAt, evaluation, protection: 'sealed' } as const
  return about.role === 'lead'
    ? { ...same, role: 'lead' }
    : { ...same, role: 'evaluator', member: about.member }
}

/** Any later version of the file, to be told apart from damage. */
const laterSchema = z.looseObject({ format: z.literal('fairmark-workspace'), version: z.int().min(3) })

const BYTES_MAXIMUM = 64 * 1024

/** Where the parts of one evaluation are; all names are ours, none comes from a person or a page. */
export function placesIn(home: string, key: EvaluationKey) {
  return placesInFolder(join(evaluationsFolder(home), key))
}

export function placesInFolder(folder: string) {
  return {
    folder,
    workspace: join(folder, 'workspace.json'),
    logs: join(folder, 'logs'),
    packs: join(folder, 'packs'),
    drafts: join(folder, 'drafts'),
    returns: join(folder, 'returns'),
    outgoing: join(folder, 'outgoing'),
    blobs: join(folder, 'blobs'),
    keys: join(folder, 'keys.json'),
    lock: join(folder, 'lock.db'),
  } as const
}
export type Places = ReturnType<typeof placesInFolder>

export function evaluationsFolder(home: string): string {
  return join(home, 'evaluations')
}

/** The evaluations that have a folder; whether they can be opened is another question. */
export function keysIn(files: FileSystem, home: string): readonly EvaluationKey[] {
  const folder = evaluationsFolder(home)
  if (files.kindOf(folder) === undefined) return []
  return files
    .list(folder)
    .filter(({ kind }) => kind === 'folder')
    .flatMap(({ name }) => evaluationKey.safeParse(name).data ?? [])
    .sort()
}

/** @throws the disk's error, but for a missing file. */
export function readWorkspaceFile(files: FileSystem, places: Places, key: EvaluationKey): About | Refusal {
  const damaged = refusal('refusal.workspaceDamaged', { folder: key })
  if (files.kindOf(places.workspace) !== 'file') return damaged
  const bytes = readWhole(files, places.workspace, BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  if (json?.kind !== 'json') return damaged
  if (laterSchema.safeParse(json.value).success) return refusal('refusal.workspaceNewer')
  const about = workspaceFileSchema.safeParse(json.value).data
  if (about) return { ...about, unsigned: about.protection === 'none' && !about.sample }
  const first = firstSchema.safeParse(json.value).data
  return first ? upcast(first, key) : damaged
}

/** Of the first version there were leads' folders, and the sample of either role. */
function upcast(first: z.infer<typeof firstSchema>, key: EvaluationKey): About {
  const evaluation: EvaluationId =
    first.role === 'lead' ? evaluationId.parse(key) : evaluationId.parse(sampleLeadLog)
  return { ...first, version: 2, evaluation, protection: 'none', unsigned: true }
}
