import { describe, expect, test } from 'vitest'
import { oneMarkChanges } from '../../shared/analysis/one-mark.ts'
import { tippingPoints } from '../../shared/analysis/tipping-points.ts'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import {
  add,
  compare,
  divide,
  equals,
  fraction,
  multiply,
  parseDecimal,
  subtract,
  sum,
  type Fraction,
} from '../../shared/fraction.ts'
import type { BidderId } from '../../shared/identifiers.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import { stepsOf } from '../../shared/procurement/criteria.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess, type Assessment } from '../../shared/scoring/assessment.ts'
import { rankReversals } from '../../shared/scoring/flags.ts'
import type { CompleteResults, Results } from '../../shared/scoring/results.ts'
import { evaluationOf } from '../worked-case.ts'
import { assessed, lawOfResults, resultsOf } from './laws.ts'

const hundred = fraction(100n)
const RUNS = 300

function assessmentOf(file: EvaluationFile): Assessment {
  const assessment = assess(evaluationOf(file))
  if (isRefusal(assessment) || !assessment.complete) throw new Error('The evaluation is not complete')
  return assessment
}

function firstOf(results: Results) {
  if (!results.complete) throw new Error('The evaluation is not complete')
  const { recommended, tied } = results
  return { recommended, tied }
}

describe('one mark', () => {
  test('the list is what scoring everything again for every mark one step off gives', () => {
    lawOfResults((results, file, pick) => {
      // one bidder of each evaluation, because this is the long way round
      const bidder = file.tenders[pick % Math.max(1, file.tenders.length)]?.bidder
      const { question: leaves } = criteriaTree(file.procurement)
      const standing = results.tenders.find((tender) => tender.bidder === bidder)?.standing
      const isIn = standing === 'assessed' || standing === 'below-threshold'
      const expected = file.consensus
        .filter((entry) => isIn && entry.bidder === bidder)
        .flatMap((entry) => {
          const leaf = leaves.get(entry.question)
          const steps = leaf ? stepsOf(leaf.scale) : []
          const place = steps.indexOf(entry.score)
          return [steps[place - 1], steps[place + 1]].flatMap((to) => {
            if (to === undefined) return []
            const consensus = file.consensus.map((each) => (each === entry ? { ...each, score: to } : each))
            const first = firstOf(resultsOf({ ...file, consensus }))
            if (first.recommended === results.recommended) return []
            return [{ bidder, question: entry.question, from: entry.score, to, ...first }]
          })
        })
      const found = oneMarkChanges(assessmentOf(file)).filter((change) => change.bidder === bidder)
      expect(found).toEqual(expected)
    }, RUNS)
  })
})

describe('a losing price that turns the result', () => {
  test('the list is what withdrawing each loser gives', () => {
    lawOfResults((results, file) => {
      const now = firstOf(results)
      const losers = assessed(results).filter(({ rank }) => rank > 1)
      const expected = losers.flatMap(({ bidder }) => {
        const tenders = file.tenders.map((tender) =>
          tender.bidder === bidder ? { ...tender, status: 'withdrawn' as const } : tender,
        )
        const first = firstOf(resultsOf({ ...file, tenders }))
        const same = first.recommended === now.recommended && first.tied.join() === now.tied.join()
        return same ? [] : [{ without: bidder, ...first }]
      })
      expect(rankReversals(assessmentOf(file))).toEqual(expected)
    }, RUNS)
  })
})

describe('tipping points', () => {
  test('between them the first stays strictly first on exact points, and at each it is caught by those named', () => {
    lawOfResults((results, file) => {
      const { rounding } = file.procurement
      const exact = resultsOf({
        ...file,
        procurement: { ...file.procurement, rounding: { ...rounding, when: 'total' } },
      })
      // a threshold on rounded points can let other tenders in: then there is nothing to compare with
      if (!exact.complete || !sameField(exact, results)) return
      for (const { criterion, weighting, below, above } of tippingPoints(assessmentOf(file))) {
        const leads = leadsAt(exact, results.recommended, criterion, weighting)
        if (!leads || leadsNotNow(leads(weighting))) {
          expect([below, above]).toEqual([null, null])
          continue
        }
        const low = below?.weighting ?? fraction(0n)
        const high = above?.weighting ?? hundred
        for (const part of [1n, 25n, 50n, 75n, 99n]) {
          const between = add(low, multiply(subtract(high, low), fraction(part, 100n)))
          expect(leadsNotNow(leads(between))).toBe(false)
        }
        for (const tipping of [below, above]) {
          if (!tipping) continue
          const level = [...leads(tipping.weighting)].filter(([, lead]) => equals(lead, fraction(0n)))
          expect(tipping.first).toEqual(level.map(([bidder]) => bidder).sort())
        }
        // and where there is none, not even the end of the scale changes who is strictly first
        if (!below) expect(leadsNotNow(leads(fraction(0n)))).toBe(false)
        if (!above) expect(leadsNotNow(leads(hundred))).toBe(false)
      }
    }, RUNS)
  })
})

type Leads = ReadonlyMap<BidderId, Fraction>

function leadsNotNow(leads: Leads): boolean {
  return [...leads.values()].some((lead) => compare(lead, fraction(0n)) <= 0)
}

function sameField(a: CompleteResults, b: CompleteResults): boolean {
  const bidders = (results: CompleteResults) =>
    assessed(results)
      .map(({ bidder }) => bidder)
      .join()
  return bidders(a) === bidders(b)
}

/** How far the first leads each other one once a criterion weighs so much; undefined where it cannot be moved. */
function leadsAt(
  results: CompleteResults,
  first: BidderId | null,
  criterion: string,
  now: Fraction,
): ((weighting: Fraction) => Leads) | undefined {
  const rest = subtract(hundred, now)
  const field = assessed(results)
  const leader = field.find(({ bidder }) => bidder === first)
  if (!leader || now.numerator === 0n || rest.numerator === 0n) return undefined
  return (weighting) => {
    const totals = new Map(
      field.map(({ bidder, criteria }) => {
        const parts = [...criteria].map(([id, { exact }]) =>
          id === criterion
            ? multiply(exact, divide(weighting, now))
            : multiply(exact, divide(subtract(hundred, weighting), rest)),
        )
        return [bidder, sum(parts)]
      }),
    )
    const own = totals.get(leader.bidder) ?? parseDecimal('0')
    totals.delete(leader.bidder)
    return new Map([...totals].map(([bidder, total]) => [bidder, subtract(own, total)]))
  }
}
