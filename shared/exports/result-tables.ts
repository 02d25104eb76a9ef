import { assertNever } from '../assert-never.ts'
import { isCurrent } from '../evaluation/exchange/asked.ts'
import { countingScore } from '../scoring/counting-score.ts'
import { plainNumber } from './formula.ts'
import { reasonColumns, reasonLines } from './reasons-sheet.ts'
import { resultOf, scorersOf, standingWords, tendersOf, treeOf, type ResultWork } from './result-work.ts'

/** The tables that are to be had each by itself, as plain text. */
export const tableIds = ['matrix', 'scores', 'reasons'] as const
export type TableId = (typeof tableIds)[number]

/** Rows of text, the headings first, one by one: a large panel's are many. */
export function resultTable(work: ResultWork, id: TableId): Iterable<readonly string[]> {
  switch (id) {
    case 'matrix':
      return matrixRows(work)
    case 'scores':
      return scoreRows(work)
    case 'reasons':
      return reasonRows(work)
    default:
      return assertNever(id)
  }
}

/** A column a bidder: the scores that count, then marks of criteria and prices, total and rank where there is a ranking. */
function* matrixRows(work: ResultWork): Iterable<readonly string[]> {
  const { say, evaluation, individual } = work
  const tenders = tendersOf(work)
  const tree = treeOf(work)
  const results = tenders.map(({ bidder }) => resultOf(work, bidder))
  const ranked = results.map((result) => (result?.standing === 'assessed' ? result : undefined))
  const heads = (['id', 'number', 'title', 'marks', 'what'] as const).map((id) => say(`exports.column.${id}`))
  yield [...heads, ...tenders.map(({ name }) => name)]
  for (const { question, number, weighting } of tree.questions) {
    yield [
      ...[question.id, String(number), question.title, plainNumber(weighting), say('exports.what.score')],
      ...tenders.map(({ bidder }) => {
        const score = countingScore(evaluation, individual, bidder, question)
        return score ? plainNumber(score) : ''
      }),
    ]
  }
  if (!results.some((result) => result !== undefined)) return
  const marks = say('exports.what.marks')
  for (const { question, number, weighting } of tree.questions) {
    const about = [question.id, String(number), question.title, plainNumber(weighting), marks]
    yield [
      ...about,
      ...results.map((one) =>
        one && 'questions' in one ? (one.questions.get(question.id)?.shown ?? '') : '',
      ),
    ]
  }
  for (const { criterion, weighting } of tree.prices.filter(
    ({ criterion, top }) => criterion.id !== top.id,
  )) {
    const about = [criterion.id, '', criterion.title, plainNumber(weighting), marks]
    yield [...about, ...ranked.map((one) => one?.prices.get(criterion.id)?.shown ?? '')]
  }
  for (const { criterion, weighting } of tree.top) {
    const about = [criterion.id, '', criterion.title, plainNumber(weighting), marks]
    yield [...about, ...ranked.map((one) => one?.criteria.get(criterion.id)?.shown ?? '')]
  }
  yield ['', '', say('exports.row.published'), '100', marks, ...ranked.map((one) => one?.total.shown ?? '')]
  yield ['', '', say('exports.column.rank'), '', '', ...ranked.map((one) => (one ? String(one.rank) : ''))]
  yield [
    '',
    '',
    say('exports.column.standing'),
    '',
    '',
    ...tenders.map((tender) => standingWords(work, tender)),
  ]
}

function* scoreRows(work: ResultWork): Iterable<readonly string[]> {
  const { evaluation, say } = work
  const columns = [
    'bidderId',
    'bidder',
    'questionId',
    'number',
    'question',
    'memberId',
    'member',
    'score',
  ] as const
  yield columns.map((column) => say(`exports.column.${column}`))
  const members = scorersOf(work)
  for (const { bidder, name } of tendersOf(work)) {
    for (const { question, number } of treeOf(work).questions) {
      for (const { member, title } of members) {
        const given = evaluation.sheets.get(member)?.scores.get(bidder)?.get(question.id)
        if (!given || !isCurrent(evaluation, given, question.id)) continue
        yield [bidder, name, question.id, String(number), question.title, member, title, given.score]
      }
    }
  }
}

function* reasonRows(work: ResultWork): Iterable<readonly string[]> {
  yield reasonColumns.map((column) => work.say(`exports.column.${column}`))
  for (const { tender, leaf, whose, score, ...words } of reasonLines(work)) {
    const { good, worries, evidence, decidingPoint, changeReason, present } = words
    yield [
      ...[tender.name, String(leaf.number), leaf.question.title, whose, score],
      ...[good, worries, evidence, decidingPoint, changeReason, present],
    ]
  }
}
