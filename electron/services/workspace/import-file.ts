import { eventsOf } from '../../../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../../../shared/evaluation-file/read.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { utf8Text } from '../json-text.ts'
import type { Workspace } from './workspace.ts'

/** An evaluation file becomes a new evaluation of a lead. What is wrong with it is said, and nothing is written. */
export function importFile(workspace: Workspace, bytes: Uint8Array): EvaluationKey | Refusal {
  const text = utf8Text(bytes)
  if (text === undefined) return refusal('refusal.file.notJson')
  const file = readEvaluationFile(text)
  return isRefusal(file) ? file : workspace.createLead(eventsOf(file))
}
