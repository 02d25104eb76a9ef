import type { Recorded } from '../../../shared/evaluation/event.ts'
import {
  evaluationId,
  logId,
  type EvaluationId,
  type LogId,
  type MemberId,
} from '../../../shared/identifiers.ts'
import { message, type Message } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { KnownEvaluation } from '../../../shared/views/make-start.ts'
import { evaluationKey, type EvaluationKey } from '../../../shared/views/request.ts'
import { timeNow } from '../disk/clock.ts'
import { createEvaluation, removeUnfinished, type NewEvaluation } from './create-evaluation.ts'
import { Facilitators } from '../door/facilitators.ts'
import { isDiskFault, notRead, notSaved } from '../disk/disk-fault.ts'
import { homeWarnings } from './home-warnings.ts'
import { keysOf, noKeys, type FolderKeys } from './folder-keys.ts'
import { knownEvaluation, type Gathered } from './gathered.ts'
import { newSecrets, type Secrets } from '../keys/secrets.ts'
import { needsVault, Vault } from '../keys/vault.ts'
import { WorkspaceKeys } from '../keys/workspace-keys.ts'
import type { Machine } from '../disk/machine.ts'
import type { OpenEvaluation } from './open-evaluation.ts'
import { openFolder } from './open-folder.ts'
import { protectEvaluation } from './protect-evaluation.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import { rememberingPeek } from './remembering-peek.ts'
import { sampleEvaluation, sampleKey, type SampleRole } from './sample.ts'
import { keysIn, placesIn, readWorkspaceFile, type WorkspaceFile } from './workspace-file.ts'

/** Whose part of which evaluation. */
type Part =
  | { readonly role: 'lead'; readonly evaluation: EvaluationId; readonly log: LogId }
  | {
      readonly role: 'evaluator'
      readonly member: MemberId
      readonly evaluation: EvaluationId
      readonly log: LogId
    }

/** What the start screen lists. */
export interface Overview {
  readonly known: readonly KnownEvaluation[]
  readonly problems: readonly Message[]
}

/** A member's part, as a pack begins it. */
export interface NewMember {
  readonly evaluation: EvaluationId
  readonly member: MemberId
  readonly log: LogId
  readonly secrets: Secrets
  /** `PackOpened`, `DeviceEnrolled`, and what else there is to begin with. */
  readonly events: readonly Recorded['event'][]
  /** The canonical bytes of the pack. */
  readonly packs: readonly Uint8Array[]
}

/**
 * The evaluations on this device, each opened when it is first asked for and then held. A disk that fails is answered
 * with a refusal; the evaluation that was being written is let go of, and read anew the next time.
 */
export class Workspace {
  readonly machine: Machine
  readonly home: string
  readonly vault: Vault
  readonly facilitators = new Facilitators()
  readonly #open = new Map<EvaluationKey, OpenEvaluation>()
  readonly #peek: ReturnType<typeof rememberingPeek>
  readonly #notes: Message[] = []
  #settling: Promise<void> = Promise.resolve()

  constructor(machine: Machine, home: string, vault = new Vault(machine, home)) {
    this.machine = machine
    this.home = home
    this.vault = vault
    this.#peek = rememberingPeek(machine, vault)
    removeUnfinished(machine, home)
  }

