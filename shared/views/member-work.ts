import { rampStep } from '../charts/ramp.ts'
import { isAllotted, isClosed } from '../evaluation/decisions/known.ts'
import type { DeclarationDraft } from '../evaluation/declaration-draft.ts'
import type { Draft } from '../evaluation/draft.ts'
import type { Evaluation, GivenScore, Member, Tender } from '../evaluation/evaluation.ts'
import { parseDecimal } from '../fraction.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { descriptorOf } from '../procurement/criteria.ts'
import type { OutgoingFile } from './exchange.ts'
import type { Cell, CellState, MemberFrame, QuestionWork } from './my-work.ts'
import type { EvaluationKey } from './request.ts'

/** A draft with where it belongs and when its bytes reached the disk. */
export interface StoredDraft {
  readonly question: QuestionId
  readonly bidder: BidderId
  readonly draft: Draft
  readonly savedAt: string
}

/** A declaration that was not saved as one yet, with when its bytes reached the disk. */
export interface StoredDeclaration {
  readonly draft: DeclarationDraft
  readonly savedAt: string
}

/** What the service gathers of a member's own work; the views are made of it and of nothing else. */
export interface MemberWork {
  readonly key: EvaluationKey
  readonly evaluation: Evaluation
  readonly procurement: Procurement
  readonly member: Member
  readonly drafts: readonly StoredDraft[]
  /** When the last entry or draft was safe on disk. */
  readonly savedAt: string | undefined
  readonly declaration?: StoredDeclaration | undefined
  /** Files made for the lead, the latest last. */
  readonly outgoing?: readonly OutgoingFile[] | undefined
  /** Whether the bytes of a document are on this device, by their SHA-256. */
  readonly hasDocument?: ((sha256: string) => boolean) | undefined
  /** SHA-256 of the last entry of this device's log. */
  readonly head?: string | undefined
  /** Six groups by which the lead knows this device; undefined in the sample. */
  readonly fingerprint?: readonly string[] | undefined
}

/** The questions that the member scores, with their numbers in the procurement. */
export function numberedQuestions({ procurement, member }: MemberWork): readonly QuestionLeaf[] {
  return criteriaTree(procurement).questions.filter(({ question }) => isAllotted(member, question.id))
}

/** Bidders in the order in which this member meets them. */
export function tendersOf({ evaluation }: MemberWork): readonly Tender[] {
  return [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
}

/** The answers that are open to this member, in the order in which they are scored. */
export function answersInOrder(
  work: MemberWork,
): readonly { readonly leaf: QuestionLeaf; readonly tender: Tender }[] {
  const leaves = numberedQuestions(work)
  const tenders = tendersOf(work).filter(
    ({ bidder }) => !isClosed(work.evaluation, work.member.member, bidder),
  )
  return work.evaluation.exchange.scoreBy === 'bidder'
    ? tenders.flatMap((tender) => leaves.map((leaf) => ({ leaf, tender })))
    : leaves.flatMap((leaf) => tenders.map((tender) => ({ leaf, tender })))
}

export function givenScore(work: MemberWork, bidder: BidderId, question: QuestionId): GivenScore | undefined {
  return work.evaluation.sheets.get(work.member.member)?.scores.get(bidder)?.get(question)
}

export function draftOf(work: MemberWork, bidder: BidderId, question: QuestionId): StoredDraft | undefined {
  return work.drafts.find((stored) => stored.bidder === bidder && stored.question === question)
}

/**
 * Whether an answer may be scored now: until the scores are sent, and afterwards where the lead allowed a correction.
 */
export function isOpen(work: MemberWork, bidder: BidderId, question: QuestionId): boolean {
  const sheet = work.evaluation.sheets.get(work.member.member)
  if (sheet?.reopened === undefined) return sheet?.submittedAt === undefined
  return sheet.reopened.some((cell) => cell.bidder === bidder && cell.question === question)
}

/** The answers that may be corrected after sending; empty where nothing was sent, or nothing allowed. */
export function reopenedCells({ evaluation, member }: MemberWork) {
  return evaluation.sheets.get(member.member)?.reopened ?? []
}

/** 1 as published, one more with each clarification. */
function revisionOf({ evaluation }: MemberWork, question: QuestionId): number {
  return evaluation.exchange.clarifications.get(question)?.revision ?? 1
}

/** Whether the question was made clearer since it was scored: the score is kept, and asked for again. */
export function isAskedAgain(work: MemberWork, bidder: BidderId, question: QuestionId): boolean {
  const given = givenScore(work, bidder, question)
  return given !== undefined && given.revision < revisionOf(work, question) && isOpen(work, bidder, question)
}

/** A member who came by a pack tells of links first, and opens no answer before. */
export function declaresFirst({ evaluation, member }: MemberWork): boolean {
  return evaluation.pack !== undefined && !evaluation.declared.has(member.member)
}

/** Whether something stands in a draft; only having looked at an answer does not start it. */
function isBegun({ score, good, worries, evidence }: Draft): boolean {
  return score !== undefined || good.trim() !== '' || worries.trim() !== '' || evidence.length > 0
}

export function cellOf(work: MemberWork, tender: Tender, { question, scale }: QuestionLeaf): Cell {
  const given = givenScore(work, tender.bidder, question.id)
  const stored = draftOf(work, tender.bidder, question.id)
  const closed = isClosed(work.evaluation, work.member.member, tender.bidder)
  const askedAgain = !closed && isAskedAgain(work, tender.bidder, question.id)
  const state: CellState = closed
    ? 'closed'
    : given
      ? askedAgain
        ? 'started'
        : 'scored'
      : stored && isBegun(stored.draft)
        ? 'started'
        : 'not-started'
  const score = closed ? undefined : (given?.score ?? stored?.draft.score)
  return {
    bidder: tender.bidder,
    name: tender.name,
    state,
    score,
    word: score === undefined ? '' : (descriptorOf(score, scale)?.word ?? ''),
    ramp: score === undefined ? undefined : rampStep(parseDecimal(score), scale),
    flagged: !closed && (stored?.draft.flagged ?? false),
    askedAgain,
  }
}

export function questionWork(work: MemberWork, leaf: QuestionLeaf): QuestionWork {
  const { question, number } = leaf
  const cells = tendersOf(work).map((tender) => cellOf(work, tender, leaf))
  const count = (state: CellState): number => cells.filter((cell) => cell.state === state).length
  return {
    question: question.id,
    number,
    title: question.title,
    cells,
    scored: count('scored'),
    started: count('started'),
    flagged: cells.filter(({ flagged }) => flagged).length,
    askedAgain: cells.filter(({ askedAgain }) => askedAgain).length,
  }
}

export function memberFrame(work: MemberWork): MemberFrame {
  const { evaluation, procurement, member } = work
  const cells = numberedQuestions(work)
    .flatMap((leaf) => tendersOf(work).map((tender) => cellOf(work, tender, leaf)))
    .filter(({ state }) => state !== 'closed')
  return {
    evaluation: work.key,
    procurementTitle: procurement.title,
    member: member.member,
    memberTitle: member.title,
    savedAt: work.savedAt,
    scored: cells.filter(({ state }) => state === 'scored').length,
    of: cells.length,
    scoresBy: procurement.dates?.scoresBy,
    submittedAt: evaluation.sheets.get(member.member)?.submittedAt,
    help: { telephone: procurement.contract?.helpTelephone, hours: procurement.contract?.helpHours },
    fingerprint: work.fingerprint,
  }
}
