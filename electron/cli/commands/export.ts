import { basename, dirname } from 'node:path'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { evaluationFileOfLead } from '../../services/results/evaluation-file-of-lead.ts'
import type { AskedOf } from '../arguments.ts'
import { isFailure, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'
import { writeFiles } from '../write-files.ts'

/** `fairmark export --out FILE`: the evaluation as an evaluation file. Refused while the lead does not see scores. */
export async function exportEvaluation(
  { out, evaluation }: AskedOf<'export'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async ({ workspace }) => {
    const key = oneEvaluation(workspace, 'lead', evaluation, 'export')
    const text = isRefusal(key) ? key : evaluationFileOfLead(workspace, key)
    if (isRefusal(text)) return Promise.resolve(text)
    const written = writeFiles(dirname(out), [{ name: basename(out), bytes: Buffer.from(text) }])
    return Promise.resolve(isFailure(written) ? written : `${out}\n`)
  })
}
