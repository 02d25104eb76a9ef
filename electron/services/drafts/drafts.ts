import {
  isAllotted,
  isClosed,
  knownMember,
  knownQuestion,
  knownTender,
  scoreOffScale,
} from '../../../shared/evaluation/decisions/known.ts'
import type { DeclarationDraft } from '../../../shared/evaluation/declaration-draft.ts'
import type { Draft } from '../../../shared/evaluation/draft.ts'
import { mergedDrafts } from '../../../shared/evaluation/merged-drafts.ts'
import type { Evaluation, GivenScore } from '../../../shared/evaluation/evaluation.ts'
import type { BidderId, MemberId, QuestionId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { StoredDeclaration, StoredDraft } from '../../../shared/views/member-work.ts'
import { readDeclaration, writeDeclaration } from './declaration-file.ts'
import { draftName, readDrafts, writeDraft, type DraftFile } from './draft-files.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { FileSeal } from '../keys/seals.ts'

/** What stands in the boxes of one answer, and what was kept when they were read or saved last. */
export interface DraftSave {
  readonly question: QuestionId
  readonly bidder: BidderId
  readonly draft: Draft
  readonly over?: Draft | undefined
}

/** A member's half-written answers, in memory as on the disk. No part of the record. */
export class Drafts {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #member: MemberId
  readonly #seal: FileSeal
  readonly #byName: Map<string, DraftFile>
  #declaration: StoredDeclaration | undefined
  /** How many could not be read on opening, and were set aside. */
  readonly setAside: number

  constructor(files: FileSystem, folder: string, member: MemberId, seal: FileSeal) {
    const { drafts, setAside } = readDrafts(files, folder, seal)
    this.#files = files
    this.#folder = folder
    this.#member = member
    this.#seal = seal
    this.#byName = new Map(drafts.map((draft) => [this.#nameOf(draft), draft]))
    this.setAside = setAside
    this.#declaration = readDeclaration(files, folder, seal)
  }

  /**
   * Saves what stands in the boxes. Words that another window saved since `over` are merged in (`mergedDrafts`).
   * @throws the disk's error; what was saved before is safe then.
   */
  save(
    state: Evaluation,
    { question, bidder, draft, over: base }: DraftSave,
    savedAt: string,
  ): Refusal | undefined {
    const closed = this.#whyNot(state, question, bidder, draft)
    if (closed) return closed
    const stored = this.inForce(state).find((one) => one.question === question && one.bidder === bidder)
    const over = scoreOf(state, this.#member, bidder, question)?.at
    const file: DraftFile = {
      format: 'fairmark-draft',
      version: 1,
      question,
      bidder,
      savedAt,
      ...(over === undefined ? {} : { over }),
      draft: base && stored ? mergedDrafts(base, stored.draft, draft) : draft,
    }
    writeDraft(this.#files, this.#folder, file, this.#seal)
    this.#byName.set(this.#nameOf(file), file)
    return undefined
  }

  /** @throws the disk's error; what was saved before is safe then. */
  saveDeclaration(state: Evaluation, draft: DeclarationDraft, savedAt: string): Refusal | undefined {
    const member = knownMember(state, this.#member)
    if (isRefusal(member)) return member
    const unknown = draft.answers
      .map(({ bidder }) => knownTender(state, bidder))
      .find((tender) => isRefusal(tender))
    if (unknown) return unknown
    const declaration = { draft, savedAt }
    writeDeclaration(this.#files, this.#folder, declaration, this.#seal)
    this.#declaration = declaration
    return undefined
  }

  get declaration(): StoredDeclaration | undefined {
    return this.#declaration
  }

  /** As the views show them. */
  inForce(state: Evaluation): readonly StoredDraft[] {
    return draftsInForce(state, this.#member, [...this.#byName.values()])
  }

  #nameOf({ question, bidder }: DraftFile): string {
    return draftName(question, bidder, this.#seal)
  }

  /** What a score may be given to, a draft may be written about; and a sent sheet is closed. */
  #whyNot(state: Evaluation, question: QuestionId, bidder: BidderId, { score }: Draft): Refusal | undefined {
    if (!state.procurement) return refusal('refusal.noProcurement')
    const known = knownQuestion(state.procurement, question)
    if (isRefusal(known)) return known
    const tender = knownTender(state, bidder)
    if (isRefusal(tender)) return tender
    const member = knownMember(state, this.#member)
    if (isRefusal(member)) return member
    if (!isAllotted(member, question))
      return refusal('refusal.notAllotted', { member: member.title, question: known.title })
    if (isClosed(state, this.#member, bidder)) return refusal('refusal.bidderClosed', { bidder: tender.name })
    if (state.sheets.get(this.#member)?.submittedAt !== undefined)
      return refusal('refusal.sheetSubmitted', { member: member.title })
    return score === undefined ? undefined : scoreOffScale(state.procurement, known, score)
  }
}

/**
 * A draft that was written before the score that now stands has had its day: the score's words stand in the boxes, and
 * the draft says only where the person was. Told by the score it was written over, not by a clock.
 */
export function draftsInForce(
  state: Evaluation,
  member: MemberId,
  drafts: readonly DraftFile[],
): readonly StoredDraft[] {
  return drafts.map(({ question, bidder, savedAt, over, draft }) => {
    const given = scoreOf(state, member, bidder, question)
    const current = given === undefined || given.at === over
    return { question, bidder, savedAt, draft: current ? draft : withWordsOf(given, draft) }
  })
}

/** A note is no part of the score. */
function withWordsOf({ score, reason }: GivenScore, draft: Draft): Draft {
  return { ...draft, score, ...reason }
}

function scoreOf(
  state: Evaluation,
  member: MemberId,
  bidder: BidderId,
  question: QuestionId,
): GivenScore | undefined {
  return state.sheets.get(member)?.scores.get(bidder)?.get(question)
}
