import type { Tender } from '../evaluation/evaluation.ts'
import type { TenderDocument } from '../evaluation/exchange-events.ts'
import { isClosedForMending } from '../evaluation/decisions/tenders.ts'
import type { BidderId } from '../identifiers.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { inPounds } from '../tenders/pounds.ts'
import { countsOf, isScored, leadFrame, undecided, type LeadWork } from './lead-work.ts'
import { paragraphsOf, wordsIn } from './make-scoring.ts'
import { priceChecks } from './price-checks.ts'
import type {
  LimitedParagraph,
  RequirementCell,
  TenderAnswer,
  TenderFile,
  TenderRow,
  TendersView,
  TenderView,
} from './tenders.ts'

/** What came in, what is to be judged of it, and prices once they may be seen. */
export function makeTenders(work: LeadWork): TendersView {
  const { evaluation, procurement, say } = work
  const { questions, prices } = criteriaTree(procurement)
  const rows = [...evaluation.tenders.values()].map((tender) => tenderRow(work, tender))
  const toDecide = undecided(work).length
  const seal = sealOf(work)
  return {
    view: 'tenders',
    frame: leadFrame(work),
    title:
      rows.length === 0
        ? say('lead.tenders.titleNone')
        : say('lead.tenders.title', { count: rows.length, decide: toDecide }),
    isPublished: evaluation.published !== undefined,
    submissionsBy: procurement.dates?.submissionsBy,
    mayCorrect: [...evaluation.tenders.keys()].every((bidder) => !isClosedForMending(evaluation, bidder)),
    isRecommended: evaluation.recommendation !== undefined,
    questions: questions.map(({ question: { id, title }, number }) => ({ question: id, number, title })),
    requirements: procurement.requirements,
    priceCriteria: prices.map(({ criterion: { id, title } }) => ({ criterion: id, title })),
    rows,
    priceChecks: seal.isSealed ? undefined : priceChecks(work),
    seal,
  }
}

/** Prices open when quality is agreed: until then whoever scores cannot be led by them, the lead included. */
export function sealOf(work: Pick<LeadWork, 'evaluation' | 'procurement'>): TendersView['seal'] {
  const { agreed, toAgree } = countsOf(work)
  const isOpen = toAgree > 0 ? agreed === toAgree : isScored(work)
  return { isSealed: !isOpen, agreed, of: toAgree }
}

function tenderRow(work: LeadWork, tender: Tender): TenderRow {
  const { evaluation, procurement } = work
  const { bidder, name, status, statusReason, received, enteredAt, answers } = tender
  const { questions, prices } = criteriaTree(procurement)
  const { isSealed } = sealOf(work)
  const closing = procurement.dates?.submissionsBy
  return {
    bidder,
    name,
    alias: evaluation.exchange.aliases.get(bidder)?.alias,
    status,
    statusReason,
    received,
    enteredAt,
    isLate: received !== undefined && closing !== undefined && received.slice(0, closing.length) > closing,
    answered: questions.filter(({ question }) => isAnswered(work, tender, question.id)).length,
    of: questions.length,
    overLimit: questions
      .filter(({ question }) => wordsIn(answers.get(question.id) ?? '') > (question.wordLimit ?? Infinity))
      .map(({ number }) => number),
    requirements: procurement.requirements.map(({ id }): RequirementCell => ({
      requirement: id,
      outcome: tender.requirements.get(id),
      note: tender.notes?.get(id) ?? '',
      files: filesOf(work, bidder, ({ requirement }) => requirement === id),
    })),
    prices: prices.map(({ criterion: { id } }) => {
      const price = isSealed ? undefined : tender.prices.get(id)
      return {
        criterion: id,
        state: isSealed ? 'sealed' : price === undefined ? 'missing' : 'entered',
        price,
        words: price === undefined ? undefined : inPounds(price),
      }
    }),
  }
}

function isAnswered({ evaluation }: LeadWork, { bidder, answers }: Tender, id: TenderAnswer['question']) {
  return (
    (answers.get(id) ?? '').trim() !== '' ||
    evaluation.exchange.documents.some((one) => one.bidder === bidder && one.question === id)
  )
}

/** One tender with all its answers. */
export function makeTender(work: LeadWork, bidder: BidderId): TenderView | Refusal {
  const tender = work.evaluation.tenders.get(bidder)
  if (!tender) return refusal('refusal.unknownBidder', { bidder })
  return {
    view: 'tender',
    bidder,
    name: tender.name,
    received: tender.received,
    answers: criteriaTree(work.procurement).questions.map(({ question: { id, wordLimit } }): TenderAnswer => {
      const text = tender.answers.get(id) ?? ''
      const words = wordsIn(text)
      return {
        question: id,
        text,
        paragraphs: withLimit(paragraphsOf(text), wordLimit),
        words,
        wordLimit,
        over: Math.max(0, words - (wordLimit ?? words)),
        files: filesOf(work, bidder, ({ question }) => question === id),
      }
    }),
    files: filesOf(
      work,
      bidder,
      ({ question, requirement }) => question === undefined && requirement === undefined,
    ),
  }
}

function filesOf(
  work: LeadWork,
  bidder: BidderId,
  isWanted: (document: TenderDocument) => boolean,
): readonly TenderFile[] {
  const { isSealed } = sealOf(work)
  return work.evaluation.exchange.documents.flatMap((document, id) =>
    document.bidder === bidder && isWanted(document)
      ? {
          id,
          name: document.name,
          size: document.size,
          href:
            document.audience === 'price' && isSealed
              ? undefined
              : `/api/documents/${work.key}/${document.sha256}`,
        }
      : [],
  )
}

/** Paragraphs with the part beyond the limit parted off, at the end of the last word that counts. */
function withLimit(paragraphs: readonly string[], limit: number | undefined): readonly LimitedParagraph[] {
  let left = limit ?? Infinity
  return paragraphs.map((text) => {
    const room = left
    left = Math.max(0, left - wordsIn(text))
    if (room >= wordsIn(text)) return { within: text, over: '' }
    const within = new RegExp(`^(?:\\s*\\S+){${String(room)}}`).exec(text)?.[0] ?? ''
    return { within, over: text.slice(within.length) }
  })
}
