import { Decrypter, Encrypter } from 'age-encryption'
import { join } from 'node:path'
import { z } from '../../../shared/zod.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import { canonicalBytes } from '../canonical.ts'
import { isDiskFault, notRead, notSaved } from '../disk/disk-fault.ts'
import { readJson } from '../json-text.ts'
import type { Machine } from '../disk/machine.ts'
import { ensureFolder, readWhole, replaceWhole } from '../disk/whole-file.ts'
import { passphraseIdentity, passphraseRecipient } from './age-passphrase.ts'
import type { Keychain } from './keychain.ts'
import { seal, unseal, type SealKey } from './sealed.ts'

/** none: nothing protects this device yet. locked: something does, and its key is not here. open: it is. */
export type VaultState = 'none' | 'locked' | 'open'

const wrapped = z.string().max(100_000)

/** `device.json` in the home: the key of this device, wrapped. */
const deviceFileSchema = z.strictObject({
  format: z.literal('fairmark-device'),
  version: z.literal(1),
  wrap: z.discriminatedUnion('kind', [
    /** Base64 of what the system's keychain made of the 32 bytes. */
    z.strictObject({ kind: z.literal('keychain'), keychain: z.string().max(100), wrapped }),
    /** Base64 of an age file (scrypt) that holds the 32 bytes. */
    z.strictObject({ kind: z.literal('passphrase'), wrapped }),
  ]),
})
type DeviceFile = z.infer<typeof deviceFileSchema>

const PASSPHRASE_LENGTH_MINIMUM = 12
/** 2^17: a third of a second to open, and so much longer for whoever guesses. */
const SCRYPT_LOG_N = 17
const FILE_BYTES_MAXIMUM = 256 * 1024

/** The key of this device, under which the keys of its evaluations are wrapped. */
export class Vault {
  readonly #machine: Machine
  readonly #path: string
  readonly #home: string
  #file: DeviceFile | 'none' | 'damaged' | 'unread' = 'unread'
  #key: SealKey | undefined
  #problem: Refusal | undefined

  constructor(machine: Machine, home: string) {
    this.#machine = machine
    this.#home = home
    this.#path = join(home, 'device.json')
  }

