import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { folderKeys } from '../workspace/folder-keys.ts'
import type { Vault } from '../keys/vault.ts'
import type { Machine } from '../disk/machine.ts'
import { keysIn, placesIn, readWorkspaceFile } from '../workspace/workspace-file.ts'

/**
 * The age identities of all evaluations of this device, read without touching anything. A folder that does not open is
 * passed over.
 * @throws the disk's error
 */
export function ownIdentities(machine: Machine, home: string, vault: Vault): readonly string[] {
  const identities = keysIn(machine.files, home).flatMap((key) => {
    const places = placesIn(home, key)
    const about = readWorkspaceFile(machine.files, places, key)
    const keys: ReturnType<typeof folderKeys> | Refusal = isRefusal(about)
      ? about
      : folderKeys(machine, vault, places, key, about)
    if (isRefusal(keys) || !keys.secrets) return []
    const { identity, documents = [] } = keys.secrets
    return [identity, ...documents.map((one) => one.identity)]
  })
  return [...new Set(identities)]
}
