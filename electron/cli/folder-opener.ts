import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { thisMachine } from '../services/disk/machine.ts'
import { Vault } from '../services/keys/vault.ts'
import { WorkspaceKeys } from '../services/keys/workspace-keys.ts'
import { folderKeys, keysOf, type FolderKeys } from '../services/workspace/folder-keys.ts'
import type { About, Places } from '../services/workspace/workspace-file.ts'
import { unlock } from './unlock.ts'

export type FolderOpener = (places: Places, key: EvaluationKey, about: About) => Promise<FolderKeys | Refusal>

/**
 * What opens the folders of a home: recovery keys or a second lead's, where some are given, else the passphrase of its
 * device, which is asked for at the first folder that is sealed.
 * @throws the disk's error
 */
export function folderOpener(
  home: string,
  identities: readonly string[] | undefined,
  say: Say,
): FolderOpener {
  const vault = new Vault(thisMachine, home)
  return async (places, key, about) => {
    const isSealed = about.protection === 'sealed'
    if (isSealed && identities) {
      const keys = await WorkspaceKeys.openedBy(thisMachine, identities, places.keys)
      return isRefusal(keys) ? keys : keysOf(keys, places)
    }
    const locked = isSealed ? await unlock(vault, say) : undefined
    return locked ?? folderKeys(thisMachine, vault, places, key, about)
  }
}
