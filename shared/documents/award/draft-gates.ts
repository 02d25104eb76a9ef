import { unconfirmedMembers } from '../../evaluation/decisions/award.ts'
import { allottedQuestions } from '../../evaluation/decisions/known.ts'
import type { Evaluation } from '../../evaluation/evaluation.ts'
import { reportSections, type ReportSection } from '../../evaluation/event.ts'
import { message, type Message } from '../../messages/message.ts'
import { criteriaTree } from '../../procurement/criteria-tree.ts'
import { isAgreed } from '../../procurement/criteria.ts'
import type { Procurement } from '../../procurement/procurement.ts'
import { isRefusal, type Refusal } from '../../refusal.ts'
import type { Results } from '../../scoring/results.ts'

/** More of one kind than this are counted, not listed. */
const LISTED = 5

/**
 * What keeps an award recommendation a draft, each as one message; a document that may be signed has none. The parts
 * that people write are all asked for, except the one on price where no price is compared.
 */
export function draftGates(
  evaluation: Evaluation,
  results: Results | Refusal,
  resultHash: string | undefined,
): readonly Message[] {
  const { procurement } = evaluation
  if (!procurement) return [message('award.gate.noProcurement')]
  return [
    ...(evaluation.published ? [] : [message('award.gate.notPublished')]),
    ...resultGates(evaluation, procurement, results),
    ...reasonGates(evaluation, procurement),
    ...panelGates(evaluation, procurement),
    ...listed(
      sectionsToWrite(procurement)
        .filter((section) => !isWritten(evaluation, section))
        .map((section) => message('award.gate.section', { section })),
      (count) => message('award.gate.sections', { count }),
    ),
    ...recommendationGates(evaluation, results, resultHash),
  ]
}

/** The parts that people must write, in the order of the document. */
export function sectionsToWrite(procurement: Procurement): readonly ReportSection[] {
  const priced = criteriaTree(procurement).prices.length > 0
  return reportSections.filter((section) => section !== 'price' || priced)
}

export function isWritten({ sections }: Evaluation, section: ReportSection): boolean {
  return (sections.get(section)?.text ?? '').trim() !== ''
}

/** Each, or how many there are of them. */
function listed(gates: readonly Message[], many: (count: number) => Message): readonly Message[] {
  return gates.length <= LISTED ? gates : [many(gates.length)]
}

function resultGates(
  evaluation: Evaluation,
  procurement: Procurement,
  results: Results | Refusal,
): readonly Message[] {
  if (isRefusal(results)) return [message(results.id, results.values)]
  const nameOf = (bidder: string): string => nameIn(evaluation, bidder)
  if (!results.complete) {
    const missing = results.missing.map((one) =>
      'question' in one
        ? message('award.gate.missingScore', {
            bidder: nameOf(one.bidder),
            question: criteriaTree(procurement).question.get(one.question)?.question.title ?? one.question,
          })
        : message('award.gate.missingRequirement', {
            bidder: nameOf(one.bidder),
            requirement:
              procurement.requirements.find(({ id }) => id === one.requirement)?.title ?? one.requirement,
          }),
    )
    return listed(missing, (count) => message('award.gate.missing', { count }))
  }
  if (results.tied.length > 0)
    return [message('award.gate.tied', { bidders: results.tied.map(nameOf).join(', ') })]
  if (results.recommended === null) return [message('award.gate.nobody')]
  return []
}

function nameIn({ tenders }: Evaluation, bidder: string): string {
  return [...tenders.values()].find((tender) => tender.bidder === bidder)?.name ?? bidder
}

/** An agreed score without a word of why (Lancashire Care v Lancashire CC [2018] EWHC 1589). */
function reasonGates(evaluation: Evaluation, procurement: Procurement): readonly Message[] {
  const agreed = criteriaTree(procurement).questions.filter(({ question }) => isAgreed(question))
  const empty = [...evaluation.tenders.values()]
    .filter(({ status }) => status === 'admitted')
    .flatMap(({ bidder, name }) =>
      agreed.flatMap(({ question }) => {
        const reason = evaluation.agreed.get(bidder)?.get(question.id)?.at(-1)?.reason
        const words = reason && `${reason.good}${reason.worries}`.trim()
        return words === ''
          ? [message('award.gate.emptyReason', { bidder: name, question: question.title })]
          : []
      }),
    )
  return listed(empty, (count) => message('award.gate.emptyReasons', { count }))
}

/** Declarations, decisions on them, and the panel's word that the record is right. */
function panelGates(evaluation: Evaluation, procurement: Procurement): readonly Message[] {
  const scoring = [...evaluation.panel.values()].filter(
    (member) => allottedQuestions(procurement, member).length > 0,
  )
  const undeclared = scoring
    .filter(({ member }) => !evaluation.declared.has(member))
    .map(({ title }) => message('award.gate.notDeclared', { member: title }))
  const undecided = [...evaluation.interests].flatMap(([member, links]) =>
    [...links]
      .filter(([, { decision }]) => decision === 'undecided')
      .map(([bidder]) =>
        message('award.gate.undecided', {
          member: evaluation.panel.get(member)?.title ?? member,
          bidder: nameIn(evaluation, bidder),
        }),
      ),
  )
  const unconfirmed = unconfirmedMembers(evaluation).map(({ title }) =>
    message('award.gate.notConfirmed', { member: title }),
  )
  return [
    ...(scoring.length === 0 ? [message('award.gate.noPanel')] : []),
    ...listed(undeclared, (count) => message('award.gate.notDeclaredMany', { count })),
    ...listed(undecided, (count) => message('award.gate.undecidedMany', { count })),
    ...listed(unconfirmed, (count) => message('award.gate.notConfirmedMany', { count })),
  ]
}

/** The recommendation must be made, be for whom the result puts first, and rest on the result as it is now. */
function recommendationGates(
  evaluation: Evaluation,
  results: Results | Refusal,
  resultHash: string | undefined,
): readonly Message[] {
  const made = evaluation.recommendation
  if (!made) return [message('award.gate.notRecommended')]
  if (isRefusal(results) || !results.complete || results.recommended !== made.bidder)
    return [message('award.gate.otherRecommended', { bidder: nameIn(evaluation, made.bidder) })]
  return made.resultHash === resultHash ? [] : [message('award.gate.resultChanged')]
}
