import { join } from 'node:path'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { sha256 } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { FileSeal } from '../keys/seals.ts'
import { ensureFolder, readWhole, replaceWhole, writeNew } from '../disk/whole-file.ts'
import type { Places } from './workspace-file.ts'

/** What the record names by the SHA-256 of its bytes: packs as they were opened or issued, returns as they came in. */
export type Kept = 'packs' | 'returns'

const BYTES_MAXIMUM = 384 * 1024 * 1024

/** Sealed, the name says no more than the hash. */
export function keptPath(places: Places, kept: Kept, digest: string, { sealed }: FileSeal): string {
  return join(places[kept], `${digest}.${sealed ? 'sealed' : kept === 'packs' ? 'json' : 'jsonl'}`)
}

/**
 * When this returns, the file is on the disk for good. A second time changes nothing.
 * @throws Error where the bytes do not have this hash, and the disk's error
 */
export function keepFile(
  files: FileSystem,
  places: Places,
  kept: Kept,
  digest: string,
  bytes: Uint8Array,
  seal: FileSeal,
): void {
  if (sha256(bytes) !== digest) throw new Error('Kept under the hash of its own bytes')
  if (keptBytes(files, places, kept, digest, seal) instanceof Uint8Array) return
  ensureFolder(files, places[kept])
  replaceWhole(files, keptPath(places, kept, digest, seal), seal.store(bytes, nameOf(kept, digest)))
}

/** For a folder that is being made, and is synced when all is in it. */
export function writeKept(
  files: FileSystem,
  places: Places,
  kept: Kept,
  bytes: Uint8Array,
  seal: FileSeal,
): void {
  const digest = sha256(bytes)
  writeNew(files, keptPath(places, kept, digest, seal), seal.store(bytes, nameOf(kept, digest)))
}

/** The bytes with this hash, if they still have it. */
export function keptBytes(
  files: FileSystem,
  places: Places,
  kept: Kept,
  digest: string,
  seal: FileSeal,
): Uint8Array | Refusal {
  const path = keptPath(places, kept, digest, seal)
  const stored = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const bytes = typeof stored === 'string' ? undefined : seal.restore(stored, nameOf(kept, digest))
  if (bytes && sha256(bytes) === digest) return bytes
  return refusal(kept === 'packs' ? 'refusal.packDamaged' : 'refusal.fileDamaged')
}

function nameOf(kept: Kept, digest: string): string {
  return `${kept}/${digest}`
}
