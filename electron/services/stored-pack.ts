import { join } from 'node:path'
import { packSchema, type Pack } from '../../shared/exchange/pack.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'
import { sha256 } from './canonical.ts'
import type { FileSystem } from './file-system.ts'
import { readJson } from './json-text.ts'
import { readWhole } from './whole-file.ts'

const BYTES_MAXIMUM = 128 * 1024 * 1024

/** A pack is stored under the SHA-256 of its bytes, which the record names. */
export function packPath(folder: string, digest: string): string {
  return join(folder, `${digest}.json`)
}

/** The pack with this digest, if its bytes still have it. */
export function readPack(files: FileSystem, folder: string, digest: string): Pack | Refusal {
  const path = packPath(folder, digest)
  const bytes = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  if (typeof bytes === 'string' || sha256(bytes) !== digest) return refusal('refusal.packDamaged')
  const json = readJson(bytes)
  return (
    (json.kind === 'json' ? packSchema.safeParse(json.value).data : undefined) ??
    refusal('refusal.packDamaged')
  )
}
