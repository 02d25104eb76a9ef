import { compare, divide, fraction, isWhole, parseDecimal, subtract, zero } from '../fraction.ts'
import { message, type Message } from '../messages/message.ts'
import { checkProcurement } from './check-procurement.ts'
import { checkDates } from './checks/check-dates.ts'
import { criteriaTree } from './criteria-tree.ts'
import { descriptorOf, stepsOf } from './criteria.ts'
import { marksLeft } from './marks-left.ts'
import type { Procurement, Scale } from './procurement.ts'

/** On which page of the procurement something is mended. */
export const procurementPages = ['details', 'criteria', 'requirements', 'scale', 'price', 'publish'] as const
export type ProcurementPage = (typeof procurementPages)[number]

/** What is still wrong with a draft, or worth a thought before it is published. */
export interface DraftProblem extends Message {
  readonly page: ProcurementPage
  /** The question or criterion that it is about. */
  readonly item: string | undefined
  /** It must be mended before publishing; otherwise it is only said. */
  readonly isSerious: boolean
}

/** So many steps of a scale have words each before a pack can be made (rules.md, "Scoring", 3). */
const STEPS_WITH_WORDS = 11

/**
 * Everything that speaks against publishing the draft as it is, in the order of the pages. It never keeps a draft from
 * being saved.
 */
export function draftProblems(procurement: Procurement): readonly DraftProblem[] {
  return [
    ...checkDates(procurement).map((problem) => hint(problem, 'details')),
    ...(procurement.dates?.scoresBy === undefined ? [hint(message('lead.draft.noScoresBy'), 'details')] : []),
    ...markProblems(procurement),
    ...otherProblems(procurement),
    ...wordProblems(procurement),
    ...nothingToScore(procurement),
    ...leaks(procurement),
  ]
}

function hint(said: Message, page: ProcurementPage, item?: string): DraftProblem {
  return { ...message(said.id, said.values), page, item, isSerious: false }
}

function serious(said: Message, page: ProcurementPage, item?: string): DraftProblem {
  return { ...message(said.id, said.values), page, item, isSerious: true }
}

/** Sums in the words of people who give out marks: how many are left, and where. */
function markProblems(procurement: Procurement): readonly DraftProblem[] {
  const whole = marksLeft(procurement, undefined)
  return [
    ...(whole.left === '' ? [] : [serious(message('lead.draft.left', { ...whole }), 'criteria')]),
    ...(whole.over === '' ? [] : [serious(message('lead.draft.over', { ...whole }), 'criteria')]),
    ...criteriaTree(procurement).criteria.flatMap(({ criterion: { id, title } }) => {
      const { left, over, of, given } = marksLeft(procurement, id)
      if (left !== '')
        return [serious(message('lead.draft.leftIn', { title, left, of, given }), 'criteria', id)]
      return over === ''
        ? []
        : [serious(message('lead.draft.overIn', { title, over, of, given }), 'criteria', id)]
    }),
  ]
}

const sums = new Set(['refusal.criteria.sum', 'refusal.criteria.topSum'])

/** What keeps publishing from being allowed, but for the sums, which are said above. */
function otherProblems(procurement: Procurement): readonly DraftProblem[] {
  return checkProcurement(procurement, 'procurement')
    .filter(({ id }) => !sums.has(id))
    .map((refused) =>
      serious(message(refused.id, refused.values), pageOf(refused.path ?? ''), itemIn(refused.values)),
    )
}

function pageOf(path: string): ProcurementPage {
  if (path.startsWith('procurement.scale')) return 'scale'
  const isThere = path.startsWith('procurement.requirements') || path.startsWith('procurement.tieBreak')
  return isThere ? 'requirements' : 'criteria'
}

function itemIn({ id }: Message['values']): string | undefined {
  return typeof id === 'string' ? id : undefined
}

/** A scale that is frozen without words can never have any, and without them no pack can be made. */
function wordProblems(procurement: Procurement): readonly DraftProblem[] {
  const own = criteriaTree(procurement).questions.flatMap(({ question, number }) =>
    question.scale && lacksWords(question.scale)
      ? [serious(message('lead.draft.noWordsOf', { number }), 'criteria', question.id)]
      : [],
  )
  return lacksWords(procurement.scale) ? [serious(message('lead.draft.noWords'), 'scale'), ...own] : own
}

function lacksWords(scale: Scale): boolean {
  if (!isShortScale(scale)) return false
  return stepsOf(scale).some((score) => descriptorOf(score, scale) === undefined)
}

/** Whether it has few enough steps for each to have words. A scale that makes no sense has none. */
export function isShortScale({ minimum, maximum, step }: Scale): boolean {
  const height = parseDecimal(step)
  if (compare(height, zero) <= 0) return false
  const steps = divide(subtract(parseDecimal(maximum), parseDecimal(minimum)), height)
  return (
    isWhole(steps) && compare(steps, zero) > 0 && compare(steps, fraction(BigInt(STEPS_WITH_WORDS - 1))) <= 0
  )
}

function nothingToScore(procurement: Procurement): readonly DraftProblem[] {
  return criteriaTree(procurement).questions.length === 0
    ? [serious(message('lead.draft.noQuestions'), 'criteria')]
    : []
}

/** Under this formula a losing bidder can work out the lowest price from published marks (documents.md). */
function leaks(procurement: Procurement): readonly DraftProblem[] {
  return criteriaTree(procurement).prices.flatMap(({ criterion: { id, title, price } }) =>
    price.formula === 'lowest-over-price' ? [hint(message('lead.draft.leak', { title }), 'price', id)] : [],
  )
}
