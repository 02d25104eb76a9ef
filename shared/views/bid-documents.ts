import type { TenderDocument } from '../evaluation/exchange-events.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { MemberWork } from './member-work.ts'
import type { EvaluationKey } from './request.ts'

/** A document of a tender, to be read beside the score. */
export interface BidDocument {
  /** SHA-256 of its bytes. */
  readonly id: string
  /** As the bidder called it; where bidders are hidden, their code and a number. */
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** Where its bytes are read. */
  readonly href: string
  /** The pack lists documents; their bytes come in a file of their own, which may come later. */
  readonly isHere: boolean
  /** It goes with the whole bid, and not with one question. */
  readonly isWholeBid: boolean
}

function bidDocument(
  key: EvaluationKey,
  { sha256, name, size, question }: TenderDocument,
  isHere: boolean,
): BidDocument {
  return {
    id: sha256,
    name,
    size,
    href: `/api/documents/${key}/${sha256}`,
    isHere,
    isWholeBid: question === undefined,
  }
}

/** What this member may read of a bidder beside the answer to a question: first what goes with the question. */
export function bidDocuments(
  { key, evaluation, hasDocument }: MemberWork,
  bidder: BidderId,
  question: QuestionId,
): readonly BidDocument[] {
  const own = evaluation.exchange.documents.filter(
    (one) => one.bidder === bidder && one.audience === 'quality',
  )
  const fitting = [
    ...own.filter((one) => one.question === question),
    ...own.filter((one) => one.question === undefined),
  ]
  return [...new Map(fitting.map((one) => [one.sha256, one])).values()].map((one) =>
    bidDocument(key, one, hasDocument?.(one.sha256) ?? false),
  )
}
