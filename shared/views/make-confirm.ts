import { allottedQuestions } from '../evaluation/decisions/known.ts'
import { toDecimal } from '../fraction.ts'
import { criteriaTree } from '../procurement/criteria-tree.ts'
import { isAgreed } from '../procurement/criteria.ts'
import type { ConfirmView } from './confirm.ts'
import { countsOf, leadFrame, type LeadWork } from './lead-work.ts'
import { panelName, recordedOf } from './meeting-work.ts'
import { recordedScore } from './recorded-score.ts'

/** All that the panel agreed, question by question, with what was changed; and what each member said of it. */
export function makeConfirm(work: LeadWork): ConfirmView {
  const { evaluation, procurement } = work
  const { agreed, toAgree } = countsOf(work)
  const admitted = [...evaluation.tenders.values()].filter(({ status }) => status === 'admitted')
  const members = [...evaluation.panel.values()]
    .filter((member) => allottedQuestions(procurement, member).length > 0)
    .map(({ member, title }) => ({ member, title, said: evaluation.confirmations.get(member) }))
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
  }
}
