import { rampStep } from '../charts/ramp.ts'
import { isAllotted, isClosed } from '../evaluation/decisions/known.ts'
import type { Draft } from '../evaluation/draft.ts'
import type { Evaluation, GivenScore, Member, Tender } from '../evaluation/evaluation.ts'
import { parseDecimal } from '../fraction.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import { criteriaTree, type QuestionLeaf } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import { descriptorOf } from '../procurement/criteria.ts'
import type { Cell, CellState, MemberFrame, QuestionWork } from './my-work.ts'
import type { EvaluationKey } from './request.ts'

/** A draft with where it belongs and when its bytes reached the disk. */
export interface StoredDraft {
  readonly question: QuestionId
  readonly bidder: BidderId
  readonly draft: Draft
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
}

/** The questions that the member scores, with their numbers in the procurement. */
export function numberedQuestions({ procurement, member }: MemberWork): readonly QuestionLeaf[] {
  return criteriaTree(procurement).questions.filter(({ question }) => isAllotted(member, question.id))
}

/** Bidders in the order in which this member meets them. */
export function tendersOf({ evaluation }: MemberWork): readonly Tender[] {
  return [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
}

export function givenScore(work: MemberWork, bidder: BidderId, question: QuestionId): GivenScore | undefined {
  return work.evaluation.sheets.get(work.member.member)?.scores.get(bidder)?.get(question)
}

export function draftOf(work: MemberWork, bidder: BidderId, question: QuestionId): StoredDraft | undefined {
  return work.drafts.find((stored) => stored.bidder === bidder && stored.question === question)
}

/** Whether something stands in a draft; only having looked at an answer does not start it. */
function isBegun({ score, good, worries, evidence }: Draft): boolean {
  return score !== undefined || good.trim() !== '' || worries.trim() !== '' || evidence.length > 0
}

export function cellOf(work: MemberWork, tender: Tender, { question, scale }: QuestionLeaf): Cell {
  const given = givenScore(work, tender.bidder, question.id)
  const stored = draftOf(work, tender.bidder, question.id)
  const closed = isClosed(work.evaluation, work.member.member, tender.bidder)
  const state: CellState = closed
    ? 'closed'
    : given
      ? 'scored'
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
  }
}
