import { Decrypter, Encrypter } from 'age-encryption'
import { z } from '../../../shared/zod.ts'
import { ageRecipient } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import type { Machine } from '../disk/machine.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'
import { seal, unseal, type SealKey } from './sealed.ts'
import { sealsOf, type Seals } from './seals.ts'
import { secretsSchema, type Secrets } from './secrets.ts'
import { needsVault, type Vault } from './vault.ts'

const base64 = z.string().max(16 * 1024 * 1024)

/** `keys.json`: the key that everything in the folder is sealed with, wrapped for each who may have it, and what it seals. */
const keysFileSchema = z.strictObject({
  format: z.literal('fairmark-keys'),
  version: z.literal(1),
  /** Under the key of this device (AES-256-GCM). */
  device: base64,
  /** As age files, for those who can open the evaluation when this device is lost. */
  others: z
    .array(z.strictObject({ to: z.enum(['recovery', 'second']), recipient: ageRecipient, file: base64 }))
    .max(100),
  secrets: base64,
})
export type KeysFile = z.infer<typeof keysFileSchema>
/** Whoever can open the evaluation when this device is lost. */
export type Heir = Pick<KeysFile['others'][number], 'to' | 'recipient'>

const BYTES_MAXIMUM = 64 * 1024 * 1024
const SECRETS = 'keys.json/secrets'

/** The keys of one evaluation, open. */
export class WorkspaceKeys {
  readonly seals: Seals
  readonly #machine: Machine
  readonly #key: SealKey
  #file: KeysFile
  #secrets: Secrets

  private constructor(machine: Machine, key: SealKey, file: KeysFile, secrets: Secrets) {
    this.#machine = machine
    this.#key = key
    this.#file = file
    this.#secrets = secrets
    this.seals = sealsOf(key, machine.randomHex)
  }

  /** New keys, on no disk yet: `bytes` are to be written. The vault is open. */
  static make(machine: Machine, vault: Vault, evaluation: EvaluationKey, secrets: Secrets): WorkspaceKeys {
    const key = Buffer.from(machine.randomHex(32), 'hex')
    return WorkspaceKeys.of(machine, vault, evaluation, key, secrets)
  }

  /** The same with a key that there is already, for another device. */
  static of(
    machine: Machine,
    vault: Vault,
    evaluation: EvaluationKey,
    key: SealKey,
    secrets: Secrets,
    others: KeysFile['others'] = [],
  ): WorkspaceKeys {
    const file: KeysFile = {
      format: 'fairmark-keys',
      version: 1,
      device: toBase64(vault.wrap(key, aboutKey(evaluation))),
      others,
      secrets: sealedSecrets(machine, key, secrets),
    }
    return new WorkspaceKeys(machine, key, file, secrets)
  }

  /** @throws the disk's error */
  static read(
    machine: Machine,
    vault: Vault,
    evaluation: EvaluationKey,
    path: string,
  ): WorkspaceKeys | Refusal {
    const damaged = refusal('refusal.keysDamaged')
    const closed = vault.state === 'none' ? damaged : needsVault(vault)
    if (closed) return closed
    const file = readKeysFile(machine.files, path)
    if (isRefusal(file)) return file
    const key = vault.unwrap(fromBase64(file.device), aboutKey(evaluation))
    const secrets = key && openSecrets(file, key)
    return key && secrets ? new WorkspaceKeys(machine, key, file, secrets) : damaged
  }

  /**
   * For whoever holds a recovery key or is the second lead, on any device.
   * @throws the disk's error
   */
  static async openedBy(
    machine: Machine,
    identities: readonly string[],
    path: string,
  ): Promise<WorkspaceKeys | Refusal> {
    const file = readKeysFile(machine.files, path)
    if (isRefusal(file)) return file
    for (const identity of identities) {
      const key = await keyOfHeir(file, identity)
      const secrets = key && openSecrets(file, key)
      if (key && secrets) return new WorkspaceKeys(machine, key, file, secrets)
    }
    return refusal('refusal.keyOpensNothing')
  }

  get secrets(): Secrets {
    return this.#secrets
  }

  get heirs(): readonly Heir[] {
    return this.#file.others
  }

  /** As `keys.json` holds them. */
  get bytes(): Uint8Array {
    return canonicalBytes(this.#file)
  }

  /** When this returns, they are on the disk; whatever happens before, the ones before still are. */
  saveSecrets(path: string, secrets: Secrets): void {
    const parsed = secretsSchema.parse(secrets)
    this.#replace(path, { ...this.#file, secrets: sealedSecrets(this.#machine, this.#key, parsed) })
    this.#secrets = parsed
  }

  /**
   * The key for somebody else: one recovery key and one second lead, a later one takes the place of an earlier one.
   * @param isOurs whether the folder still is, when the wrapping is done
   */
  async wrapFor(path: string, { to, recipient }: Heir, isOurs: () => boolean): Promise<void> {
    const encrypter = new Encrypter()
    encrypter.addRecipient(recipient)
    const file = toBase64(await encrypter.encrypt(this.#key))
    if (!isOurs()) return
    const others = this.#file.others.filter((other) => other.to !== to)
    this.#replace(path, { ...this.#file, others: [...others, { to, recipient, file }] })
  }

  #replace(path: string, file: KeysFile): void {
    replaceWhole(this.#machine.files, path, canonicalBytes(file))
    this.#file = file
  }
}

/** @throws the disk's error */
export function readKeysFile(files: FileSystem, path: string): KeysFile | Refusal {
  const bytes = files.kindOf(path) === 'file' ? readWhole(files, path, BYTES_MAXIMUM) : 'missing'
  const json = typeof bytes === 'string' ? undefined : readJson(bytes)
  const file = json?.kind === 'json' ? keysFileSchema.safeParse(json.value).data : undefined
  return file ?? refusal('refusal.keysDamaged')
}

/** The key of a folder from elsewhere: as this device wrapped it once, or with the identity of an heir. */
export async function workspaceKey(
  file: KeysFile,
  vault: Vault,
  evaluation: EvaluationKey,
  identity: string,
): Promise<SealKey | undefined> {
  return vault.unwrap(fromBase64(file.device), aboutKey(evaluation)) ?? keyOfHeir(file, identity)
}

/** undefined where the identity is no heir's. */
async function keyOfHeir({ others }: KeysFile, identity: string): Promise<SealKey | undefined> {
  for (const { file: wrapped } of others)
    try {
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      return await decrypter.decrypt(fromBase64(wrapped))
    } catch {
      // For another of them.
    }
  return undefined
}

/** undefined where it is another key, or they were changed. */
export function openSecrets(file: KeysFile, key: SealKey): Secrets | undefined {
  const bytes = unseal(fromBase64(file.secrets), SECRETS, key)
  const json = bytes && readJson(bytes)
  return json?.kind === 'json' ? secretsSchema.safeParse(json.value).data : undefined
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64')
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function sealedSecrets({ randomHex }: Machine, key: SealKey, secrets: Secrets): string {
  return toBase64(seal(canonicalBytes(secrets), SECRETS, key, randomHex))
}

function aboutKey(evaluation: EvaluationKey): string {
  return `keys.json/device|${evaluation}`
}