  get state(): VaultState {
    if (this.#key) return 'open'
    return this.#known() === 'none' ? 'none' : 'locked'
  }

  /** Whether a passphrase opens it: not so where the keychain does, or where its file is damaged. */
  get opensByPassphrase(): boolean {
    const file = this.#known()
    return typeof file === 'object' && file.wrap.kind === 'passphrase'
  }

  /** Why it stays locked although nobody has to type anything: the keychain refused or is not here, or the file is damaged. */
  get problem(): Refusal | undefined {
    const file = this.#known()
    if (file === 'damaged') return refusal('refusal.deviceFileDamaged')
    const waits = typeof file === 'object' && file.wrap.kind === 'keychain' && !this.#key
    return this.#problem ?? (waits ? refusal('refusal.keychainRefused') : undefined)
  }

  /** Opens with what the system keeps, or makes a first key and has the system keep it. Never throws: it stays as it was. */
  async openBy(keychain: Keychain): Promise<void> {
    const file = this.#known()
    try {
      if (file === 'none') {
        const key = this.#newKey()
        const kept = Buffer.from(await keychain.wrap(key)).toString('base64')
        this.#problem = this.#keep({ kind: 'keychain', keychain: keychain.kind, wrapped: kept }, key)
      } else if (typeof file === 'object' && file.wrap.kind === 'keychain') {
        const key = await keychain.unwrap(Buffer.from(file.wrap.wrapped, 'base64'))
        if (key.length !== 32) throw new Error('Not the key that was kept')
        this.#key = key
      }
    } catch {
      this.#problem = refusal('refusal.keychainRefused')
    }
  }

  /** The first passphrase of this device. Another is never asked for while there is one. */
  async choosePassphrase(passphrase: string): Promise<Refusal | undefined> {
    if (this.#known() !== 'none') return this.problem ?? refusal('refusal.passphraseChosen')
    const normal = passphrase.normalize('NFC')
    if ([...normal].length < PASSPHRASE_LENGTH_MINIMUM)
      return refusal('refusal.passphraseShort', { minimum: PASSPHRASE_LENGTH_MINIMUM })
    const key = this.#newKey()
    const encrypter = new Encrypter()
    encrypter.addRecipient(passphraseRecipient(normal, SCRYPT_LOG_N))
    const file = await encrypter.encrypt(key)
    return this.#keep({ kind: 'passphrase', wrapped: Buffer.from(file).toString('base64') }, key)
  }

  async unlock(passphrase: string): Promise<Refusal | undefined> {
    const file = this.#known()
    if (this.#key) return undefined
    if (typeof file === 'string' || file.wrap.kind !== 'passphrase')
      return this.problem ?? refusal('refusal.noPassphrase')
    const decrypter = new Decrypter()
    decrypter.addIdentity(passphraseIdentity(passphrase.normalize('NFC')))
    try {
      this.#key = await decrypter.decrypt(Buffer.from(file.wrap.wrapped, 'base64'))
      return undefined
    } catch {
      return refusal('refusal.passphraseWrong')
    }
  }

  /**
   * Bytes that only this device can open.
   * @throws Error while it is not open
   */
  wrap(bytes: Uint8Array, about: string): Uint8Array {
    return seal(bytes, about, this.#openKey(), this.#machine.randomHex)
  }

  /** undefined where another device wrapped them. */
  unwrap(bytes: Uint8Array, about: string): Uint8Array | undefined {
    return unseal(bytes, about, this.#openKey())
  }

  /** Read when it is first asked for; again, where the disk refused. */
  #known(): DeviceFile | 'none' | 'damaged' | 'unread' {
    if (this.#file !== 'unread') return this.#file
    try {
      this.#file = readDeviceFile(this.#machine, this.#path)
      this.#problem = undefined
    } catch (error) {
      if (!isDiskFault(error)) throw error
      this.#problem = notRead(error)
    }
    return this.#file
  }

  #openKey(): SealKey {
    if (!this.#key) throw new Error('Whether the vault is open is asked before')
    return this.#key
  }

  #newKey(): SealKey {
    return Buffer.from(this.#machine.randomHex(32), 'hex')
  }

  /** Another program on the same home may have been quicker: its key stays, and ours opens nothing. */
  #keep(wrap: DeviceFile['wrap'], key: SealKey): Refusal | undefined {
    try {
      return this.#write(wrap, key)
    } catch (error) {
      if (isDiskFault(error)) return notSaved(error)
      throw error
    }
  }

  #write(wrap: DeviceFile['wrap'], key: SealKey): Refusal | undefined {
    const { files } = this.#machine
    ensureFolder(files, this.#home)
    const lock = this.#machine.takeLock(join(this.#home, 'creating.db'), 5000)
    if (lock === 'held') return refusal('refusal.homeBusy')
    try {
      this.#file = readDeviceFile(this.#machine, this.#path)
      if (this.#file !== 'none') return refusal('refusal.passphraseChosen')
      const file: DeviceFile = { format: 'fairmark-device', version: 1, wrap }
      replaceWhole(files, this.#path, canonicalBytes(file))
      this.#file = file
      this.#key = key
      return undefined
    } finally {
      lock.release()
    }
  }
}

/** What asks for the vault, where it is not open. */
export function needsVault(vault: Vault): Refusal | undefined {
  if (vault.state === 'open') return undefined
  return vault.problem ?? refusal(vault.state === 'none' ? 'refusal.noPassphrase' : 'refusal.locked')
}

function readDeviceFile({ files }: Machine, path: string): DeviceFile | 'none' | 'damaged' {
  if (files.kindOf(path) === undefined) return 'none'
  const bytes = readWhole(files, path, FILE_BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  const parsed = json?.kind === 'json' ? deviceFileSchema.safeParse(json.value).data : undefined
  return parsed ?? 'damaged'
}
