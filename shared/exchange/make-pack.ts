import { packBidders, packQuestions } from '../evaluation/decisions/packs.ts'
import {
  emptyEvaluation,
  emptyExchange,
  type Evaluation,
  type Member,
  type Tender,
} from '../evaluation/evaluation.ts'
import type { EventOf } from '../evaluation/event.ts'
import type { PackOrder } from '../evaluation/exchange-events.ts'
import { codeOf, panelNameOf } from '../evaluation/exchange/aliases.ts'
import type { QuestionId } from '../identifiers.ts'
import { packDocuments, tendersOf } from './pack-documents.ts'
import type { Pack } from './pack.ts'

/**
 * The pack of one member: only what that member needs. Bidders from whom the member is kept apart are left out, and so
 * are prices, other members, and answers to questions that others score. Where bidders are hidden it names them by their
 * codes and aliases, and in the order of these, unless an order was drawn for the member.
 * @throws Error if nothing was published: the command that issues packs refuses before.
 */
export function makePack(evaluation: Evaluation, member: Member, version: number, order?: PackOrder): Pack {
  const { procurement, published, exchange } = evaluation
  if (!procurement || !published) throw new Error('A pack is made of a published procurement')
  const asked = packQuestions(evaluation, member)
  const questions = asked.map(({ question }) => question)
  const { title, role, carer } = member
  const clarifications = asked.flatMap(({ question, revision }) => {
    const text = exchange.clarifications.get(question)?.text
    return text === undefined ? [] : [{ question, revision, text }]
  })
  const tenders = inOrder(tendersOf(evaluation, packBidders(evaluation, member)), order)
  const documents = packDocuments(evaluation, tenders, questions)
  const links = [...(evaluation.interests.get(member.member) ?? [])]
    .filter(([, { decision }]) => decision === 'may-score')
    .map(([bidder, { nature }]) => ({ bidder: codeOf(evaluation, bidder), nature }))
  return {
    format: 'fairmark-pack',
    version,
    procurement,
    procurementHash: published.hash,
    member: { member: member.member, title, role, carer, questions },
    tenders: tenders.map((tender) => packTender(evaluation, tender, questions)),
    ...(clarifications.length > 0 ? { clarifications } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(order?.by === 'bidder' ? { scoreBy: order.by } : {}),
    ...(documents.length > 0 ? { documents } : {}),
  }
}

/** What the lead's log says of a pack; `digest` is the SHA-256 of its canonical JSON. */
export function packIssuedOf(
  evaluation: Evaluation,
  member: Member,
  { version, ...rest }: Pick<EventOf<'PackIssued'>, 'version' | 'digest' | 'enrolment' | 'to' | 'order'>,
): EventOf<'PackIssued'> {
  return {
    type: 'PackIssued',
    member: member.member,
    version,
    digest: rest.digest,
    enrolment: rest.enrolment,
    to: rest.to,
    bidders: [...packBidders(evaluation, member)],
    questions: packQuestions(evaluation, member),
    ...(rest.order === undefined ? {} : { order: rest.order }),
  }
}

function inOrder(tenders: readonly Tender[], order: PackOrder | undefined): readonly Tender[] {
  if (!order) return tenders
  const place = ({ bidder }: Tender) => order.bidders.indexOf(bidder)
  return tenders.toSorted((one, other) => place(one) - place(other))
}

function packTender(
  evaluation: Evaluation,
  { bidder, answers }: Tender,
  questions: readonly QuestionId[],
): Pack['tenders'][number] {
  return {
    bidder: codeOf(evaluation, bidder),
    name: panelNameOf(evaluation, bidder),
    answers: questions.flatMap((question) => {
      const text = answers.get(question)
      return text === undefined ? [] : [{ question, text }]
    }),
  }
}

/** What a member's device knows before its own first entry. */
export function evaluationFromPack(pack: Pack): Evaluation {
  const { member, clarifications = [], documents = [], links = [], scoreBy = 'question' } = pack
  return {
    ...emptyEvaluation,
    procurement: pack.procurement,
    published: { hash: pack.procurementHash, at: '' },
    panel: new Map([[member.member, member]]),
    tenders: new Map(pack.tenders.map((tender) => [tender.bidder, tenderOf(tender)])),
    interests: new Map(
      links.length === 0
        ? []
        : [
            [
              member.member,
              new Map(
                links.map(({ bidder, nature }) => [
                  bidder,
                  { nature, unsure: false, decision: 'may-score', reason: '' },
                ]),
              ),
            ],
          ],
    ),
    exchange: {
      ...emptyExchange,
      scoreBy,
      documents,
      clarifications: new Map(
        clarifications.map(({ question, revision, text }) => [question, { revision, text, at: '' }]),
      ),
    },
  }
}

function tenderOf({ bidder, name, answers }: Pack['tenders'][number]): Tender {
  return {
    bidder,
    name,
    alias: undefined,
    status: 'admitted',
    statusReason: '',
    requirements: new Map(),
    prices: new Map(),
    answers: new Map(answers.map(({ question, text }) => [question, text])),
  }
}
