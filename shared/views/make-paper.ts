import type { Member, PaperSheet } from '../evaluation/evaluation.ts'
import type { MemberId } from '../identifiers.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { refusal, type Refusal } from '../refusal.ts'
import { expectedTenders, questionsOf, type ExchangeWork } from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { typedOnPaper } from './paper-counts.ts'
import type { PaperAnswer, PaperQuestion, PaperView } from './paper.ts'
import { scaleSteps } from './ramp.ts'

/** The paper sheets of one member, to type in and to check; a refusal where the member does not score on paper. */
export function makePaper(work: ExchangeWork, id: MemberId): PaperView | Refusal {
  const member = work.evaluation.panel.get(id)
  const paper = work.evaluation.exchange.paper.get(id)
  if (!member) return refusal('refusal.unknownMember', { member: id })
  if (!paper) return refusal('refusal.notOnPaper', { member: member.title })
  const { typed = 0, of = 0 } = typedOnPaper(work, member) ?? {}
  return {
    view: 'paper',
    frame: leadFrame(work),
    member: id,
    memberTitle: member.title,
    largePrint: member.largePrint === true,
    questions: questionsOf(work, member).map((leaf) => questionOf(work, member, paper, leaf)),
    typed,
    of,
    transcriber: paper.transcriber,
    checked: paper.checked,
  }
}

function questionOf(
  work: ExchangeWork,
  member: Member,
  paper: PaperSheet,
  { question, number, scale }: QuestionLeaf,
): PaperQuestion {
  return {
    question: question.id,
    number,
    title: question.title,
    asked: question.guidance ?? question.title,
    clarification: work.evaluation.exchange.clarifications.get(question.id)?.text,
    scale: scaleSteps(scale),
    answers: expectedTenders(work, member).map(({ bidder, name }): PaperAnswer => {
      const given = paper.checked ? undefined : paper.scores.get(bidder)?.get(question.id)
      return {
        bidder,
        bidderName: name,
        typed: given && { score: given.score, good: given.reason.good, worries: given.reason.worries },
      }
    }),
  }
}
