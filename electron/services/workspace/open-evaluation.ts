import type { Act } from '../../../shared/evaluation/command.ts'
import { decide } from '../../../shared/evaluation/decide.ts'
import type { DeclarationDraft } from '../../../shared/evaluation/declaration-draft.ts'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { newMeeting, type Meeting } from '../../../shared/evaluation/meeting.ts'
import type { Event } from '../../../shared/evaluation/event.ts'
import { evolve } from '../../../shared/evaluation/evolve.ts'
import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import type { BidderId, QuestionId } from '../../../shared/identifiers.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { timeNow } from '../disk/clock.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import type { Drafts } from '../drafts/drafts.ts'
import type { MeetingKeeper } from '../drafts/meeting-keeper.ts'
import { EvaluationFiles, type EvaluationFolder } from './evaluation-files.ts'
import { latest, type Gathered } from './gathered.ts'
import type { Heir } from '../keys/workspace-keys.ts'
import { heirsDue } from './heirs.ts'
import type { KeptSources } from './kept-sources.ts'
import { plainLog, type OpenLog } from '../log/log-store.ts'
import { notPermitted, personOf } from '../door/permitted.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import { decisionContext, resultsOf } from '../results/results-of.ts'
import type { Lock } from '../disk/take-lock.ts'

/** What opening a folder brought to light. */
export interface Opened extends EvaluationFolder {
  readonly lock: Lock
  readonly log: OpenLog
  readonly sources: KeptSources
  /** undefined with the lead. */
  readonly drafts: Drafts | undefined
  /** undefined with a member. */
  readonly meeting: MeetingKeeper | undefined
  readonly state: Evaluation
}

/** Acts after which all that was entered so far is signed at once. */
const signedAtOnce: ReadonlySet<Event['type']> = new Set<Event['type']>([
  'ProcurementPublished',
  'ScoreSheetSubmitted',
  'ReturnAccepted',
  'ReturnsOpened',
  'RecommendationMade',
])

/**
 * One evaluation, locked for us and held in memory. Its state is the fold of what is on the disk. After a disk error it
 * must be closed and opened anew, which reads everything again.
 */
export class OpenEvaluation extends EvaluationFiles {
  readonly #lock: Lock
  readonly #log: OpenLog
  readonly #sources: KeptSources
  readonly #drafts: Drafts | undefined
  readonly #meeting: MeetingKeeper | undefined
  #state: Evaluation
  #enteredAt: string | undefined
  #closed = false

  constructor(opened: Opened) {
    super(opened)
    this.#lock = opened.lock
    this.#log = opened.log
    this.#sources = opened.sources
    this.#drafts = opened.drafts
    this.#meeting = opened.meeting
    this.#state = opened.state
    this.#enteredAt = opened.log.entries.at(-1)?.at
  }

  /** As it stands now. */
  get gathered(): Gathered {
    const drafts = this.#drafts?.inForce(this.#state) ?? []
    const { entries, head } = this.position
    return {
      key: this.key,
      evaluation: this.about.evaluation,
      about: this.about,
      places: this.places,
      state: this.#state,
      drafts,
      declaration: this.#drafts?.declaration,
      meeting: this.#meeting?.stored,
      returned: this.#sources.returned,
      outgoing: this.outgoing(),
      savedAt: latest([
        this.#enteredAt,
        this.#drafts?.declaration?.savedAt,
        this.#meeting?.stored?.savedAt,
        ...drafts.map(({ savedAt }) => savedAt),
      ]),
      record: { entries, head },
      lines: () => this.#lines(),
      quarantine: this.#log.kind === 'quarantined' ? this.#log.why : undefined,
    }
  }

