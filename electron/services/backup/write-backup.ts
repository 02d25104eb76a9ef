import { Encrypter } from 'age-encryption'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { message, type Message } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes } from '../canonical.ts'
import { ignoringFaults, isDiskFault } from '../disk/disk-fault.ts'
import { partOf, writeTar, type Part } from '../exchange/container/write-tar.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { pieces } from '../workspace/outgoing-files.ts'
import { readSettings } from '../workspace/settings-file.ts'
import { readWhole, sizeOf, writeAll } from '../disk/whole-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { backupManifestSchema, backupName, MANIFEST, type BackupManifest } from './backup-manifest.ts'

/**
 * An encrypted backup of each of these evaluations, all those that are open by default, into the folder that was chosen;
 * none where none was. One that was backed up as it stands is not written again, and no backup is ever changed. What
 * stands in the way is told, and stops nobody.
 */
export async function backupNow(
  workspace: Workspace,
  keys: readonly EvaluationKey[] = workspace.openKeys,
): Promise<readonly Message[]> {
  const { files } = workspace.machine
  const notes: Message[] = []
  try {
    const { backupFolder: folder } = readSettings(files, workspace.home)
    if (folder === undefined || keys.length === 0) return []
    if (files.kindOf(folder) !== 'folder') return [message('backup.noFolder', { folder })]
    await workspace.settled()
    for (const key of keys) {
      const made = await workspace.use(key, (opened) => writeBackup(files, folder, opened))
      if (typeof made === 'object') notes.push(made)
    }
  } catch (error) {
    if (!isDiskFault(error)) throw error
  }
  return notes
}

/**
 * A backup of one evaluation, as it stands, into a folder that is there. Answers with the file's name; undefined for one
 * that is not sealed. A fault of the other disk is none of this evaluation's: it is told.
 */
export async function writeBackup(
  files: FileSystem,
  folder: string,
  opened: OpenEvaluation,
): Promise<string | Message | Refusal | undefined> {
  if (!opened.isSealed) return undefined
  const { title } = opened.gathered.state.procurement ?? { title: opened.key }
  // Only this device could open it, and it is for the day when this device is gone.
  if (opened.heirs.length === 0) return message('backup.noKey', { title })
  opened.signCheckpoint()
  const order = gather(files, opened)
  if (isRefusal(order)) return order
  const name = backupName(order.manifest)
  try {
    await write(files, join(folder, name), order, [
      ...opened.heirs.map(({ recipient }) => recipient),
      opened.secrets.recipient,
    ])
    return name
  } catch (error) {
    if (!isDiskFault(error)) throw error
    return message('backup.failed', { title, folder })
  }
}

interface BackupOrder {
  readonly manifest: BackupManifest
  readonly parts: readonly Part[]
}

/** What can change is taken into memory at once, so that log, end and keys are of one moment; the rest never changes. */
function gather(files: FileSystem, opened: OpenEvaluation): BackupOrder | Refusal {
  const { key, about, places, position } = opened
  const madeAt = opened.now()
  if (isRefusal(madeAt)) return madeAt
  const parts = [
    inMemory(files, places.workspace, 'workspace.json'),
    inMemory(files, places.keys, 'keys.json'),
    ...partsOf(files, places.logs, 'logs', inMemory),
    ...partsOf(files, places.packs, 'packs', inMemory),
    ...partsOf(files, places.returns, 'returns', inMemory),
    ...partsOf(files, places.drafts, 'drafts', inMemory),
    ...partsOf(files, places.blobs, 'blobs', onDisk),
    ...partsOf(files, places.outgoing, 'outgoing', onDisk),
  ]
  const manifest = backupManifestSchema.parse({
    format: 'fairmark-backup',
    version: 1,
    key,
    evaluation: about.evaluation,
    log: position,
    madeAt,
    files: parts.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  })
  return { manifest, parts: [partOf(MANIFEST, canonicalBytes(manifest)), ...parts] }
}

function partsOf(
  files: FileSystem,
  folder: string,
  kind: string,
  make: (files: FileSystem, path: string, name: string) => Part,
): readonly Part[] {
  if (files.kindOf(folder) === undefined) return []
  return files
    .list(folder)
    .filter((item) => item.kind === 'file' && !/\.(?:tmp|part|bad)$/.test(item.name))
    .map(({ name }) => make(files, join(folder, name), `${kind}/${name}`))
}

function inMemory(files: FileSystem, path: string, name: string): Part {
  const bytes = readWhole(files, path, Infinity)
  if (bytes === 'too-large') throw new Error('Nothing is larger than that')
  return partOf(name, bytes)
}

function onDisk(files: FileSystem, path: string, name: string): Part {
  const hash = createHash('sha256')
  const file = files.open(path, 'read')
  try {
    const piece = new Uint8Array(256 * 1024)
    for (let position = 0, got = -1; got !== 0; position += got) {
      got = file.read(piece, position)
      hash.update(piece.subarray(0, got))
    }
  } finally {
    file.close()
  }
  return { name, size: sizeOf(files, path), sha256: hash.digest('hex'), read: () => pieces(files, path) }
}

/** There whole under its name, or not at all. */
async function write(
  files: FileSystem,
  path: string,
  { parts }: BackupOrder,
  recipients: readonly string[],
): Promise<void> {
  if (files.kindOf(path) !== undefined) return
  const part = `${path}.part`
  if (files.kindOf(part) !== undefined) files.removeFile(part)
  const encrypter = new Encrypter()
  for (const recipient of new Set(recipients)) encrypter.addRecipient(recipient)
  const tar = ReadableStream.from(writeTar(parts, () => undefined))
  const file = files.open(part, 'new')
  let written = 0
  try {
    for await (const piece of await encrypter.encrypt(tar)) {
      writeAll(file, piece, written)
      written += piece.length
    }
    file.sync()
  } catch (error) {
    ignoringFaults(() => {
      files.removeFile(part)
    })
    throw error
  } finally {
    file.close()
  }
  files.rename(part, path)
  files.syncFolder(join(path, '..'))
}
