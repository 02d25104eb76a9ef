import { settled } from '../evaluation/decisions/panel.ts'
import { isAllotted } from '../evaluation/decisions/known.ts'
import type { Member } from '../evaluation/evaluation.ts'
import { carersCount } from './carers-count.ts'
import { expectedTenders, questionsOf, type ExchangeWork } from './exchange-work.ts'
import { leadFrame } from './lead-work.ts'
import { panelQuestions } from './panel-questions.ts'
import type { PanelGap, PanelInterest, PanelMember, PanelQuestion, PanelView } from './panel.ts'

/** Who scores what, where too few do, and the register of interests. No score is in it. */
export function makePanel(work: ExchangeWork): PanelView {
  const { evaluation } = work
  const everybody = [...evaluation.panel.values()]
  const members = everybody.map((member) => panelMember(work, member))
  const questions = panelQuestions(work)
  // whoever influences a decision declares; an observer does not
  const declaring = everybody.filter(({ role }) => role !== 'observer')
  const undeclared = declaring.filter(({ member }) => !evaluation.declared.has(member))
  return {
    view: 'panel',
    frame: leadFrame(work),
    carers: everybody.filter(({ carer }) => carer).length,
    members,
    questions,
    answers: members.reduce((sum, { answers }) => sum + answers, 0),
    gaps:
      everybody.length === 0 ? [] : questions.filter(({ isShort }) => isShort).map((one) => gapOf(work, one)),
    carersCount: carersCount(work),
    interests: everybody.flatMap((member) => interestsOf(work, member)),
    bidders: [...evaluation.tenders.values()].map(({ bidder, name }) => ({ bidder, name })),
    declared: declaring.length - undeclared.length,
    toDeclare: declaring.length,
    undeclared: undeclared.map(({ title }) => title),
    withoutLinks: declaring.filter(
      ({ member }) => evaluation.declared.has(member) && (evaluation.interests.get(member)?.size ?? 0) === 0,
    ).length,
    isIssued: evaluation.exchange.packs.size > 0,
  }
}

function panelMember(work: ExchangeWork, own: Member): PanelMember {
  const { evaluation, say } = work
  const { member, title, role, carer, largePrint } = own
  const why = settled(evaluation, own)
  return {
    member,
    title,
    role,
    carer,
    largePrint: largePrint === true,
    onPaper: evaluation.exchange.paper.has(member),
    questions: questionsOf(work, own).map(({ question }) => question.id),
    answers: answersOf(work, own),
    settled: why && say(why.id, why.values),
    isLocked: evaluation.sheets.get(member)?.submittedAt !== undefined,
  }
}

function answersOf(work: ExchangeWork, member: Member): number {
  return questionsOf(work, member).length * expectedTenders(work, member).length
}

/** Whoever has the fewest answers to score is asked first, and of those first somebody who is paid for it. */
function gapOf(work: ExchangeWork, { question, number, people }: PanelQuestion): PanelGap {
  const { evaluation } = work
  const [first] = [...evaluation.panel.values()]
    .filter(
      (member) =>
        member.role === 'evaluator' &&
        member.questions !== 'all' &&
        !isAllotted(member, question) &&
        evaluation.sheets.get(member.member)?.submittedAt === undefined,
    )
    .map((member) => ({ member, answers: answersOf(work, member) }))
    .sort((a, b) => Number(a.member.carer) - Number(b.member.carer) || a.answers - b.answers)
  if (!first) return { question, number, people, mend: undefined }
  const { member, answers } = first
  const scored = new Set([...questionsOf(work, member).map((leaf) => leaf.question.id), question])
  return {
    question,
    number,
    people,
    mend: {
      member: member.member,
      title: member.title,
      questions: panelQuestions(work).flatMap((one) => (scored.has(one.question) ? [one.question] : [])),
      scoresNow: scored.size - 1,
      answersNow: answers,
      answersThen: answers + expectedTenders(work, member).length,
    },
  }
}

function interestsOf({ evaluation }: ExchangeWork, { member, title }: Member): readonly PanelInterest[] {
  return [...(evaluation.interests.get(member) ?? [])].map(([bidder, link]) => ({
    member,
    memberTitle: title,
    bidder,
    bidderName: evaluation.tenders.get(bidder)?.name ?? bidder,
    ...link,
    declaredAt: evaluation.declared.get(member),
  }))
}
