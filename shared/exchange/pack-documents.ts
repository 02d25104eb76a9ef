import type { Evaluation, Tender } from '../evaluation/evaluation.ts'
import type { TenderDocument } from '../evaluation/exchange-events.ts'
import { codeOf } from '../evaluation/exchange/aliases.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'

/** The tenders of these bidders, where bidders are hidden in the order of their aliases, which says nothing of them. */
export function tendersOf({ tenders, exchange }: Evaluation, bidders: readonly BidderId[]): Tender[] {
  const ordered = exchange.aliases.size > 0 ? exchange.aliases.keys() : tenders.keys()
  return [...ordered].flatMap((bidder) => (bidders.includes(bidder) ? (tenders.get(bidder) ?? []) : []))
}

/**
 * The documents of these tenders that whoever scores these questions reads: never one for those who look at prices, nor
 * one that only shows whether a requirement is met. A
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
      .filter((document) => document.bidder === bidder && document.audience === 'quality')
      // Counted before some are left out: one document has one name, whoever receives it.
      .map((document, index) => ({
        ...document,
        bidder: codeOf(evaluation, bidder),
        name: nameOf(evaluation, document, index + 1),
      }))
      .filter(
        ({ question, requirement }) =>
          requirement === undefined && (question === undefined || questions.includes(question)),
      ),
  )
}

function nameOf(evaluation: Evaluation, { bidder, name }: TenderDocument, number: number): string {
  const alias = evaluation.exchange.aliases.get(bidder)
  const extension = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? ''
  return alias ? `${alias.code}-${String(number)}${extension}` : name
}
