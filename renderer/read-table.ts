import type { Table } from '../shared/tables/table.ts'
import { ask, failureIn, type Failure } from './service.ts'

/**
 * Cells that were pasted, or a picked CSV or XLSX file, as rows of text. The service keeps nothing of it. Never throws.
 * @param sheet counted from 1; only an XLSX file has more than one
 */
export async function readTable(source: string | File, sheet = 1): Promise<Table | Failure> {
  const answer = await ask(`/api/tables?sheet=${String(sheet)}`, { method: 'POST', body: source })
  return isTable(answer) ? answer : failureIn(answer)
}

function isTable(answer: unknown): answer is Table {
  return typeof answer === 'object' && answer !== null && 'kind' in answer && answer.kind === 'table'
}
