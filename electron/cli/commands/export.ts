import { basename, dirname } from 'node:path'
import type { ResultWork } from '../../../shared/exports/result-work.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { leadResult } from '../../services/exports/lead-result.ts'
import { evaluationFileOfLead } from '../../services/results/evaluation-file-of-lead.ts'
import type { Workspace } from '../../services/workspace/workspace.ts'
import type { AskedOf } from '../arguments.ts'
import { isFailure, misuse, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'
import { writeFiles, type NewFile } from '../write-files.ts'

type Asked = AskedOf<'export'>
type Made = readonly NewFile[] | Refusal

/** What `--to` may say. CSV is three files, so `--out` is a folder then; else it is the file. */
const formats = ['file', 'xlsx', 'csv', 'ocds'] as const
type Format = (typeof formats)[number]

/**
 * `fairmark export --out FILE [--to xlsx|csv|ocds]`: the evaluation as an evaluation file, its result as a spreadsheet or as
 * tables, or the OCDS release of its award. Refused while the lead does not see scores.
 */
export async function exportEvaluation(asked: Asked, say: Say): Promise<string | Failure> {
  const { out, to = 'file', prefix, withLosing } = asked
  const format = formats.find((one) => one === to)
  if (!format) return misuse('cli.unknownFormat', { to })
  if (format !== 'ocds' && (prefix !== undefined || withLosing)) return misuse('cli.onlyForOcds')
  return withDevice(say, async ({ workspace }) => {
    const key = oneEvaluation(workspace, 'lead', asked.evaluation, 'export')
    const files = isRefusal(key) ? key : await make(workspace, say, key, format, asked)
    if (isRefusal(files)) return files
    const written = writeFiles(format === 'csv' ? out : dirname(out), files)
    if (isFailure(written)) return written
    return format === 'csv' ? written.map((path) => `${path}\n`).join('') : `${out}\n`
  })
}

async function make(
  workspace: Workspace,
  say: Say,
  key: EvaluationKey,
  format: Format,
  asked: Asked,
): Promise<Made> {
  const named = (bytes: Uint8Array) => [{ name: basename(asked.out), bytes }]
  if (format === 'file') {
    const text = evaluationFileOfLead(workspace, key)
    return isRefusal(text) ? text : named(Buffer.from(text))
  }
  const work = leadResult(workspace, say, key)
  if (isRefusal(work)) return work
  if (format === 'ocds') return release(work, asked, named)
  const { resultCsvs, resultXlsx } = await import('../../services/exports/result-files.ts')
  return format === 'csv' ? resultCsvs(work) : named(await resultXlsx(work))
}

async function release(
  work: ResultWork,
  { prefix, withLosing }: Asked,
  named: (bytes: Uint8Array) => readonly NewFile[],
): Promise<Made> {
  const { releaseText } = await import('../../services/exports/lead-release.ts')
  const text = releaseText(work, { prefix, withLosing })
  return isRefusal(text) ? text : named(Buffer.from(text))
}
