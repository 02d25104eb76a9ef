import { Decrypter } from 'age-encryption'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { creationLock, unfinishedFolder } from '../workspace/create-evaluation.ts'
import { ignoringFaults, isDiskFault, notSaved } from '../disk/disk-fault.ts'
import { readAgeHeader } from '../exchange/container/age-header.ts'
import { ByteReader } from '../exchange/container/byte-reader.ts'
import { HEADER_BYTES_MAXIMUM } from '../exchange/container/limits.ts'
import { BLOCK, paddingAfter, sizeInHeader, ustarHeader } from '../exchange/container/ustar.ts'
import { firstBytes } from '../exchange/first-bytes.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { keysOf, knownLog } from '../workspace/folder-keys.ts'
import { readJson } from '../json-text.ts'
import { needsVault } from '../keys/vault.ts'
import { openSecrets, readKeysFile, workspaceKey, WorkspaceKeys } from '../keys/workspace-keys.ts'
import { peekLog } from '../log/log-store.ts'
import { ensureFolder, replaceWhole, writeAll } from '../disk/whole-file.ts'
import {
  evaluationsFolder,
  placesIn,
  placesInFolder,
  readWorkspaceFile,
  type Places,
} from '../workspace/workspace-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import {
  backupManifestSchema,
  MANIFEST,
  MANIFEST_BYTES_MAXIMUM,
  type BackupManifest,
} from './backup-manifest.ts'

/**
 * Restores an evaluation from a backup, sealed for this device from now on. It is there whole or not at all, and never
 * over one that is there.
 *
 * It goes on where the backup was made. If the other device went on too, or the backup is older than what was sent, the
 * two are one log with two continuations: whoever receives both sees a fork, and a person decides which counts. Nothing
 * is merged and nothing is lost, and nothing could tell it sooner.
 * @param identity `AGE-SECRET-KEY-1…`: the printed recovery key, or the second lead's
 */
export async function restoreBackup(
  workspace: Workspace,
  source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  identity: string,
): Promise<EvaluationKey | Refusal> {
  const { machine, home, vault } = workspace
  const { files } = machine
  const closed = needsVault(vault)
  if (closed) return closed
  const { first, whole } = await firstBytes(ReadableStream.from(source), HEADER_BYTES_MAXIMUM)
  // typage collects a line without end.
  if (typeof readAgeHeader(first) === 'string') return refusal('refusal.notBackup')
  const plain = await decrypted(ReadableStream.from(whole), identity)
  if (isRefusal(plain)) return plain
  const reader = new ByteReader(plain)
  const unfinished = placesInFolder(unfinishedFolder(machine, home))
  try {
    const manifest = await readManifest(reader)
    if (isRefusal(manifest)) return manifest
    if (files.kindOf(placesIn(home, manifest.key).folder) !== undefined)
      return refusal('refusal.evaluationHere')
    ensureFolder(files, unfinished.folder)
    for (const inner of [unfinished.logs, unfinished.packs, unfinished.drafts]) ensureFolder(files, inner)
    const broken = await unpack(files, unfinished, reader, manifest)
    if (broken) return broken
    return (
      (await adopt(workspace, unfinished, manifest, identity)) ?? finish(workspace, unfinished, manifest.key)
    )
  } catch (error) {
    if (isDiskFault(error)) return notSaved(error)
    throw error
  } finally {
    reader.close()
    ignoringFaults(() => {
      files.removeFolder(unfinished.folder)
    })
  }
}

async function decrypted(
  source: ReadableStream<Uint8Array>,
  identity: string,
): Promise<ReadableStream<Uint8Array> | Refusal> {
  try {
    const decrypter = new Decrypter()
    decrypter.addIdentity(identity)
    return await decrypter.decrypt(source)
  } catch {
    return refusal('refusal.backupNotOpened')
  }
}

async function readManifest(reader: ByteReader): Promise<BackupManifest | Refusal> {
  const header = await reader.take(BLOCK)
  const size = sizeInHeader(header)
  if (size === undefined || size > MANIFEST_BYTES_MAXIMUM) return refusal('refusal.notBackup')
  if (!isHeaderOf(header, MANIFEST, size)) return refusal('refusal.notBackup')
  const bytes = await reader.take(size)
  await reader.take(paddingAfter(size))
  const json = readJson(bytes)
  const manifest = json.kind === 'json' ? backupManifestSchema.safeParse(json.value).data : undefined
  return manifest ?? refusal('refusal.notBackup')
}

/** What the manifest lists, as it lists it, and nothing else. */
async function unpack(
  files: FileSystem,
  { folder }: Places,
  reader: ByteReader,
  manifest: BackupManifest,
): Promise<Refusal | undefined> {
  for (const { name, size, sha256 } of manifest.files) {
    if (!isHeaderOf(await reader.take(BLOCK), name, size)) return refusal('refusal.notBackup')
    const path = join(folder, ...name.split('/'))
    ensureFolder(files, dirname(path))
    if (files.kindOf(path) !== undefined) return refusal('refusal.notBackup')
    const hash = createHash('sha256')
    const file = files.open(path, 'new')
    let written = 0
    try {
      for await (const piece of reader.pieces(size)) {
        hash.update(piece)
        writeAll(file, piece, written)
        written += piece.length
      }
      file.sync()
    } finally {
      file.close()
    }
    if (written !== size || hash.digest('hex') !== sha256) return refusal('refusal.notBackup')
    await reader.take(paddingAfter(size))
  }
  return undefined
}

function isHeaderOf(header: Uint8Array, name: string, size: number): boolean {
  return Buffer.compare(header, ustarHeader(name, size)) === 0
}

/** Wraps the key for this device, and checks that log and manifest agree. */
async function adopt(
  { machine, vault }: Workspace,
  places: Places,
  manifest: BackupManifest,
  identity: string,
): Promise<Refusal | undefined> {
  const { files } = machine
  const about = readWorkspaceFile(files, places, manifest.key)
  if (isRefusal(about)) return about
  const file = readKeysFile(files, places.keys)
  if (isRefusal(file)) return file
  const key = await workspaceKey(file, vault, manifest.key, identity)
  const secrets = key && openSecrets(file, key)
  if (!key || !secrets) return refusal('refusal.backupNotOpened')
  const keys = WorkspaceKeys.of(machine, vault, manifest.key, key, secrets, file.others)
  replaceWhole(files, places.keys, keys.bytes)
  const log = peekLog(files, places.logs, knownLog(about, keysOf(keys, places)))
  if (log === 'too-large' || log.quarantine || log.end.kind !== 'whole') return refusal('refusal.notBackup')
  return log.head === manifest.log.head && log.entries.length === manifest.log.entries
    ? undefined
    : refusal('refusal.notBackup')
}

function finish(
  { machine, home }: Workspace,
  unfinished: Places,
  key: EvaluationKey,
): EvaluationKey | Refusal {
  const { files } = machine
  const { folder } = placesIn(home, key)
  const lock = creationLock(machine, home)
  if (lock === 'held') return refusal('refusal.homeBusy')
  try {
    if (files.kindOf(folder) !== undefined) return refusal('refusal.evaluationHere')
    files.rename(unfinished.folder, folder)
    files.syncFolder(evaluationsFolder(home))
    return key
  } finally {
    lock.release()
  }
}
