import { message, type Message, type MessageId } from '../../messages/message.ts'
import { selectName } from '../../messages/select-name.ts'
import type { Criterion, Procurement, Question } from '../procurement.ts'
import { saysTheSame } from '../same.ts'
import { criteriaById, questionsById } from './numbered.ts'

/** What became different in questions and criteria that were there before and are there still. */
export function itemDifferences(before: Procurement, after: Procurement): readonly Message[] {
  const criteria = criteriaById(before)
  const questions = questionsById(before)
  return [
    ...[...criteriaById(after)].flatMap(([id, criterion]) => {
      const was = criteria.get(id)
      return was ? ofCriterion(was, criterion) : []
    }),
    ...[...questionsById(after)].flatMap(([id, { question, number }]) => {
      const was = questions.get(id)?.question
      return was ? ofQuestion(was, question, number) : []
    }),
  ]
}

function ofCriterion(was: Criterion, is: Criterion): readonly Message[] {
  const { title } = is
  return [
    ...(was.title === title ? [] : [message('difference.criterion.title', { from: was.title, to: title })]),
    ...(was.weighting === is.weighting
      ? []
      : [message('difference.criterion.marks', { title, from: was.weighting, to: is.weighting })]),
    ...set('difference.criterion.minimum', { title }, was.minimumPercent, is.minimumPercent),
    ...set('difference.criterion.formula', { title }, formulaOf(was), formulaOf(is)),
  ]
}

function ofQuestion(was: Question, is: Question, number: number): readonly Message[] {
  const changed = (id: MessageId, same: boolean): readonly Message[] =>
    same ? [] : [message(id, { number })]
  return [
    ...(was.title === is.title
      ? []
      : [message('difference.question.title', { number, from: was.title, to: is.title })]),
    ...(was.weighting === is.weighting
      ? []
      : [message('difference.question.marks', { number, from: was.weighting, to: is.weighting })]),
    ...set('difference.question.minimum', { number }, was.minimumScore, is.minimumScore),
    ...set('difference.question.words', { number }, was.wordLimit, is.wordLimit),
    ...set(
      'difference.question.decision',
      { number },
      was.decision ?? 'consensus',
      is.decision ?? 'consensus',
    ),
    ...changed('difference.question.guidance', (was.guidance ?? '') === (is.guidance ?? '')),
    ...changed('difference.question.scale', saysTheSame(was.scale, is.scale)),
  ]
}

function formulaOf({ price }: Criterion): string | undefined {
  return price && selectName(price.formula)
}

/** A value that may be missing: "none" stands for that in the words. */
function set(
  id: MessageId,
  about: Readonly<Record<string, string | number>>,
  from: string | number | undefined,
  to: string | number | undefined,
): readonly Message[] {
  if (from === to) return []
  return [
    message(id, {
      ...about,
      from: from === undefined ? 'none' : String(from),
      to: to === undefined ? 'none' : String(to),
    }),
  ]
}
