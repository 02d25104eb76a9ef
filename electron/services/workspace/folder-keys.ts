import { z } from '../../../shared/zod.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes } from '../canonical.ts'
import type { FileSystem } from '../disk/file-system.ts'
import { readJson } from '../json-text.ts'
import { plainSeals, type Seals } from '../keys/seals.ts'
import { secretsSchema, type Secrets } from '../keys/secrets.ts'
import { signingKeyOf } from '../keys/signing.ts'
import type { Vault } from '../keys/vault.ts'
import { WorkspaceKeys } from '../keys/workspace-keys.ts'
import type { KnownLog } from '../log/known-log.ts'
import type { Machine } from '../disk/machine.ts'
import { sampleLeadSecrets, sampleMemberSecrets } from './sample-keys.ts'
import { readWhole, replaceWhole } from '../disk/whole-file.ts'
import type { About, Places, WorkspaceFile } from './workspace-file.ts'

/** How the files of one evaluation are stored, and what it keeps to itself. */
export interface FolderKeys {
  readonly seals: Seals
  /** undefined with what was begun before this device had a key, and is not protected yet. */
  readonly secrets: Secrets | undefined
  /** @throws the disk's error; the secrets are those before then */
  readonly save: (secrets: Secrets) => void
  /** Where the folder is sealed. */
  readonly sealed: WorkspaceKeys | undefined
}

/**
 * The keys of a folder; refused while the device is locked.
 * @throws the disk's error
 */
export function folderKeys(
  machine: Machine,
  vault: Vault,
  places: Places,
  key: EvaluationKey,
  about: About,
): FolderKeys | Refusal {
  if (about.protection === 'none')
    return about.sample && !about.unsigned ? sampleKeys(machine.files, places, about) : noKeys
  const keys = WorkspaceKeys.read(machine, vault, key, places.keys)
  return isRefusal(keys) ? keys : keysOf(keys, places)
}

export function keysOf(keys: WorkspaceKeys, places: Places): FolderKeys {
  return {
    seals: keys.seals,
    get secrets() {
      return keys.secrets
    },
    save: (secrets) => {
      keys.saveSecrets(places.keys, secrets)
    },
    sealed: keys,
  }
}

export function knownLog({ evaluation, log }: WorkspaceFile, { seals, secrets }: FolderKeys): KnownLog {
  return { evaluation, log, seals, signing: secrets && signingKeyOf(secrets.signing) }
}

export const noKeys: FolderKeys = {
  seals: plainSeals,
  secrets: undefined,
  save: () => {
    throw new Error('A folder without keys is protected first')
  },
  sealed: undefined,
}

/** A sample as it is made. */
export function newSampleKeys(role: About['role']): FolderKeys {
  return { ...noKeys, secrets: sampleSecrets(role) }
}

/** What somebody who tries the program with the sample makes: as public as the sample's keys. */
const sampleFileSchema = z.strictObject({
  format: z.literal('fairmark-sample-keys'),
  version: z.literal(1),
  secrets: secretsSchema,
})

const BYTES_MAXIMUM = 16 * 1024 * 1024

function sampleKeys(files: FileSystem, { keys }: Places, { role }: About): FolderKeys | Refusal {
  const known = files.kindOf(keys) === undefined ? sampleSecrets(role) : readSample(files, keys)
  if (!known) return refusal('refusal.keysDamaged')
  let secrets = known
  return {
    seals: plainSeals,
    get secrets() {
      return secrets
    },
    save: (next) => {
      const parsed = secretsSchema.parse(next)
      const file = { format: 'fairmark-sample-keys', version: 1, secrets: parsed }
      replaceWhole(files, keys, canonicalBytes(file))
      secrets = parsed
    },
    sealed: undefined,
  }
}

export function sampleSecrets(role: About['role']): Secrets {
  return role === 'lead' ? sampleLeadSecrets : sampleMemberSecrets
}

function readSample(files: FileSystem, path: string): Secrets | undefined {
  const bytes = readWhole(files, path, BYTES_MAXIMUM)
  const json = bytes === 'too-large' ? undefined : readJson(bytes)
  return json?.kind === 'json' ? sampleFileSchema.safeParse(json.value).data?.secrets : undefined
}
