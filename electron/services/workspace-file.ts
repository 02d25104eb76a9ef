import { join } from 'node:path'
import { z } from '../../shared/zod.ts'
import { logId, memberId } from '../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../shared/views/request.ts'
import type { FileSystem } from './file-system.ts'
import { readJson } from './json-text.ts'
import { readWhole } from './whole-file.ts'

const shared = {
  format: z.literal('fairmark-workspace'),
  version: z.literal(1),
  /** Invented data, to try the program with. */
  sample: z.boolean(),
  log: logId,
  createdAt: z.iso.datetime({ precision: 3 }),
}

/** `workspace.json`: whose part of which evaluation a folder holds. Never changed after the folder was made. */
export const workspaceFileSchema = z.discriminatedUnion('role', [
  z.strictObject({ ...shared, role: z.literal('lead') }),
  z.strictObject({ ...shared, role: z.literal('evaluator'), member: memberId }),
])
export type WorkspaceFile = z.infer<typeof workspaceFileSchema>

/** Any later version of the file, to be told apart from damage. */
const laterSchema = z.looseObject({ format: z.literal('fairmark-workspace'), version: z.int().min(2) })

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
export function readWorkspaceFile(
  files: FileSystem,
  places: Places,
  key: EvaluationKey,
): WorkspaceFile | Refusal {
  const damaged = refusal('refusal.workspaceDamaged', { folder: key })
  if (files.kindOf(places.workspace) !== 'file') return damaged
  const bytes = readWhole(files, places.workspace, BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  if (json?.kind !== 'json') return damaged
  if (laterSchema.safeParse(json.value).success) return refusal('refusal.workspaceNewer')
  return workspaceFileSchema.safeParse(json.value).data ?? damaged
}
