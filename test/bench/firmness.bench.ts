import { test } from 'vitest'
import { agreementByQuestion } from '../../shared/analysis/agreement.ts'
import { rankAcceptability, usualDraws } from '../../shared/analysis/rank-acceptability.ts'
import { severityOf } from '../../shared/analysis/severity.ts'
import { firstWithoutEach } from '../../shared/analysis/without-member.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { assess, type Assessment } from '../../shared/scoring/assessment.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { largeEvaluation } from './large-evaluation.ts'

const draws = usualDraws.weightings.toLocaleString('en-GB')

/** As many top-level criteria as there are questions: the most that there can be to draw weightings for. */
function flat(evaluation: Evaluation): Evaluation {
  const { procurement } = evaluation
  const [quality, ...others] = procurement?.criteria ?? []
  if (!procurement || !quality) throw new Error('No criteria')
  const share = (weighting: string): string => String((Number(weighting) * Number(quality.weighting)) / 100)
  const criteria = (quality.questions ?? []).map((question) => ({
    id: `${quality.id} ${question.id}` as typeof quality.id,
    title: question.title,
    weighting: share(question.weighting),
    questions: [{ ...question, weighting: '100' }],
  }))
  return { ...evaluation, procurement: { ...procurement, criteria: [...criteria, ...others] } }
}

function assessmentOf(evaluation: Evaluation): Assessment {
  const assessment = assess(evaluation)
  if (isRefusal(assessment) || !assessment.complete) throw new Error('Not complete')
  return assessment
}

for (const size of [
  { bidders: 40, questions: 30, members: 12 },
  { bidders: 150, questions: 40, members: 50 },
]) {
  const evaluation = largeEvaluation(size)
  const assessment = assessmentOf(evaluation)
  const flattened = assessmentOf(flat(evaluation))
  const { bidders, questions, members } = size
  test(`${String(members)} members, ${String(bidders)} bidders, ${String(questions)} questions`, async ({
    bench,
  }) => {
    const few = { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 }
    await bench(`${draws} weightings of 2 criteria`, () => void rankAcceptability(assessment)).run(few)
    await bench(
      `${draws} weightings of ${String(questions + 1)} criteria`,
      () => void rankAcceptability(flattened),
    ).run(few)
    await bench('without each member', () => void firstWithoutEach(evaluation, assessment)).run(few)
    await bench('severity', () => void severityOf(evaluation)).run(few)
    await bench('agreement by question', () => void agreementByQuestion(evaluation)).run(few)
  })
}