  /** The evaluations that are open and locked for us. */
  get openKeys(): readonly EvaluationKey[] {
    return [...this.#open.keys()]
  }

  /** All evaluations, without opening or locking any. */
  overview(): Overview {
    const keys = readable(() => keysIn(this.machine.files, this.home))
    if (isRefusal(keys)) return { known: [], problems: [...this.#notes, keys] }
    const { problem } = this.vault
    const listed = keys.map((key) => readable(() => this.#listed(key)))
    const problems = listed.flatMap((one) => (isRefusal(one) ? one : (one.problem ?? [])))
    const locked = problems.filter(({ id }) => id === 'refusal.locked').length
    return {
      known: listed.flatMap((one) => (isRefusal(one) ? [] : (one.known ?? []))),
      problems: [
        ...(problem ? [problem] : []),
        ...(locked > 0 ? [message('start.locked', { count: locked })] : []),
        ...homeWarnings(this.machine, this.home),
        ...this.#notes,
        ...problems.filter(({ id }) => id !== 'refusal.locked' && id !== problem?.id),
      ],
    }
  }

  /** One evaluation to look at. Where the disk can be read and not written, or the clock is wrong, it can still be looked at. */
  look(key: EvaluationKey): Gathered | Refusal {
    try {
      const opened = this.#opened(key)
      if (!isRefusal(opened)) return opened.gathered
      if (opened.id !== 'refusal.clockWrong') return opened
    } catch (error) {
      if (!isDiskFault(error)) throw error
    }
    return readable(() => this.#peek(placesIn(this.home, key), key))
  }

  /** Changes one evaluation. Nothing refused: what was changed is on the disk. */
  change(
    key: EvaluationKey,
    action: (evaluation: OpenEvaluation) => Refusal | undefined,
  ): Refusal | undefined {
    return this.#saving(key, () => {
      const opened = this.#opened(key)
      const refused = isRefusal(opened) ? opened : action(opened)
      if (!isRefusal(opened)) this.#settle(opened)
      return refused
    })
  }

  /** As `change`, for what takes time. Others may change the evaluation meanwhile: what was looked at before must be looked at again. */
  async use<Value>(
    key: EvaluationKey,
    action: (evaluation: OpenEvaluation) => Promise<Value | Refusal>,
  ): Promise<Value | Refusal> {
    try {
      const opened = this.#opened(key)
      if (isRefusal(opened)) return opened
      const done = await action(opened)
      this.#settle(opened)
      return done
    } catch (error) {
      return this.#letGo(key, error)
    }
  }

  /** When this is done, everybody whom a record names as able to open it is. */
  async settled(): Promise<void> {
    await this.#settling
  }

  /** A new evaluation of a lead, of what has happened in it so far. Sealed, where this device has a key. */
  createLead(events: readonly Recorded['event'][]): EvaluationKey | Refusal {
    const key = this.#newKey()
    const evaluation = evaluationId.parse(key)
    const log = logId.parse(this.machine.randomHex(16))
    const keys = this.vault.state === 'none' ? noKeys : this.#newKeys(key, newSecrets(this.machine))
    return this.#begin(key, { role: 'lead', evaluation, log }, 'procurement-lead', events, [], keys)
  }

  /** A member's own part, of what the pack says. Refused while this device has no key, or is locked. */
  createMember({ evaluation, member, log, secrets, events, packs }: NewMember): EvaluationKey | Refusal {
    const key = this.#newKey()
    const keys = this.#newKeys(key, secrets)
    return this.#begin(key, { role: 'evaluator', member, evaluation, log }, member, events, packs, keys)
  }

  /** The folders that hold a part of an evaluation, of those that can be read. A member may have more than one. */
  findEvaluation(
    evaluation: EvaluationId,
    role: 'lead' | 'evaluator',
    member?: MemberId,
  ): readonly EvaluationKey[] {
    const keys = readable(() => keysIn(this.machine.files, this.home))
    return (isRefusal(keys) ? [] : keys).filter((key) => {
      const about = readable(() => readWorkspaceFile(this.machine.files, placesIn(this.home, key), key))
      if (isRefusal(about) || about.evaluation !== evaluation || about.role !== role) return false
      return member === undefined || (about.role === 'evaluator' && about.member === member)
    })
  }

  /**
   * Seals an evaluation that was begun before this device had a key: before anything confidential comes into it or goes
   * out. Nothing happens where it is sealed already, or is the sample.
   */
  protect(key: EvaluationKey): Refusal | undefined {
    const opened = readable(() => this.#opened(key))
    if (isRefusal(opened)) return opened
    if (opened.hasKeys) return undefined
    return this.#saving(key, () => {
      opened.close()
      this.#open.delete(key)
      return protectEvaluation(this.machine, this.vault, this.home, key)
    })
  }

  /** Makes the sample of a role, or finds the one that is here, as it was left. */
  openSample(role: SampleRole): EvaluationKey | Refusal {
    const key = sampleKey(role)
    const kind = readable(() => this.machine.files.kindOf(placesIn(this.home, key).folder) ?? 'none')
    if (isRefusal(kind)) return kind
    if (kind !== 'none') return key
    const createdAt = timeNow(this.machine)
    return isRefusal(createdAt) ? createdAt : this.#create(key, sampleEvaluation(role, createdAt))
  }

  /** Lets go of all evaluations, each signed as it stands. */
  close(): void {
    for (const evaluation of this.#open.values()) evaluation.close()
    this.#open.clear()
  }

  #newKey(): EvaluationKey {
    return evaluationKey.parse(this.machine.randomHex(16))
  }

  #newKeys(key: EvaluationKey, secrets: Secrets): FolderKeys | Refusal {
    const closed = needsVault(this.vault)
    if (closed) return closed
    return keysOf(WorkspaceKeys.make(this.machine, this.vault, key, secrets), placesIn(this.home, key))
  }

  #begin(
    key: EvaluationKey,
    part: Part,
    by: string,
    events: readonly Recorded['event'][],
    packs: readonly Uint8Array[],
    keys: FolderKeys | Refusal,
  ): EvaluationKey | Refusal {
    if (isRefusal(keys)) return keys
    const at = timeNow(this.machine)
    if (isRefusal(at)) return at
    const about: WorkspaceFile = {
      format: 'fairmark-workspace',
      version: 2,
      sample: false,
      createdAt: at,
      protection: keys.sealed ? 'sealed' : 'none',
      ...part,
    }
    const recorded = events.map((event) => ({ at, by, event }))
    return this.#create(key, { about, recorded, packs, drafts: [], keys })
  }

  #create(key: EvaluationKey, evaluation: NewEvaluation): EvaluationKey | Refusal {
    return this.#saving(key, () => createEvaluation(this.machine, this.home, key, evaluation)) ?? key
  }

