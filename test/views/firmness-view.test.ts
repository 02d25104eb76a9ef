import { describe, expect, test } from 'vitest'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { individualScores } from '../../shared/scoring/individual-scores.ts'
import type { FirmnessShown } from '../../shared/views/firmness.ts'
import { makeFirmness } from '../../shared/views/make-firmness.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { englishSay } from '../../electron/services/say.ts'
import { largeEvaluation } from '../bench/large-evaluation.ts'
import { play } from '../evaluation/play.ts'
import { price, quality, question, smallEvaluation, type SmallFile } from '../small-file.ts'

function firmness(evaluation: Evaluation): FirmnessShown | undefined {
  const { procurement } = evaluation
  if (!procurement) throw new Error('No procurement')
  return makeFirmness({
    key: evaluationKey.parse('0'.repeat(32)),
    evaluation,
    procurement,
    results: computeResults(evaluation),
    individual: individualScores(evaluation),
    sample: true,
    savedAt: undefined,
    say: englishSay,
  }).firmness
}

const of = (evaluation: Evaluation): FirmnessShown => {
  const shown = firmness(evaluation)
  if (!shown) throw new Error('No ranking')
  return shown
}
const small = (file: SmallFile) => of(smallEvaluation(file))

describe('how firm the sample is', () => {
  const shown = of(play(leicesterLeadScript()))

  test('is said in words first', () => {
    expect(shown.summary.join(' ')).toBe(
      'First by 2.66 marks. Firm against other weightings. One mark on a 15-mark question could turn it.',
    )
    expect(shown.facts).toEqual([
      {
        about: 'weightings',
        label: 'Weightings',
        sentences: [
          'Open Door Carers stays first until Price counts for 68.80 marks, not 20. Then Kindred Leicester is level.',
          'Open Door Carers stays first until Quality counts for only 20.92, not 70. Then Kindred Leicester is level.',
        ],
      },
      {
        about: 'people',
        label: 'People',
        sentences: [
          'Leave out any one of the 9 members: Open Door Carers stays first.',
          'Agreement before the meeting: 0.497 of 1.',
        ],
      },
    ])
  })

  test('draws each criterion, and its table has the published totals at the published weighting', () => {
    const moved = shown.criteria.at(-1)
    expect(moved?.title).toBe('Price')
    const published = moved?.columns.indexOf('20') ?? -1
    expect(moved?.rows.map(({ totals }) => totals[published])).toEqual(['82.77', '80.11', '75.61', '64.00'])
    expect(moved?.chart?.turns.map(({ label }) => label)).toEqual(['Turns at 68.80'])
    expect(moved?.chart?.lines.map(({ first }) => first)).toEqual([true, false, false, false])
  })

  test('lists the scores of which one mark decides, of all that could move', () => {
    expect(shown.oneMark.title).toBe('One mark: 4 of 79 single changes put Kindred Leicester first')
    expect(shown.oneMark.rows[0]).toMatchObject({
      about: 'Open Door Carers · 1 Reaching hidden carers',
      from: { score: '4' },
      to: { score: '3' },
      then: undefined,
    })
  })

  test('has every tender’s ranks at random weightings, adding up to all of them', () => {
    for (const { shares } of shown.atRandom?.rows ?? [])
      expect(shares.reduce((sum, share) => sum + Number(share), 0)).toBeCloseTo(100, 0)
    expect(shown.atRandom?.ranks).toEqual(['1st', '2nd', '3rd', 'Lower'])
  })

  test('names each member once, with who would be first and how they scored', () => {
    expect(shown.members.without).toHaveLength(9)
    expect(shown.members.without.every(({ changes }) => !changes)).toBe(true)
    expect(shown.members.questions).toHaveLength(8)
  })

  test('places every ranked tender by price and quality', () => {
    expect(shown.prices?.rows[0]).toEqual({
      bidder: 'open-door',
      name: 'Open Door Carers',
      price: '£151,800.00',
      quality: '65.00',
    })
    expect(shown.prices?.chart.points).toHaveLength(4)
  })
})

describe('other results', () => {
  const q1 = { procurement: { criteria: [quality(100, [question('q1', 100)])] } }

  test('an incomplete one has none', () => {
    expect(firmness(smallEvaluation({ tenders: { a: {} } }))).toBeUndefined()
  })

  test('a tender alone is compared with nobody, and nobody ranked is said', () => {
    const alone = small({ ...q1, tenders: { a: { scores: { q1: 3 } } } })
    expect(alone.summary).toEqual([
      'Bidder a is the only tender that can be ranked: there is nothing to compare it with.',
    ])
    expect([alone.criteria, alone.facts, alone.atRandom, alone.prices]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ])
    expect(small(q1).summary).toEqual(['No tender can be ranked.'])
  })

  test('a shared first place has no turning weighting, and any mark parts it', () => {
    const shared = small({ ...q1, tenders: { a: { scores: { q1: 3 } }, b: { scores: { q1: 3 } } } })
    expect(shared.summary).toEqual([
      'First place is shared.',
      'One mark on a 100-mark question could turn it.',
    ])
    expect(shared.oneMark.rows).toHaveLength(4)
    expect(shared.oneMark.rows[0]?.then).toBe('Bidder b first')
  })

  test('without a price nothing is placed by price; a criterion of all marks cannot move', () => {
    const plain = small({ ...q1, tenders: { a: { scores: { q1: 5 } }, b: { scores: { q1: 1 } } } })
    expect(plain.prices).toBeUndefined()
    expect(plain.criteria.map(({ chart }) => chart)).toEqual([undefined])
    expect(plain.members.without).toEqual([])
  })

  test('equal prices and equal marks are still placed', () => {
    const same = small({
      procurement: { criteria: [quality(50, [question('q1', 50)]), price(50, 'lowest-over-price')] },
      tenders: {
        a: { scores: { q1: 3 }, prices: { price: 100 } },
        b: { scores: { q1: 3 }, prices: { price: 100 } },
      },
    })
    const { across, up } = same.prices?.chart ?? {}
    expect(across?.ticks.map(({ label }) => label)).toContain('£100')
    expect(up?.ticks.length).toBeGreaterThan(0)
  })

  test('forty bidders are forty lines and dots, and nobody’s name is lost from the tables', () => {
    const shown = of(largeEvaluation({ bidders: 40, questions: 10, members: 4 }))
    expect(shown.criteria[0]?.rows).toHaveLength(40)
    expect(shown.atRandom?.rows).toHaveLength(40)
    expect(shown.atRandom?.chart.rows).toHaveLength(10)
    expect(shown.prices?.rows).toHaveLength(40)
    expect(shown.facts[0]?.sentences.length).toBeLessThanOrEqual(4)
  })
})
