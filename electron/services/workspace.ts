import type { Recorded } from '../../shared/evaluation/event.ts'
import { logId } from '../../shared/identifiers.ts'
import { message, type Message } from '../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { KnownEvaluation } from '../../shared/views/make-start.ts'
import { evaluationKey, type EvaluationKey } from '../../shared/views/request.ts'
import { timeNow } from './clock.ts'
import { createEvaluation, removeUnfinished, type NewEvaluation } from './create-evaluation.ts'
import { isDiskFault, notRead, notSaved } from './disk-fault.ts'
import { knownEvaluation, type Gathered } from './gathered.ts'
import type { Machine } from './machine.ts'
import type { OpenEvaluation } from './open-evaluation.ts'
import { openFolder } from './open-folder.ts'
import { quarantineSentence } from './quarantine-sentence.ts'
import { rememberingPeek } from './remembering-peek.ts'
import { sampleEvaluation, sampleKey, type SampleRole } from './sample.ts'
import { keysIn, placesIn } from './workspace-file.ts'

/** What the start screen lists. */
export interface Overview {
  readonly known: readonly KnownEvaluation[]
  readonly problems: readonly Message[]
}

/**
 * The evaluations on this device, each opened when it is first asked for and then held. A disk that fails is answered
 * with a refusal; the evaluation that was being written is let go of, and read anew the next time.
 */
export class Workspace {
  readonly machine: Machine
  readonly home: string
  readonly #open = new Map<EvaluationKey, OpenEvaluation>()
  readonly #peek: ReturnType<typeof rememberingPeek>
  readonly #notes: Message[] = []

  constructor(machine: Machine, home: string) {
    this.machine = machine
    this.home = home
    this.#peek = rememberingPeek(machine.files)
    removeUnfinished(machine, home)
  }

  /** All evaluations, without opening or locking any. */
  overview(): Overview {
    const keys = readable(() => keysIn(this.machine.files, this.home))
    if (isRefusal(keys)) return { known: [], problems: [...this.#notes, keys] }
    const listed = keys.map((key) => readable(() => this.#listed(key)))
    return {
      known: listed.flatMap((one) => (isRefusal(one) ? [] : (one.known ?? []))),
      problems: [...this.#notes, ...listed.flatMap((one) => (isRefusal(one) ? one : (one.problem ?? [])))],
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
      return isRefusal(opened) ? opened : action(opened)
    })
  }

  /** A new evaluation of a lead, of what has happened in it so far. */
  createLead(events: readonly Recorded['event'][]): EvaluationKey | Refusal {
    const createdAt = timeNow(this.machine)
    if (isRefusal(createdAt)) return createdAt
    const about = {
      format: 'fairmark-workspace',
      version: 1,
      role: 'lead',
      sample: false,
      log: logId.parse(this.machine.randomHex(16)),
      createdAt,
    } as const
    const recorded = events.map((event) => ({ at: createdAt, by: 'procurement-lead', event }))
    return this.#create(evaluationKey.parse(this.machine.randomHex(16)), {
      about,
      recorded,
      packs: [],
      drafts: [],
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

  close(): void {
    for (const evaluation of this.#open.values()) evaluation.close()
    this.#open.clear()
  }

  #create(key: EvaluationKey, evaluation: NewEvaluation): EvaluationKey | Refusal {
    return this.#saving(key, () => createEvaluation(this.machine, this.home, key, evaluation)) ?? key
  }

  #saving(key: EvaluationKey, action: () => Refusal | undefined): Refusal | undefined {
    try {
      return action()
    } catch (error) {
      if (!isDiskFault(error)) throw error
      this.#open.get(key)?.close()
      this.#open.delete(key)
      return notSaved(error)
    }
  }

  #opened(key: EvaluationKey): OpenEvaluation | Refusal {
    const held = this.#open.get(key)
    if (held) return held
    const places = placesIn(this.home, key)
    if (this.machine.files.kindOf(places.folder) !== 'folder') return refusal('refusal.unknownEvaluation')
    const opened = openFolder(this.machine, places, key)
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
