import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { utf8Text } from './json-text.ts'
import { jsonValue } from './request-json.ts'
import type { Workspace } from './workspace.ts'

const byteOrderMark = [0xef, 0xbb, 0xbf]

/** An evaluation file becomes a new evaluation of a lead. What is wrong with it is said, and nothing is written. */
export function importFile(workspace: Workspace, bytes: Uint8Array): EvaluationKey | Refusal {
  const text = utf8Text(bytes)
  if (text === undefined) return refusal('refusal.file.notJson')
  const file = readEvaluationFile(text)
  if (isRefusal(file)) return file
  // A file of the right shape may still hold half characters, which the record cannot.
  const sound = jsonValue(withoutMark(bytes))
  return isRefusal(sound) ? sound : workspace.createLead(eventsOf(file))
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return byteOrderMark.every((byte, index) => bytes[index] === byte)
    ? bytes.subarray(byteOrderMark.length)
    : bytes
}
