import type { Command } from '../../shared/evaluation/command.ts'
import { decide } from '../../shared/evaluation/decide.ts'
import type { Draft } from '../../shared/evaluation/draft.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { evolve } from '../../shared/evaluation/evolve.ts'
import type { BidderId, QuestionId } from '../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { timeNow } from './clock.ts'
import type { Drafts } from './drafts.ts'
import { latest, type Gathered } from './gathered.ts'
import type { OpenLog } from './log-store.ts'
import type { Machine } from './machine.ts'
import { notPermitted, personOf } from './permitted.ts'
import { quarantineSentence } from './quarantine-sentence.ts'
import { decisionContext, resultsOf } from './results-of.ts'
import type { Lock } from './take-lock.ts'
import type { WorkspaceFile } from './workspace-file.ts'

/** What opening a folder brought to light. */
export interface Opened {
  readonly key: EvaluationKey
  readonly about: WorkspaceFile
  readonly machine: Machine
  readonly lock: Lock
  readonly log: OpenLog
  /** undefined with the lead. */
  readonly drafts: Drafts | undefined
  readonly state: Evaluation
}

/**
 * One evaluation, locked for us and held in memory. Its state is the fold of what is on the disk. After a disk error it
 * must be closed and opened anew, which reads everything again.
 */
export class OpenEvaluation {
  readonly key: EvaluationKey
  readonly about: WorkspaceFile
  readonly #machine: Machine
  readonly #lock: Lock
  readonly #log: OpenLog
  readonly #drafts: Drafts | undefined
  #state: Evaluation
  #enteredAt: string | undefined

  constructor({ key, about, machine, lock, log, drafts, state }: Opened) {
    this.key = key
    this.about = about
    this.#machine = machine
    this.#lock = lock
    this.#log = log
    this.#drafts = drafts
    this.#state = state
    this.#enteredAt = log.entries.at(-1)?.at
  }

  /** As it stands now. */
  get gathered(): Gathered {
    const drafts = this.#drafts?.inForce(this.#state) ?? []
    return {
      key: this.key,
      about: this.about,
      state: this.#state,
      drafts,
      savedAt: latest([this.#enteredAt, ...drafts.map(({ savedAt }) => savedAt)]),
      record: recordOf(this.#log),
      quarantine: this.#log.kind === 'quarantined' ? this.#log.why : undefined,
    }
  }

  /** What opening had to put right: bytes of a torn entry, and drafts that could not be read. */
  get putRight(): { readonly recoveredBytes: number; readonly draftsSetAside: number } {
    return {
      recoveredBytes: this.#log.kind === 'open' ? this.#log.recovered : 0,
      draftsSetAside: this.#drafts?.setAside ?? 0,
    }
  }

  /**
   * Decides a command and enters what it led to. When this returns nothing, the entry is on the disk.
   * @throws the disk's error
   */
  enter(command: Command): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    const refused = notPermitted(this.about, command) ?? this.#withoutResults(command)
    if (refused) return refused
    const decided = decide(this.#state, command, decisionContext(this.#state))
    if (isRefusal(decided)) return decided
    const at = timeNow(this.#machine)
    if (isRefusal(at)) return at
    const recorded = { at, by: personOf(this.about), event: decided.event }
    const next = evolve(this.#state, recorded)
    const entered = writer.append([recorded])
    if (isRefusal(entered)) return entered
    this.#state = next
    this.#enteredAt = recorded.at
    return undefined
  }

  /** @throws the disk's error */
  saveDraft(question: QuestionId, bidder: BidderId, draft: Draft): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    if (!this.#drafts) return refusal('refusal.memberOnly')
    const savedAt = timeNow(this.#machine)
    return isRefusal(savedAt) ? savedAt : this.#drafts.save(this.#state, question, bidder, draft, savedAt)
  }

  close(): void {
    if (this.#log.kind === 'open') this.#log.writer.close()
    this.#lock.release()
  }

  #writer() {
    if (this.#log.kind === 'open') return this.#log.writer
    return quarantineSentence(this.#log.why, this.#state)
  }

  /** Whether there are results to recommend from is asked here, because it may be refused with its own sentence. */
  #withoutResults({ type }: Command): Refusal | undefined {
    if (type !== 'Recommend' || !this.#state.published) return undefined
    const results = resultsOf(this.#state)
    return isRefusal(results) ? results : undefined
  }
}

function recordOf(log: OpenLog): Gathered['record'] {
  if (log.kind === 'quarantined') return { entries: log.entries.length, head: log.head }
  const { count, head } = log.writer.position
  return { entries: count, head }
}
