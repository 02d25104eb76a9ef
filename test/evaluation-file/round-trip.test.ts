import { describe, expect, test } from 'vitest'
import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { eventSchema } from '../../shared/evaluation/event.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { resultsJson } from '../../shared/scoring/results-json.ts'
import { price, quality, question, smallFile } from '../small-file.ts'
import { caseText, completeResults, evaluationOf, goodFile } from '../worked-case.ts'

const numbers = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))
const interest = {
  member: 'm1',
  bidder: '2',
  nature: 'Uses the service.',
  decision: 'may-score',
  reason: 'Remote.',
}

/** Everything a file can say, in the order and the spelling in which it is written. */
const full = {
  ...smallFile({
    procurement: {
      contract: { description: 'A service', years: 3 },
      dates: { published: '2024-02-01', moderation: ['2024-03-26'] },
      scale: {
        minimum: '0',
        maximum: '5',
        step: '1',
        descriptors: [{ score: '0', word: 'None', meaning: '' }],
      },
      requirements: [{ id: 'r', title: 'R', consequence: 'excluded' }],
      criteria: [quality('60', [question('10', '30'), question('9', '30')]), price('40', 'around-mean')],
    },
    panel: ['m1', 'm2'],
  }),
  tenders: [
    {
      bidder: '2',
      name: 'Second',
      alias: 'Bidder A',
      requirements: { r: 'pass' },
      prices: { price: '154063.00' },
      answers: { '10': 'We visit.\n\nOften.' },
    },
    {
      bidder: '1',
      name: 'First',
      status: 'withdrawn',
      reason: 'Merged.',
      requirements: {},
      prices: {},
      answers: {},
    },
    { bidder: '3', name: 'Third', status: 'excluded', requirements: { r: 'fail' }, prices: {}, answers: {} },
  ],
  panel: [
    { member: 'm1', role: 'carer', questions: ['9'] },
    { member: 'm2', role: 'evaluator', questions: 'all' },
    { member: 'm3', role: 'lead', questions: [] },
  ],
  interests: [interest, { ...interest, member: 'm2', decision: 'undecided', reason: '' }],
  scores: [
    { member: 'm2', bidder: '2', question: '10', score: '3.0', reason: 'Clear.' },
    {
      member: 'm1',
      bidder: '2',
      question: '9',
      score: '4',
      reason: {
        good: 'Days are named.',
        worries: 'No weekend.',
        evidence: [{ where: 'paragraph 1', quote: 'We visit.' }],
      },
    },
  ],
  consensus: [{ bidder: '2', question: '10', score: '3', reason: 'Agreed.', present: ['m2', 'm1'] }],
}

describe('file → events → fold → file', () => {
  test('a file in full comes back as it was', () => {
    const file = goodFile(JSON.stringify(full))
    expect(evaluationFileOf(evaluationOf(file))).toEqual(file)
  })

  test.each(numbers)('evaluation %s comes back with nothing but defaults written out', (number) => {
    const file = goodFile(caseText(`evaluations/${number}.json`))
    const back = evaluationFileOf(evaluationOf(file))
    expect(eventsOf(back)).toEqual(eventsOf(file))
    expect(evaluationFileOf(evaluationOf(back))).toEqual(back)
    expect(goodFile(JSON.stringify(back))).toEqual(back)
  })

  test('the order of entries in a file does not matter to what is written', () => {
    const file = goodFile(caseText('evaluations/05.json'))
    const turned = { ...file, scores: file.scores.toReversed(), consensus: file.consensus.toReversed() }
    expect(JSON.stringify(evaluationFileOf(evaluationOf(turned)))).toBe(
      JSON.stringify(evaluationFileOf(evaluationOf(file))),
    )
  })

  test('every event is one that the record takes', () => {
    for (const event of eventsOf(goodFile(JSON.stringify(full))))
      expect(eventSchema.parse(event)).toEqual(event)
  })

  test('a carer stays a carer; officers and specialists are evaluators', () => {
    const panel = ['carer', 'officer', 'specialist', 'observer'].map((role) => ({
      member: role,
      role,
      questions: 'all',
    }))
    const file = goodFile(JSON.stringify({ ...smallFile({}), panel }))
    const evaluation = evaluationOf(file)
    expect([...evaluation.panel.values()].map(({ role, carer }) => [role, carer])).toEqual([
      ['evaluator', true],
      ['evaluator', false],
      ['evaluator', false],
      ['observer', false],
    ])
    expect(evaluationFileOf(evaluation).panel.map(({ role }) => role)).toEqual([
      'carer',
      'evaluator',
      'evaluator',
      'observer',
    ])
  })

  test('there is no file before there is a procurement', () => {
    expect(() => evaluationFileOf(emptyEvaluation)).toThrow('without a procurement')
  })
})

describe('ids may be any text', () => {
  const ids = ['__proto__', 'constructor', '7', ' ', 'a.b["c"]', 'ગુજરાતી', '{x}', "'", 'toString']

  test.each(ids)('%j as bidder, member, criterion, question and requirement', (id) => {
    const other = `${id}2`.slice(0, 100)
    const named = (more: Readonly<Record<string, unknown>>) => ({ id, title: 'T', ...more })
    const text = JSON.stringify({
      ...smallFile({
        procurement: {
          requirements: [named({ consequence: 'excluded' })],
          criteria: [
            { id: 'quality', title: 'Q', weighting: 50, questions: [question(other, 50)] },
            named({ weighting: 50, price: { formula: 'lowest-over-price' } }),
          ],
        },
      }),
      tenders: [
        {
          bidder: id,
          name: 'N',
          requirements: Object.fromEntries([[id, 'pass']]),
          prices: Object.fromEntries([[id, '100']]),
          answers: Object.fromEntries([[other, 'Text.']]),
        },
      ],
      panel: [{ member: id, role: 'evaluator', questions: [other] }],
      scores: [{ member: id, bidder: id, question: other, score: 4, reason: '' }],
      consensus: [{ bidder: id, question: other, score: 4, reason: '', present: [id] }],
    })
    const file = goodFile(text)
    const evaluation = evaluationOf(file)
    expect(completeResults(evaluation)).toMatchObject({ recommended: id })
    const results = computeResults(evaluation)
    const json = JSON.stringify(isRefusal(results) || resultsJson(results))
    expect(json).toContain(`"prices":{${JSON.stringify(id)}:"50.00"}`)
    expect(evaluationFileOf(evaluation)).toEqual(file)
  })
})
