import type { Evaluation, Member, Tender } from '../evaluation/evaluation.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import type { Reason } from '../evaluation/reason.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import type { Procurement } from '../procurement/procurement.ts'
import {
  FORMAT,
  VERSION,
  type EvaluationFile,
  type FileMember,
  type FileReason,
  type FileTender,
} from './schema.ts'

/**
 * The evaluation as a file, the same for the same evaluation: tenders and panel in their order, scores and agreed scores
 * by tender, then question, then member, links by member, then tender. It holds what rules.md names: not the history of agreed scores, deciding points,
 * confirmations or written sections, which are in the record.
 * @throws Error where there is no procurement: there is nothing to write yet.
 */
export function evaluationFileOf(evaluation: Evaluation): EvaluationFile {
  const { procurement, tenders, panel } = evaluation
  if (!procurement) throw new Error('An evaluation without a procurement has no file')
  const interests = interestsOf(evaluation)
  return {
    format: FORMAT,
    version: VERSION,
    procurement,
    tenders: [...tenders.values()].map((tender) => fileTender(procurement, tender)),
    panel: [...panel.values()].map(fileMember),
    ...(interests.length > 0 ? { interests } : {}),
    scores: scoresOf(evaluation, procurement),
    consensus: consensusOf(evaluation, procurement),
  }
}

function fileTender(procurement: Procurement, tender: Tender): FileTender {
  const { bidder, name, alias, status, statusReason } = tender
  const { questions, prices } = criteriaTree(procurement)
  return {
    bidder,
    name,
    ...(alias === undefined ? {} : { alias }),
    ...(status === 'admitted' ? {} : { status }),
    ...(statusReason === '' ? {} : { reason: statusReason }),
    requirements: byId(procurement.requirements, tender.requirements),
    prices: byId(
      prices.map(({ criterion }) => criterion),
      tender.prices,
    ),
    answers: byId(
      questions.map(({ question }) => question),
      tender.answers,
    ),
  }
}

/** In the order of the procurement, whatever the order in which they came in. */
function byId<Id extends string, Value>(
  items: readonly { readonly id: Id }[],
  values: ReadonlyMap<Id, Value>,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    items.flatMap(({ id }) => {
      const value = values.get(id)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
}

function fileMember({ member, role, carer, questions }: Member): FileMember {
  return {
    member,
    role: role === 'evaluator' && carer ? 'carer' : role,
    questions: questions === 'all' ? questions : [...questions],
  }
}

/** By member as in the panel, then by bidder as in the tenders. */
function interestsOf({ panel, tenders, interests }: Evaluation): NonNullable<EvaluationFile['interests']> {
  return [...panel.keys()].flatMap((member) =>
    [...tenders.keys()].flatMap((bidder) => {
      const link = interests.get(member)?.get(bidder)
      if (!link) return []
      const { nature, decision, reason } = link
      return [{ member, bidder, nature, decision, reason }]
    }),
  )
}

/** Those that count: not one of a question as it stood before it was clarified. */
function scoresOf(evaluation: Evaluation, procurement: Procurement): EvaluationFile['scores'] {
  const { tenders, panel, sheets } = evaluation
  const { questions } = criteriaTree(procurement)
  return [...tenders.keys()].flatMap((bidder) =>
    questions.flatMap(({ question: { id: question } }) =>
      [...panel.keys()].flatMap((member) => {
        const given = sheets.get(member)?.scores.get(bidder)?.get(question)
        return given && isCurrent(evaluation, given, question)
          ? [{ member, bidder, question, score: given.score, reason: fileReason(given.reason) }]
          : []
      }),
    ),
  )
}

function consensusOf({ tenders, agreed }: Evaluation, procurement: Procurement): EvaluationFile['consensus'] {
  const { questions } = criteriaTree(procurement)
  return [...tenders.keys()].flatMap((bidder) =>
    questions.flatMap(({ question: { id: question } }) => {
      const last = agreed.get(bidder)?.get(question)?.at(-1)
      if (!last) return []
      const { score, reason, present } = last
      return [{ bidder, question, score, reason: fileReason(reason), present: [...present] }]
    }),
  )
}

function fileReason({ good, worries, evidence }: Reason): FileReason {
  return worries === '' && evidence.length === 0 ? good : { good, worries, evidence }
}
