import type { Keychain } from '../../electron/services/keys/keychain.ts'
import type { Machine } from '../../electron/services/disk/machine.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'

/** A keychain that keeps bytes by turning them over. */
export const testKeychain: Keychain = {
  kind: 'test',
  wrap: (bytes) => Promise.resolve(bytes.map((byte) => byte ^ 0xff)),
  unwrap: (bytes) => Promise.resolve(bytes.map((byte) => byte ^ 0xff)),
}

/** The evaluations of a device whose key is at hand. */
export async function openWorkspace(machine: Machine, home: string): Promise<Workspace> {
  const workspace = new Workspace(machine, home)
  await workspace.vault.openBy(testKeychain)
  return workspace
}