  /** Where its log stands. */
  get position(): Position {
    const { log } = this.about
    if (this.#log.kind === 'quarantined')
      return { log, entries: this.#log.entries.length, head: this.#log.head }
    const { count: entries, head } = this.#log.writer.position
    return { log, entries, head }
  }

  /** What opening had to put right: bytes of a torn entry, and drafts that could not be read. */
  get putRight(): { readonly recoveredBytes: number; readonly draftsSetAside: number } {
    return {
      recoveredBytes: this.#log.kind === 'open' ? this.#log.recovered : 0,
      draftsSetAside: this.#drafts?.setAside ?? 0,
    }
  }

  /**
   * Decides an act and enters what it led to. When this returns nothing, the entry is on the disk.
   * @throws the disk's error
   */
  enter(act: Act): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    const refused = act.type === 'EnterExchange' ? undefined : notPermitted(this.about, act)
    const withoutResults = refused ?? this.#withoutResults(act)
    if (withoutResults) return withoutResults
    const decided = decide(this.#state, act, decisionContext(this.#state))
    if (isRefusal(decided)) return decided
    const at = timeNow(this.machine)
    if (isRefusal(at)) return at
    const recorded = { at, by: personOf(this.about), event: decided.event }
    const next = evolve(this.#state, recorded, this.#sources)
    const missing = this.#sources.missing()
    if (missing) return missing
    const entered = writer.append([recorded])
    if (isRefusal(entered)) return entered
    this.#state = next
    this.#enteredAt = recorded.at
    if (signedAtOnce.has(decided.event.type)) writer.sign(recorded)
    return undefined
  }

  /** Signs everything so far, if the last entry is not a checkpoint: before anything of the log leaves. @throws the disk's error */
  signCheckpoint(): void {
    if (this.#log.kind !== 'open') return
    const at = timeNow(this.machine)
    this.#log.writer.sign({ at: isRefusal(at) ? (this.#enteredAt ?? '') : at, by: personOf(this.about) })
  }

  /** The lines of the log as they are hashed, line feeds included. @throws the disk's error */
  logBytes(): Uint8Array | Refusal {
    if (this.#log.kind === 'quarantined') return quarantineSentence(this.#log.why, this.#state)
    return plainLog(this.machine.files, this.places.logs, this.#log.writer)
  }

  /** @throws the disk's error */
  saveDraft(question: QuestionId, bidder: BidderId, draft: Draft, over?: Draft): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    if (!this.#drafts) return refusal('refusal.memberOnly')
    const savedAt = timeNow(this.machine)
    if (isRefusal(savedAt)) return savedAt
    return this.#drafts.save(this.#state, { question, bidder, draft, over }, savedAt)
  }

  /** @throws the disk's error */
  saveDeclarationDraft(draft: DeclarationDraft): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    if (!this.#drafts) return refusal('refusal.memberOnly')
    const savedAt = timeNow(this.machine)
    return isRefusal(savedAt) ? savedAt : this.#drafts.saveDeclaration(this.#state, draft, savedAt)
  }

  /** A meeting goes on where it was left. @throws the disk's error */
  beginMeeting(): Refusal | undefined {
    return this.#meeting?.stored ? undefined : this.saveMeeting(newMeeting)
  }

  /** @throws the disk's error */
  saveMeeting(meeting: Meeting): Refusal | undefined {
    const writer = this.#writer()
    if (isRefusal(writer)) return writer
    if (!this.#meeting) return refusal('refusal.leadOnly')
    const savedAt = timeNow(this.machine)
    if (isRefusal(savedAt)) return savedAt
    this.#meeting.save(meeting, savedAt)
    return undefined
  }

  /** Gives the key to those whom the record names, and who do not have it yet. @throws the disk's error */
  async wrapForHeirs(): Promise<void> {
    for (const heir of heirsDue(this.#state, this.heirs)) await this.wrapFor(heir)
  }

  /** Gives the key to somebody, once it is sealed. @throws the disk's error */
  async wrapFor(heir: Heir): Promise<void> {
    await this.keys.sealed?.wrapFor(this.places.keys, heir, () => !this.#closed)
  }

  /** What was entered is signed, as far as the disk still lets us. */
  close(): void {
    this.#closed = true
    if (this.#log.kind === 'open') {
      if (this.#log.writer.isOpen)
        ignoringFaults(() => {
          this.signCheckpoint()
        })
      this.#log.writer.close()
    }
    this.#lock.release()
  }

  /** What stood in the log when it was opened, and what was entered since. */
  #lines(): readonly Entry[] {
    const { entries } = this.#log
    if (this.#log.kind === 'quarantined') return entries
    const since = this.#log.writer.entered.filter(({ n }) => n >= entries.length)
    return since.length === 0 ? entries : [...entries, ...since]
  }

  #writer() {
    if (this.#log.kind === 'open') return this.#log.writer
    return quarantineSentence(this.#log.why, this.#state)
  }

  /** Whether there are results to recommend from is asked here, because it may be refused with its own sentence. */
  #withoutResults({ type }: Act): Refusal | undefined {
    if (type !== 'Recommend' || !this.#state.published) return undefined
    const results = resultsOf(this.#state)
    return isRefusal(results) ? results : undefined
  }
}