  #saving(key: EvaluationKey, action: () => Refusal | undefined): Refusal | undefined {
    try {
      return action()
    } catch (error) {
      return this.#letGo(key, error)
    }
  }

  /** After a fault of the disk, an evaluation is read anew the next time. */
  #letGo(key: EvaluationKey, error: unknown): Refusal {
    if (!isDiskFault(error)) throw error
    this.#open.get(key)?.close()
    this.#open.delete(key)
    return notSaved(error)
  }

  /** Wrapping a key for somebody takes a moment, and nothing waits for it. Where the disk fails it is tried the next time. */
  #settle(opened: OpenEvaluation): void {
    this.#settling = this.#settling
      .then(() => opened.wrapForHeirs())
      .catch((error: unknown) => {
        if (!isDiskFault(error)) throw error
      })
  }

  #opened(key: EvaluationKey): OpenEvaluation | Refusal {
    const held = this.#open.get(key)
    if (held) return held
    const places = placesIn(this.home, key)
    if (this.machine.files.kindOf(places.folder) !== 'folder') return refusal('refusal.unknownEvaluation')
    const opened = openFolder(this.machine, this.vault, places, key)
    if (isRefusal(opened)) return opened
    this.#open.set(key, opened)
    this.#note(opened)
    return opened
  }

  #listed(key: EvaluationKey): { known: KnownEvaluation | undefined; problem: Refusal | undefined } {
    const { files } = this.machine
    const places = placesIn(this.home, key)
    const gathered = this.#open.get(key)?.gathered ?? this.#peek(places, key)
    if (isRefusal(gathered)) return { known: undefined, problem: gathered }
    const { quarantine, state } = gathered
    return {
      known: knownEvaluation(gathered, files.modifiedAt(places.workspace).toISOString()),
      problem: quarantine && quarantineSentence(quarantine, state),
    }
  }

  /** What happened on opening is told on the start screen, until the program is closed. */
  #note(opened: OpenEvaluation): void {
    const title = opened.gathered.state.procurement?.title ?? opened.key
    const { recoveredBytes: bytes, draftsSetAside: count } = opened.putRight
    if (bytes > 0) this.#notes.push(message('record.recovered', { title, bytes }))
    if (count > 0) this.#notes.push(message('record.draftSetAside', { title, count }))
  }
}

function readable<Value>(action: () => Value): Value | Refusal {
  try {
    return action()
  } catch (error) {
    if (isDiskFault(error)) return notRead(error)
    throw error
  }
}
