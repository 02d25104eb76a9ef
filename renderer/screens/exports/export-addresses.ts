import type { EvaluationKey } from '../../../shared/views/request.ts'

/** Files of a result that are to be had at once; the OCDS release asks something first. */
export const exportFiles = {
  xlsx: 'result.xlsx',
  matrix: 'matrix.csv',
  scores: 'scores.csv',
  reasons: 'reasons.csv',
  evaluation: 'evaluation.json',
} as const
export type ExportFile = keyof typeof exportFiles

export function exportAddress(evaluation: EvaluationKey, file: ExportFile): string {
  return `/api/exports/${exportFiles[file]}?${new URLSearchParams({ evaluation }).toString()}`
}

/** @param prefix as registered; empty where there is none */
export function releaseAddress(evaluation: EvaluationKey, prefix: string, withLosing: boolean): string {
  const query = new URLSearchParams({
    evaluation,
    ...(prefix !== '' && { prefix }),
    ...(withLosing && { losing: 'with' }),
  })
  return `/api/exports/ocds-release.json?${query.toString()}`
}
