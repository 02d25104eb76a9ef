import { isAgreed, questionsOf } from '../../procurement/criteria.ts'
import type { BidderId, MemberId, QuestionId } from '../../identifiers.ts'
import { packBidders, packQuestions } from '../decisions/packs.ts'
import type { AgreedScore, Evaluation, Member } from '../evaluation.ts'
import type { AgreedPart } from '../exchange-events.ts'
import { codeOf } from './aliases.ts'

/** All that the panel agreed; its SHA-256 in canonical JSON is what a member's signed answer names. */
export interface ModerationRecord {
  readonly format: 'fairmark-moderation'
  readonly version: 1
  /** SHA-256 of the procurement as published. */
  readonly procurement: string
  /** By bidder and question, in the order of their ids: the order in which answers were talked about does not show. */
  readonly agreed: readonly {
    readonly bidder: BidderId
    readonly question: QuestionId
    /** Every score that was agreed, the last of which counts: a score changed there and back is another record. */
    readonly scores: readonly Omit<AgreedScore, 'at' | 'changeReason'>[]
  }[]
}

/** The panel's record as it now stands. Prices, judgements and standings are not in it: the panel confirms its scores. */
export function moderationRecord({ published, agreed }: Evaluation): ModerationRecord {
  const cells = [...agreed].flatMap(([bidder, questions]) =>
    [...questions].map(([question, history]) => ({ bidder, question, scores: history.map(recorded) })),
  )
  return {
    format: 'fairmark-moderation',
    version: 1,
    procurement: published?.hash ?? '',
    agreed: cells.sort((one, other) =>
      one.bidder === other.bidder ? before(one.question, other.question) : before(one.bidder, other.bidder),
    ),
  }
}

function recorded({ score, reason, decidingPoint, present, changeReason }: AgreedScore) {
  return {
    score,
    reason,
    decidingPoint,
    present,
    ...(changeReason === undefined ? {} : { changeReason }),
  }
}

/** Never by `localeCompare`: that depends on the machine. */
function before(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/**
 * What of the record this member reads: their questions, and the bidders that the pack on their laptop names and from whom
 * they are not kept apart. Empty where there is nothing.
 */
export function agreedPartOf(state: Evaluation, member: Member, packVersion: number): AgreedPart {
  const pack = state.exchange.packs.get(member.member)?.find(({ version }) => version === packVersion)
  if (!state.procurement || !pack) return []
  const bidders = packBidders(state, member).filter((bidder) => pack.bidders.includes(bidder))
  const asked = new Set(packQuestions(state, member).map(({ question }) => question))
  return questionsOf(state.procurement)
    .filter((question) => isAgreed(question) && asked.has(question.id))
    .map(({ id }) => ({ question: id, answers: answersOf(state, member.member, id, bidders) }))
    .filter(({ answers }) => answers.length > 0)
}

function answersOf(
  state: Evaluation,
  reader: MemberId,
  question: QuestionId,
  bidders: readonly BidderId[],
): AgreedPart[number]['answers'] {
  return bidders.flatMap((bidder) => {
    const history = state.agreed.get(bidder)?.get(question) ?? []
    return history.length === 0
      ? []
      : [{ bidder: codeOf(state, bidder), scores: history.map((one) => asRead(one, reader)) }]
  })
}

export type ReadScore = AgreedPart[number]['answers'][number]['scores'][number]

/** Of the others only how many were in the room: who they are is not for this laptop. */
export function asRead({ present, ...agreed }: AgreedScore, reader: MemberId): ReadScore {
  const { score, reason, decidingPoint, changeReason } = agreed
  return {
    score,
    reason,
    decidingPoint,
    present: present.length,
    withReader: present.includes(reader),
    ...(changeReason === undefined ? {} : { changeReason }),
  }
}
