import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Keychain } from '../../../electron/services/keys/keychain.ts'
import { needsVault, Vault } from '../../../electron/services/keys/vault.ts'
import { thisMachine } from '../../../electron/services/disk/machine.ts'
import { readWhole, replaceWhole } from '../../../electron/services/disk/whole-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const passphrase = 'correct horse battery staple'
const secret = Buffer.from('a workspace key')
const { files } = thisMachine

/** Keeps bytes by turning them over, and can lose what it kept. */
function keychain(): Keychain & { lost: boolean } {
  const turned = (bytes: Uint8Array): Promise<Uint8Array> => Promise.resolve(bytes.map((byte) => byte ^ 0xff))
  const chain = {
    kind: 'test',
    lost: false,
    wrap: turned,
    unwrap: (bytes: Uint8Array) => (chain.lost ? Promise.reject(new Error('Lost')) : turned(bytes)),
  }
  return chain
}

describe('a vault with a passphrase', () => {
  it('has none at first; after a restart it is locked, and opens with the one that was chosen and no other', async () => {
    const home = temporaryFolder()
    const vault = new Vault(thisMachine, home)
    expect(vault.state).toBe('none')
    expect(needsVault(vault)).toMatchObject({ id: 'refusal.noPassphrase' })
    expect(await vault.choosePassphrase(passphrase)).toBeUndefined()
    expect(vault.state).toBe('open')
    const wrapped = vault.wrap(secret, 'one')

    const again = new Vault(thisMachine, home)
    expect(again.state).toBe('locked')
    expect(needsVault(again)).toMatchObject({ id: 'refusal.locked' })
    expect(await again.unlock('correct horse battery stapler')).toMatchObject({
      id: 'refusal.passphraseWrong',
    })
    expect(again.state).toBe('locked')
    expect(await again.unlock(passphrase)).toBeUndefined()
    expect(again.unwrap(wrapped, 'one')).toEqual(secret)
    expect(again.unwrap(wrapped, 'two')).toBeUndefined()
  })

  it('takes none that is short, and none after the first', async () => {
    const vault = new Vault(thisMachine, temporaryFolder())
    expect(await vault.choosePassphrase('eleven char')).toMatchObject({
      id: 'refusal.passphraseShort',
      values: { minimum: 12 },
    })
    expect(vault.state).toBe('none')
    expect(await vault.choosePassphrase(passphrase)).toBeUndefined()
    expect(await vault.choosePassphrase(passphrase)).toMatchObject({ id: 'refusal.passphraseChosen' })
  })

  it('stays locked, and says so, where its file is damaged', async () => {
    const home = temporaryFolder()
    await new Vault(thisMachine, home).choosePassphrase(passphrase)
    const path = join(home, 'device.json')
    const bytes = readWhole(files, path, Infinity)
    if (bytes === 'too-large') throw new Error('It fits')
    replaceWhole(files, path, bytes.subarray(0, -2))
    const vault = new Vault(thisMachine, home)
    expect(vault.state).toBe('locked')
    expect(vault.problem).toMatchObject({ id: 'refusal.deviceFileDamaged' })
    expect(await vault.unlock(passphrase)).toMatchObject({ id: 'refusal.deviceFileDamaged' })
    expect(await vault.choosePassphrase(passphrase)).toMatchObject({ id: 'refusal.deviceFileDamaged' })
  })
})

describe('a vault with a keychain', () => {
  it('opens by itself, now and after a restart', async () => {
    const home = temporaryFolder()
    const chain = keychain()
    const vault = new Vault(thisMachine, home)
    await vault.openBy(chain)
    expect(vault.state).toBe('open')
    const wrapped = vault.wrap(secret, 'one')
    const again = new Vault(thisMachine, home)
    expect(again.state).toBe('locked')
    await again.openBy(chain)
    expect(again.unwrap(wrapped, 'one')).toEqual(secret)
  })

  it('stays locked, and says so, where the keychain lost the key', async () => {
    const home = temporaryFolder()
    const chain = keychain()
    await new Vault(thisMachine, home).openBy(chain)
    chain.lost = true
    const vault = new Vault(thisMachine, home)
    await vault.openBy(chain)
    expect(vault.state).toBe('locked')
    expect(needsVault(vault)).toMatchObject({ id: 'refusal.keychainRefused' })
  })

  it('asks nobody for a passphrase where the keychain is not here', async () => {
    const home = temporaryFolder()
    await new Vault(thisMachine, home).openBy(keychain())
    const vault = new Vault(thisMachine, home)
    const refused = { id: 'refusal.keychainRefused' }
    expect(needsVault(vault)).toMatchObject(refused)
    expect(await vault.unlock(passphrase)).toMatchObject(refused)
    expect(await vault.choosePassphrase(passphrase)).toMatchObject(refused)
    await vault.openBy(keychain())
    expect(needsVault(vault)).toBeUndefined()
  })

  it('leaves a passphrase alone', async () => {
    const home = temporaryFolder()
    await new Vault(thisMachine, home).choosePassphrase(passphrase)
    const vault = new Vault(thisMachine, home)
    await vault.openBy(keychain())
    expect(vault.state).toBe('locked')
    expect(vault.opensByPassphrase).toBe(true)
  })
})
