import { sensitivityJson } from '../../../shared/analysis/sensitivity-json.ts'
import type { AwardInput } from '../../../shared/documents/award/award-input.ts'
import { awardRecommendation } from '../../../shared/documents/award-recommendation.ts'
import type { Document, PreviewedDocument } from '../../../shared/documents/document.ts'
import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { seesScores } from '../../../shared/evaluation/exchange/blindness.ts'
import { evaluationFileOf } from '../../../shared/evaluation-file/write.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { charactersWithoutGlyph } from '../../documents/characters-without-glyph.ts'
import { renderPdf } from '../../documents/render-pdf.ts'
import { englishFormats } from '../formats.ts'
import { resultHashOf, resultsOf } from './results-of.ts'
import { soundLead } from './sound-lead.ts'
import { standstillOf } from './standstill-of.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** The award recommendation of an evaluation on this device, as data; refused while its lead does not see scores. */
export function awardRecommendationOf(
  workspace: Workspace,
  say: Say,
  key: EvaluationKey,
): Document | Refusal {
  const lead = soundLead(workspace, key)
  if (isRefusal(lead)) return lead
  return seesScores(lead.state)
    ? awardDocument(lead.state, say, lead.record)
    : refusal('refusal.scoresNotOpen')
}

/** The screen has fonts that the PDF has not: without this nobody would see a box before the document is out. */
export function previewOf(document: Document): PreviewedDocument {
  return { ...document, withoutGlyph: charactersWithoutGlyph(document) }
}

export async function awardPdf(document: Document): Promise<Uint8Array> {
  return renderPdf(document)
}

/** Gathers all that the document is made of, then makes it. `record` is what stands behind it. */
export function awardDocument(state: Evaluation, say: Say, record: AwardInput['record']): Document | Refusal {
  if (!state.procurement) return refusal('refusal.noProcurement')
  const results = resultsOf(state)
  const firmness = !isRefusal(results) && results.complete ? sensitivityJson(state) : undefined
  return awardRecommendation({
    evaluation: state,
    results,
    resultHash: resultHashOf(state),
    say,
    formats: englishFormats,
    record,
    standstill: standstillOf(state),
    firmness: isRefusal(firmness) ? undefined : firmness,
    evaluationFile: evaluationFileText(state),
  })
}

/** As `fairmark results` reads it. */
export function evaluationFileText(state: Evaluation): string {
  return `${JSON.stringify(evaluationFileOf(state), undefined, 1)}\n`
}
