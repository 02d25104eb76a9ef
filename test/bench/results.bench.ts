import { test } from 'vitest'
import { fold } from '../../shared/evaluation/evolve.ts'
import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { sensitivityJson } from '../../shared/analysis/sensitivity-json.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { play } from '../evaluation/play.ts'
import { largeEvaluation } from './large-evaluation.ts'

const sample = play(leicesterLeadScript())
const sampleEvents = eventsOf(evaluationFileOf(sample)).map((event) => ({ at: '', by: '', event }))
const large = largeEvaluation({ bidders: 150, questions: 40, members: 50 })

test('the sample: 5 bidders, 8 questions, 9 members', async ({ bench }) => {
  await bench('fold', () => void fold(sampleEvents)).run({ iterations: 50, time: 0 })
  await bench('results', () => void computeResults(sample)).run({ iterations: 50, time: 0 })
  await bench('sensitivity', () => void sensitivityJson(sample)).run({ iterations: 20, time: 0 })
})

test('150 bidders, 40 questions, 50 members: 300,000 scores', async ({ bench }) => {
  await bench('results', () => void computeResults(large)).run({ iterations: 5, time: 0 })
  await bench('sensitivity', () => void sensitivityJson(large)).run({ iterations: 3, time: 0 })
})
