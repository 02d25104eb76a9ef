import { expect, test, describe } from 'vitest'
import { eventsOf } from '../../shared/evaluation-file/events.ts'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { multiply, parseDecimal, toDecimal, zero } from '../../shared/fraction.ts'
import type { BidderId } from '../../shared/identifiers.ts'
import { criteriaTree } from '../../shared/procurement/criteria-tree.ts'
import type { Criterion, Procurement } from '../../shared/procurement/procurement.ts'
import { resultsJson, type ResultsJson } from '../../shared/scoring/results-json.ts'
import type { CompleteResults, TenderResult } from '../../shared/scoring/results.ts'
import { evaluationOf, goodFile } from '../worked-case.ts'
import { law, lawOfResults, resultsOf } from './laws.ts'

const byBidder = (json: ResultsJson) =>
  json.complete
    ? { ...json, tenders: new Map(json.tenders.map((tender) => [tender.bidder, tender])) }
    : { ...json, missing: new Set(json.missing.map((cell) => JSON.stringify(cell))) }

describe('what changes nothing', () => {
  test('the order of tenders, of scores and of the panel', () => {
    law((file, results) => {
      const turned = {
        ...file,
        tenders: file.tenders.toReversed(),
        panel: file.panel.toReversed(),
        scores: file.scores.toReversed(),
        consensus: file.consensus.toReversed(),
      }
      expect(byBidder(resultsJson(resultsOf(turned)))).toEqual(byBidder(resultsJson(results)))
    })
  })

  test('writing the evaluation to a file and reading it again', () => {
    law((file, results) => {
      const back = goodFile(JSON.stringify(evaluationFileOf(evaluationOf(file))))
      expect(JSON.stringify(eventsOf(back))).toBe(JSON.stringify(eventsOf(file)))
      expect(resultsJson(resultsOf(back))).toEqual(resultsJson(results))
    })
  })

  test('relative weightings written out as absolute ones', () => {
    law((file, results) => {
      const absolute = { ...file, procurement: inAbsolute(file.procurement) }
      expect(resultsJson(resultsOf(goodFile(JSON.stringify(absolute))))).toEqual(resultsJson(results))
    })
  })

  test('tenders that are out: without them the others have the same result', () => {
    lawOfResults((results, file) => {
      const out = new Set(
        results.tenders
          .filter(({ standing }) => standing === 'withdrawn' || standing === 'excluded')
          .map(({ bidder }) => bidder),
      )
      const without = resultsJson(resultsOf(withoutBidders(file, out)))
      const { tenders, ...rest } = byComplete(resultsJson(results))
      expect(without).toEqual({ ...rest, tenders: tenders.filter(({ bidder }) => !out.has(bidder)) })
    })
  })

  test('prices of tenders below a threshold', () => {
    lawOfResults((results, file) => {
      const isBelow = standingIs(results, 'below-threshold')
      const tenders = file.tenders.map((tender) =>
        isBelow(tender.bidder) ? { ...tender, prices: mapValues(tender.prices, () => '0.01') } : tender,
      )
      expect(resultsJson(resultsOf({ ...file, tenders }))).toEqual(resultsJson(results))
    })
  })

  test('the currency of the prices', () => {
    lawOfResults((results, file) => {
      const rate = parseDecimal('1.17')
      const tenders = file.tenders.map((tender) => ({
        ...tender,
        prices: mapValues(tender.prices, (price) => toDecimal(multiply(parseDecimal(price), rate))),
      }))
      expect(resultsJson(resultsOf({ ...file, tenders }))).toEqual(resultsJson(results))
    })
  })

  test('individual scores of a question that the panel agrees', () => {
    lawOfResults((results, file) => {
      const { question: leaves } = criteriaTree(file.procurement)
      const scores = file.scores.map((entry) => {
        const leaf = leaves.get(entry.question)
        const agreed = (leaf?.question.decision ?? 'consensus') === 'consensus'
        return leaf && agreed ? { ...entry, score: leaf.scale.minimum } : entry
      })
      expect(resultsJson(resultsOf({ ...file, scores }))).toEqual(resultsJson(results))
    })
  })
})

function standingIs({ tenders }: CompleteResults, standing: TenderResult['standing']) {
  return (bidder: BidderId) =>
    tenders.some((tender) => tender.bidder === bidder && tender.standing === standing)
}

function byComplete(json: ResultsJson) {
  if (!json.complete) throw new Error('The evaluation is not complete')
  return json
}

function mapValues(values: Readonly<Record<string, string>> = {}, change: (value: string) => string) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]))
}

function withoutBidders(file: EvaluationFile, out: ReadonlySet<BidderId>): EvaluationFile {
  const stays = ({ bidder }: { readonly bidder: BidderId }) => !out.has(bidder)
  return {
    ...file,
    tenders: file.tenders.filter(stays),
    scores: file.scores.filter(stays),
    consensus: file.consensus.filter(stays),
  }
}

/** The same procurement with every weighting as percentage points of the whole. */
function inAbsolute(procurement: Procurement): Procurement {
  const tree = criteriaTree(procurement)
  const convert = (criterion: Criterion): Criterion => ({
    ...criterion,
    weighting: toDecimal(tree.criterion.get(criterion.id)?.weighting ?? zero),
    ...(criterion.criteria ? { criteria: criterion.criteria.map(convert) } : {}),
    ...(criterion.questions
      ? {
          questions: criterion.questions.map((question) => ({
            ...question,
            weighting: toDecimal(tree.question.get(question.id)?.weighting ?? zero),
          })),
        }
      : {}),
  })
  return { ...procurement, weightings: 'absolute', criteria: procurement.criteria.map(convert) }
}
