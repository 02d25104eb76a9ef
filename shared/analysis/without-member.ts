import { fraction, type Fraction } from '../fraction.ts'
import type { Evaluation } from '../evaluation/evaluation.ts'
import type { BidderId, MemberId, QuestionId } from '../identifiers.ts'
import { isContender, type Assessment } from '../scoring/assessment.ts'
import { compete } from '../scoring/competition.ts'
import { contender, questionPoints, type Contender, type QuestionPoints } from '../scoring/contender.ts'
import { firstOf, type First } from '../scoring/ranks.ts'
import type { Points } from '../scoring/results.ts'
import { cellTotals, scoresInUnits, type CellTotal, type ScoreInUnits } from './scores-in-units.ts'

/** Who would be first by the means of the individual scores, with one member left out. */
export interface FirstWithout extends First {
  /** Null where nobody is left out: what the others are compared with. */
  readonly member: MemberId | null
  readonly changes: boolean
  /** Cells that nobody else scored: then there is nothing to rank, and nobody is first. */
  readonly missing: number
}

/**
 * Ranks by the mean of the individual scores, thresholds applied, then again with each member left out (rules.md, "How firm
 * is the result"). Assurance only: a mean is no score that the panel agreed. First nobody left out, then the members in
 * the order of their sheets. Empty where some cell of a tender that is in has no individual score at all.
 */
export function firstWithoutEach(evaluation: Evaluation, assessment: Assessment): readonly FirstWithout[] {
  const tenders = assessment.tenders.filter(isContender)
  const { unit, scores } = scoresInUnits(evaluation)
  const cells = cellTotals(scores)
  const byMeans = meansOf(assessment, unit)
  const all = tenders.map((tender) => byMeans(tender, cells.get(tender.bidder) ?? new Map()))
  if (tenders.length === 0 || all.some(({ missing }) => missing > 0)) return []
  const base = firstAmong(assessment, all)
  return [
    { member: null, ...base, changes: false, missing: 0 },
    ...[...ownScores(assessment, scores)].map(([member, own]): FirstWithout => {
      const left = tenders.map((tender, index) => {
        const given = own.get(tender.bidder)
        // a tender that this member did not score stands as it stood
        if (!given) return all[index] ?? byMeans(tender, new Map())
        return byMeans(tender, without(cells.get(tender.bidder) ?? new Map(), given))
      })
      const missing = left.reduce((count, each) => count + each.missing, 0)
      if (missing > 0) return { member, recommended: null, tied: [], changes: false, missing }
      const first = firstAmong(assessment, left)
      return { member, ...first, changes: !isSameFirst(first, base), missing }
    }),
  ]
}

type Own = ReadonlyMap<BidderId, ReadonlyMap<QuestionId, bigint>>

/** Scores that count towards the comparison, by who gave them. */
function ownScores(
  { tenders, tree }: Assessment,
  scores: readonly ScoreInUnits[],
): ReadonlyMap<MemberId, Own> {
  const compared = new Set(tenders.filter(isContender).map(({ bidder }) => bidder))
  const members = new Map<MemberId, Map<BidderId, Map<QuestionId, bigint>>>()
  for (const { member, bidder, question, units } of scores) {
    if (!compared.has(bidder) || !tree.question.has(question)) continue
    const own = members.get(member) ?? new Map<BidderId, Map<QuestionId, bigint>>()
    members.set(member, own)
    const given = own.get(bidder) ?? new Map<QuestionId, bigint>()
    own.set(bidder, given.set(question, units))
  }
  return members
}

function without(
  cells: ReadonlyMap<QuestionId, CellTotal>,
  given: ReadonlyMap<QuestionId, bigint>,
): ReadonlyMap<QuestionId, CellTotal> {
  const left = new Map(cells)
  for (const [question, own] of given) {
    const cell = cells.get(question)
    if (!cell) continue
    if (cell.size > 1) left.set(question, { units: cell.units - own, size: cell.size - 1 })
    else left.delete(question)
  }
  return left
}

interface ByMeans {
  readonly contender: Contender
  readonly missing: number
}

/** A tender with the means of its cells as scores. The same few means come again and again: each is worked out once. */
function meansOf({ procurement, tree }: Assessment, unit: bigint) {
  const known = new Map<string, Fraction>()
  const mean = ({ units, size }: CellTotal): Fraction => {
    const key = `${String(units)}/${String(size)}`
    const found = known.get(key) ?? fraction(units, BigInt(size) * unit)
    known.set(key, found)
    return found
  }
  const earned = remembered(questionPoints(procurement))
  return ({ bidder, prices }: Contender, cells: ReadonlyMap<QuestionId, CellTotal>): ByMeans => {
    const scores = new Map<QuestionId, Fraction>()
    for (const { question } of tree.questions) {
      const cell = cells.get(question.id)
      if (cell) scores.set(question.id, mean(cell))
    }
    return {
      contender: contender(procurement, tree, { bidder, scores, prices }, earned),
      missing: tree.questions.length - scores.size,
    }
  }
}

/** Remembers by the score itself: `meansOf` gives the same object for the same mean. */
function remembered(points: QuestionPoints): QuestionPoints {
  const known = new Map<QuestionId, Map<Fraction, Points>>()
  return (leaf, score) => {
    const ofQuestion = known.get(leaf.question.id) ?? new Map<Fraction, Points>()
    known.set(leaf.question.id, ofQuestion)
    const found = ofQuestion.get(score) ?? points(leaf, score)
    ofQuestion.set(score, found)
    return found
  }
}

function firstAmong(assessment: Assessment, all: readonly ByMeans[]): First {
  const contenders = all.map((each) => each.contender).filter(({ below }) => below.length === 0)
  return firstOf(assessment, compete(assessment, contenders))
}

function isSameFirst(a: First, b: First): boolean {
  return a.recommended === b.recommended && a.tied.join('\n') === b.tied.join('\n')
}
