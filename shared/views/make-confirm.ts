import { allottedQuestions } from '../evaluation/decisions/known.ts'
import { recordToReadRefused } from '../evaluation/decisions/record-to-read.ts'
import type { Member } from '../evaluation/evaluation.ts'
import { toDecimal } from '../fraction.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { isAgreed } from '../procurement/criteria.ts'
import type { ConfirmingMember, ConfirmView } from './confirm.ts'
import type { ExchangeWork } from './exchange-work.ts'
import { countsOf, leadFrame } from './lead-work.ts'
import { panelName, recordedOf } from './meeting-work.ts'
import { filesOf } from './outgoing-files.ts'
import { recordedScore } from './recorded-score.ts'

/** All that the panel agreed, question by question, with what was changed; and what each member said of it. */
export function makeConfirm(work: ExchangeWork): ConfirmView {
  const { evaluation, procurement } = work
  const { agreed, toAgree } = countsOf(work)
  const admitted = [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
  const members = [...evaluation.panel.values()]
    .filter((member) => allottedQuestions(procurement, member).length > 0)
    .map((member) => confirming(work, member))
  return {
    view: 'confirm',
    frame: leadFrame(work),
    agreed,
    of: toAgree,
    questions: criteriaTree(procurement)
      .questions.filter(({ question }) => isAgreed(question))
      .map(({ question: { id, title }, number, weighting, scale }) => ({
        question: id,
        number,
        title,
        weighting: toDecimal(weighting),
        answers: admitted.map(({ bidder }) => ({
          name: panelName(evaluation, bidder),
          recorded: recordedOf(evaluation, { bidder, question: id }).map((one) =>
            recordedScore(evaluation, scale, one),
          ),
        })),
      })),
    members,
    waiting: members.filter(({ said }) => said === undefined).length,
    files: filesOf(work, 'fairmark-agreed'),
  }
}

function confirming({ evaluation }: ExchangeWork, appointed: Member): ConfirmingMember {
  const { member, title } = appointed
  const { recordSent, returns } = evaluation.exchange
  const said = evaluation.confirmations.get(member)
  return {
    member,
    title,
    said: said && { ...said, signed: said.signed === true },
    canSend: recordToReadRefused(evaluation, appointed) === undefined,
    sentAt: recordSent?.to.get(member)?.at,
    isStale: said === undefined && (returns.get(member)?.answers.size ?? 0) > 0,
  }
}
