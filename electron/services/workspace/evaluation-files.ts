import type { Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { timeNow } from '../disk/clock.ts'
import type { FolderKeys } from './folder-keys.ts'
import { keepFile, keptBytes } from './kept-files.ts'
import type { Secrets } from '../keys/secrets.ts'
import type { Heir } from '../keys/workspace-keys.ts'
import type { Machine } from '../disk/machine.ts'
import {
  keepOutgoing,
  outgoingContent,
  outgoingFiles,
  type OutgoingContent,
  type OutgoingItem,
} from './outgoing-files.ts'
import { packsAmong } from './packs-among.ts'
import type { About, Places } from './workspace-file.ts'

/** Where an evaluation's files are, and how they are stored. */
export interface EvaluationFolder {
  readonly key: EvaluationKey
  readonly about: About
  readonly places: Places
  readonly machine: Machine
  readonly keys: FolderKeys
}

/** What lies in the folder of an open evaluation beside its log: its keys, what came in and what goes out. */
export class EvaluationFiles {
  readonly key: EvaluationKey
  readonly about: About
  /** `blobs` holds age files to `secrets.recipient`, each under the SHA-256 of what is in it. */
  readonly places: Places
  protected readonly machine: Machine
  protected readonly keys: FolderKeys

  constructor({ key, about, places, machine, keys }: EvaluationFolder) {
    this.key = key
    this.about = about
    this.places = places
    this.machine = machine
    this.keys = keys
  }

  /** Whether it has keys. Without, it must be protected first (`Workspace.protect`): before anything confidential comes or goes. */
  get hasKeys(): boolean {
    return this.keys.secrets !== undefined
  }

  /** Whether its files are sealed: all but the sample's, once they have keys. */
  get isSealed(): boolean {
    return this.keys.sealed !== undefined
  }

  /** As an entry has it; refused where the clock is outside the years that one can hold. */
  now(): string | Refusal {
    return timeNow(this.machine)
  }

  /** @throws Error where it has none: `hasKeys` is asked before */
  get secrets(): Secrets {
    const { secrets } = this.keys
    if (!secrets) throw new Error('Whether there are keys is asked before')
    return secrets
  }

  /**
   * When this returns, they are on the disk. The signing key stays what it was: the log is signed with it.
   * @throws the disk's error
   */
  saveSecrets(next: Secrets): void {
    if (next.signing !== this.secrets.signing) throw new Error('A log has one key')
    this.keys.save(next)
  }

  /** Those who can open the evaluation when this device is lost. */
  get heirs(): readonly Heir[] {
    return this.keys.sealed?.heirs ?? []
  }

  /** The plain bytes of a member's log, under their SHA-256 (`ReturnAccepted.file`). @throws the disk's error */
  keepReturn(file: string, bytes: Uint8Array): void {
    keepFile(this.machine.files, this.places, 'returns', file, bytes, this.keys.seals.file)
  }

  returnBytes(file: string): Uint8Array | Refusal {
    return keptBytes(this.machine.files, this.places, 'returns', file, this.keys.seals.file)
  }

  /** The canonical bytes of a pack, under their SHA-256 (`PackOpened.digest`, `PackIssued.digest`). @throws the disk's error */
  keepPack(digest: string, bytes: Uint8Array): void {
    keepFile(this.machine.files, this.places, 'packs', digest, bytes, this.keys.seals.file)
  }

  packBytes(digest: string): Uint8Array | Refusal {
    return keptBytes(this.machine.files, this.places, 'packs', digest, this.keys.seals.file)
  }

  /**
   * A file to hand over, closed by whoever made it. It is there whole or not at all; where the name is taken it gets a number.
   * @param name "carer-support-carer-2.fmpack": small letters, digits, dots and hyphens
   * @throws the disk's error, and what `content` throws
   */
  keepOutgoing(name: string, content: AsyncIterable<Uint8Array>): Promise<OutgoingItem> {
    return keepOutgoing(this.machine.files, this.places.outgoing, name, content)
  }

  outgoing(): readonly OutgoingItem[] {
    return packsAmong(outgoingFiles(this.machine.files, this.places.outgoing), this.keys.secrets)
  }

  outgoingContent(name: string): OutgoingContent | Refusal {
    return outgoingContent(this.machine.files, this.places.outgoing, name)
  }
}
