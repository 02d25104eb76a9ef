import { add, parseDecimal, subtract, toDecimal, type Fraction } from '../fraction.ts'
import type { BidderId, QuestionId } from '../identifiers.ts'
import type { QuestionLeaf } from '../procurement/criteria-tree.ts'
import { isAgreed, isWithin } from '../procurement/criteria.ts'
import { isContender, stillIn, type Assessment } from '../scoring/assessment.ts'
import { compete, entrant, type Entrant } from '../scoring/competition.ts'
import { rescored, type Contender } from '../scoring/contender.ts'
import { firstOf, leadersOf, type First } from '../scoring/ranks.ts'

/** An agreed score which, one step off, changes who is recommended. */
export interface OneMark extends First {
  readonly bidder: BidderId
  readonly question: QuestionId
  readonly from: string
  readonly to: string
}

/**
 * Every agreed score of a tender not withdrawn or excluded which, moved one step down or up within its scale, changes
 * `recommended`; a tie counts as a change (rules.md, "How firm is the result"). By tender, then question, down first.
 */
export function oneMarkChanges(assessment: Assessment): readonly OneMark[] {
  const { procurement, tree } = assessment
  const entrants = compete(assessment, stillIn(assessment))
  const { recommended } = firstOf(assessment, entrants)
  const agreed = tree.questions.filter(({ question }) => isAgreed(question))
  return assessment.tenders.filter(isContender).flatMap((tender) => {
    const firstWith = firstAfterChange(assessment, entrants, tender)
    return agreed.flatMap((leaf) =>
      neighbours(leaf, tender).flatMap(({ from, to }) => {
        const first = firstWith(rescored(procurement, tree, tender, leaf, to))
        if (first.recommended === recommended) return []
        const { bidder } = tender
        return [{ bidder, question: leaf.question.id, from: toDecimal(from), to: toDecimal(to), ...first }]
      }),
    )
  })
}

/** How many scores one step off there are to be tried. */
export function countChanges({ tree, tenders }: Assessment): number {
  const agreed = tree.questions.filter(({ question }) => isAgreed(question))
  return tenders
    .filter(isContender)
    .reduce((count, tender) => count + agreed.flatMap((leaf) => neighbours(leaf, tender)).length, 0)
}

interface Step {
  readonly from: Fraction
  readonly to: Fraction
}

function neighbours({ question, scale }: QuestionLeaf, { scores }: Contender): readonly Step[] {
  const from = scores.get(question.id)
  if (!from) return []
  const step = parseDecimal(scale.step)
  return [subtract(from, step), add(from, step)]
    .filter((to) => isWithin(to, scale))
    .map((to) => ({ from, to }))
}

/**
 * Who is first once one tender's scores changed. Only where it crosses a threshold does the field of prices change, and
 * everything is computed again; otherwise its new total meets the best of the others.
 */
function firstAfterChange(
  assessment: Assessment,
  entrants: readonly Entrant[],
  tender: Contender,
): (changed: Contender) => First {
  const own = entrants.find(({ contender }) => contender === tender)
  const others = entrants.filter((other) => other !== own)
  const best = leadersOf(assessment, others)
  return (changed) => {
    const isIn = changed.below.length === 0
    if (own && isIn) return firstOf(assessment, [...best, entrant(assessment, changed, own.prices)])
    if (!own && !isIn) return firstOf(assessment, best)
    const contenders = others.map(({ contender }) => contender)
    return firstOf(assessment, compete(assessment, isIn ? [...contenders, changed] : contenders))
  }
}
