import { sensitivityJson } from '../../../shared/analysis/sensitivity-json.ts'
import type { Failure } from '../failure.ts'
import { reportOnFiles } from '../report-on-files.ts'

/** `fairmark sensitivity FILE…`: how firm a result is. An incomplete evaluation has none. */
export function sensitivity(files: readonly string[]): string | Failure {
  return reportOnFiles(files, sensitivityJson)
}
