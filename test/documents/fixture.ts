import { englishFormats } from '../../electron/services/formats.ts'
import { englishSay } from '../../electron/services/say.ts'
import { sensitivityJson } from '../../shared/analysis/sensitivity-json.ts'
import { writeEvaluation } from './written-evaluation.ts'
import type { AwardInput } from '../../shared/documents/award/award-input.ts'
import { awardRecommendation } from '../../shared/documents/award-recommendation.ts'
import type { Document } from '../../shared/documents/document.ts'
import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { reportSections } from '../../shared/evaluation/event.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import { computeResults } from '../../shared/scoring/compute-results.ts'
import { play } from '../evaluation/play.ts'

export const head = '7f3a91c20d5e48b7aa1063fd2e94c85b7f3a91c20d5e48b7aa1063fd2e94c85b'
const at = '2024-04-11T09:00:00.000Z'

/** The sample, from the procurement to the recommendation. */
export const leicester = play(leicesterLeadScript())

/** Everything gathered for an evaluation, as the service would. */
export function awardInput(evaluation: Evaluation, given: Partial<AwardInput> = {}): AwardInput {
  const results = computeResults(evaluation)
  const firmness = !isRefusal(results) && results.complete ? sensitivityJson(evaluation) : undefined
  return {
    evaluation,
    results,
    resultHash: evaluation.recommendation?.resultHash,
    say: englishSay,
    formats: englishFormats,
    record: { head, entries: 1184 },
    standstill: { rule: 'pcr-2015-reg-87', from: '2024-04-19', lastDay: '2024-04-29', mayBeLonger: false },
    firmness: isRefusal(firmness) ? undefined : firmness,
    evaluationFile: '{"format":"fairmark-evaluation"}',
    ...given,
  }
}

export function awardOf(evaluation: Evaluation, given: Partial<AwardInput> = {}): Document {
  return awardRecommendation(awardInput(evaluation, given))
}

/** What is missing before the document can be final, in words. */
export function gatesOf({ draft }: Document): readonly string[] {
  return draft.map(({ id, values }) => englishSay(id, values))
}

/** The evaluation with everything done that people do after scoring, so that nothing but the result can be missing. */
export function finished(evaluation: Evaluation): Evaluation {
  const results = computeResults(evaluation)
  const first = isRefusal(results) || !results.complete ? null : results.recommended
  const members = [...evaluation.panel.keys()]
  return {
    ...evaluation,
    published: { hash: head, at },
    declared: new Map(members.map((member) => [member, at])),
    confirmations: new Map(members.map((member) => [member, { confirmed: true, note: '', at }])),
    sections: new Map(
      reportSections.map((section) => [section, { author: 'Author', text: `Written: ${section}.`, at }]),
    ),
    recommendation: first === null ? undefined : { bidder: first, resultHash: head, at, by: 'lead' },
  }
}

/** An evaluation of so many bidders and questions, scored by three members, finished. */
export function largeEvaluation(bidders: number, questions: number): Evaluation {
  return finished(writeEvaluation({ bidders, questions }))
}
