import { packSchema, type Pack } from '../../../shared/exchange/pack.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { keptBytes } from './kept-files.ts'
import type { FileSeal } from '../keys/seals.ts'
import type { Places } from './workspace-file.ts'

/** The pack with this digest, if its bytes still have it. */
export function readPack(files: FileSystem, places: Places, digest: string, seal: FileSeal): Pack | Refusal {
  const bytes = keptBytes(files, places, 'packs', digest, seal)
  if (isRefusal(bytes)) return bytes
  const json = readJson(bytes)
  return (
    (json.kind === 'json' ? packSchema.safeParse(json.value).data : undefined) ??
    refusal('refusal.packDamaged')
  )
}
