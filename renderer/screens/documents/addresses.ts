import type { EvaluationKey } from '../../../shared/views/request.ts'

const query = (evaluation: EvaluationKey) => new URLSearchParams({ evaluation }).toString()

/** The award recommendation as data, for the preview. */
export function documentAddress(evaluation: EvaluationKey): string {
  return `/api/documents/award-recommendation?${query(evaluation)}`
}

/** The award recommendation as a file; the service names it. */
export function pdfAddress(evaluation: EvaluationKey): string {
  return `/api/documents/award-recommendation.pdf?${query(evaluation)}`
}
