import type { Evaluation, Tender } from '../evaluation/evaluation.ts'
import type { TenderDocument } from '../evaluation/exchange-events.ts'
import { codeOf } from '../evaluation/exchange/aliases.ts'
import type { QuestionId } from '../identifiers.ts'

/**
 * The documents of these tenders that whoever scores these questions reads: never one for those who look at prices. A
 * bidder's own name for a file often holds the bidder's name: where bidders are hidden, files are called by code and
 * number.
 */
export function packDocuments(
  evaluation: Evaluation,
  tenders: readonly Tender[],
  questions: readonly QuestionId[],
): TenderDocument[] {
  return tenders.flatMap(({ bidder }) =>
    evaluation.exchange.documents
      .filter(
        (document) =>
          document.bidder === bidder &&
          document.audience === 'quality' &&
          (document.question === undefined || questions.includes(document.question)),
      )
      .map((document, index) => ({
        ...document,
        bidder: codeOf(evaluation, bidder),
        name: nameOf(evaluation, document, index + 1),
      })),
  )
}

function nameOf(evaluation: Evaluation, { bidder, name }: TenderDocument, number: number): string {
  const alias = evaluation.exchange.aliases.get(bidder)
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
  return alias ? `${alias.code}-${String(number)}${extension}` : name
}
