import { describe, expect, test } from 'vitest'
import { rankAcceptability } from '../../shared/analysis/rank-acceptability.ts'
import { firstWithoutEach } from '../../shared/analysis/without-member.ts'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import type { Criterion } from '../../shared/procurement/procurement.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess, type Assessment } from '../../shared/scoring/assessment.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { evaluationOf } from '../worked-case.ts'
import { assessed, lawOfResults } from './laws.ts'

const RUNS = 200
const draws = { seed: 7, weightings: 200 }

function assessmentOf(file: EvaluationFile): Assessment {
  const assessment = assess(evaluationOf(file))
  if (isRefusal(assessment) || !assessment.complete) throw new Error('The evaluation is not complete')
  return assessment
}

describe('rank acceptability', () => {
  test('gives every assessed tender one rank at every weighting, and somebody the first', () => {
    lawOfResults((results, file) => {
      const { bidders, weightings } = rankAcceptability(assessmentOf(file), draws)
      expect(bidders.map(({ bidder }) => bidder).sort()).toEqual(
        assessed(results)
          .map(({ bidder }) => bidder)
          .sort(),
      )
      for (const { ranks } of bidders) expect(ranks.reduce((a, b) => a + b, 0)).toBe(weightings)
      const firsts = bidders.reduce((count, { ranks }) => count + (ranks[0] ?? 0), 0)
      if (bidders.length > 0) expect(firsts).toBeGreaterThanOrEqual(weightings)
    }, RUNS)
  })

  test('does not depend on the weightings that were published, as long as none of them is nothing', () => {
    lawOfResults((_, file) => {
      const { criteria, weightings, rounding } = file.procurement
      // a threshold looks at rounded points, and what a rounding takes away depends on what there was
      if (rounding.when === 'each') return
      const isSome = ({ weighting, criteria: held, questions }: Criterion): boolean =>
        Number(weighting) > 0 &&
        (held ?? []).every(isSome) &&
        (questions ?? []).every((each) => Number(each.weighting) > 0)
      if (weightings !== 'relative' || criteria.length !== 2 || !criteria.every(isSome)) return
      const other = criteria.map((criterion, index) => ({
        ...criterion,
        weighting: index === 0 ? '99' : '1',
      }))
      const moved = { ...file, procurement: { ...file.procurement, criteria: other } }
      expect(rankAcceptability(assessmentOf(moved), draws)).toEqual(
        rankAcceptability(assessmentOf(file), draws),
      )
    })
  })
})

describe('without one member', () => {
  test('is what scoring everything again by means, without that member, gives', () => {
    lawOfResults((_, file) => {
      const means = {
        ...file,
        procurement: { ...file.procurement, criteria: byMean(file.procurement.criteria) },
      }
      const first = (without: string | null) => {
        const scores = file.scores.filter(({ member }) => member !== without)
        const results = computeResults(evaluationOf({ ...means, scores }))
        if (isRefusal(results)) throw new Error(results.id)
        return results.complete
          ? { recommended: results.recommended, tied: results.tied }
          : { recommended: null, tied: [] }
      }
      for (const { member, recommended, tied } of firstWithoutEach(evaluationOf(file), assessmentOf(file)))
        expect({ member, recommended, tied }).toEqual({ member, ...first(member) })
    }, RUNS)
  })
})

function byMean(criteria: readonly Criterion[]): Criterion[] {
  return criteria.map((criterion) => ({
    ...criterion,
    ...(criterion.criteria && { criteria: byMean(criterion.criteria) }),
    ...(criterion.questions && {
      questions: criterion.questions.map((question) => ({ ...question, decision: 'mean' as const })),
    }),
  }))
}
