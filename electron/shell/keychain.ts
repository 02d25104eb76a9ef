import { safeStorage } from 'electron'
import type { Keychain } from '../services/keys/keychain.ts'

/**
 * What the system keeps keys with, asked for when the app is ready. undefined where there is nothing, and where Linux has
 * no keyring: there Electron would take a password that everybody knows, and we ask the person for a better one.
 */
export async function systemKeychain(): Promise<Keychain | undefined> {
  const kind = kindOfSystem()
  if (kind === undefined || !(await safeStorage.isAsyncEncryptionAvailable())) return undefined
  return {
    kind,
    wrap: async (bytes) => safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64')),
    // Whether it should be wrapped anew is not asked: it is told of keys that the system still has.
    unwrap: async (wrapped) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(wrapped))
      return Buffer.from(result, 'base64')
    },
  }
}

function kindOfSystem(): string | undefined {
  if (process.platform === 'win32') return 'dpapi'
  if (process.platform === 'darwin') return 'keychain'
  const backend = safeStorage.getSelectedStorageBackend()
  return backend === 'basic_text' || backend === 'unknown' ? undefined : backend
}
