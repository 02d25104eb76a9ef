import { test } from 'vitest'
import { agreementByQuestion, agreementOf } from '../../shared/analysis/agreement.ts'
import { alikeReasons } from '../../shared/analysis/alike-reasons.ts'
import { orderDrifts } from '../../shared/analysis/order-drift.ts'
import { comparedScores } from '../../shared/analysis/scores-in-units.ts'
import { severities } from '../../shared/analysis/severity.ts'
import { makePanelScoring } from '../../shared/views/make-panel-scoring.ts'
import { workOf } from '../views/panel-apart.ts'
import { largeEvaluation } from './large-evaluation.ts'
import { alikeAll, wordy } from './wordy.ts'

for (const size of [
  { bidders: 40, questions: 30, members: 12 },
  { bidders: 150, questions: 40, members: 50 },
]) {
  const evaluation = wordy(largeEvaluation(size))
  const same = alikeAll(evaluation)
  const work = workOf(evaluation)
  const { bidders, questions, members } = size
  test(`${String(members)} members, ${String(bidders)} bidders, ${String(questions)} questions`, async ({
    bench,
  }) => {
    const few = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 }
    await bench('agreement', () => void agreementOf(evaluation)).run(few)
    await bench('agreement by question', () => void agreementByQuestion(evaluation)).run(few)
    await bench('severity', () => void severities(comparedScores(evaluation))).run(few)
    await bench('drift over the own order', () => void orderDrifts(evaluation)).run(few)
    await bench('alike reasons', () => void alikeReasons(evaluation)).run(few)
    await bench('the same reason everywhere', () => void alikeReasons(same)).run(few)
    // another map each time, or what was worked out before would be shown again
    await bench('the whole view', () => {
      makePanelScoring({ ...work, evaluation: { ...evaluation, sheets: new Map(evaluation.sheets) } })
    }).run(few)
  })
}
