import { allottedQuestions, isClosed } from '../evaluation/decisions/known.ts'
import { emptyEvaluation, type Evaluation, type Member, type Tender } from '../evaluation/evaluation.ts'
import type { Pack } from './pack.ts'

/**
 * The pack of one member: only what that member needs. Bidders from whom the member is kept apart are left out, and so
 * are prices, other members, and answers to questions that others score.
 * @throws Error if nothing was published: the command that issues packs refuses before.
 */
export function makePack(evaluation: Evaluation, member: Member, version: number): Pack {
  const { procurement, published } = evaluation
  if (!procurement || !published) throw new Error('A pack is made of a published procurement')
  const questions = allottedQuestions(procurement, member).map(({ id }) => id)
  const { title, role, carer } = member
  return {
    format: 'fairmark-pack',
    version,
    procurement,
    procurementHash: published.hash,
    member: { member: member.member, title, role, carer, questions },
    tenders: [...evaluation.tenders.values()]
      .filter(({ bidder, status }) => status === 'admitted' && !isClosed(evaluation, member.member, bidder))
      .map(({ bidder, name, answers }) => ({
        bidder,
        name,
        answers: questions.flatMap((question) => {
          const text = answers.get(question)
          return text === undefined ? [] : [{ question, text }]
        }),
      })),
  }
}

/** What a member's device knows before its own first entry. */
export function evaluationFromPack(pack: Pack): Evaluation {
  const { member } = pack
  return {
    ...emptyEvaluation,
    procurement: pack.procurement,
    published: { hash: pack.procurementHash, at: '' },
    panel: new Map([[member.member, member]]),
    tenders: new Map(pack.tenders.map((tender) => [tender.bidder, tenderOf(tender)])),
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
