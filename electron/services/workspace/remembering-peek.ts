import { join } from 'node:path'
import type { Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Gathered } from './gathered.ts'
import type { Vault } from '../keys/vault.ts'
import type { Machine } from '../disk/machine.ts'
import { peekFolder } from './peek-folder.ts'
import type { Places } from './workspace-file.ts'

/**
 * Peeks as `peekFolder` does, and again only where a file has changed since: verifying a large record takes seconds, and
 * the start screen lists them all.
 */
export function rememberingPeek(
  machine: Machine,
  vault: Vault,
): (places: Places, key: EvaluationKey) => Gathered | Refusal {
  const known = new Map<EvaluationKey, { readonly changes: string; readonly found: Gathered | Refusal }>()
  return (places, key) => {
    const changes = `${vault.state}\n${changesOf(machine.files, places)}`
    const before = known.get(key)
    if (before?.changes === changes) return before.found
    const found = peekFolder(machine, vault, places, key)
    known.set(key, { changes, found })
    return found
  }
}

/**
 * Tells two contents of a folder apart. A log grows; drafts and packs are renamed into their folders. An empty folder may be
 * missing: not every way of copying brings it along.
 */
function changesOf(files: FileSystem, places: Places): string {
  if (files.kindOf(places.workspace) !== 'file') return 'none'
  const logs = files.list(places.logs).map(({ name }) => join(places.logs, name))
  const others = [places.keys, places.packs, places.drafts, places.returns]
  return [places.workspace, ...others.filter((path) => files.kindOf(path) !== undefined), ...logs]
    .map((path) => `${path} ${String(files.modifiedAt(path).getTime())}`)
    .join('\n')
}
