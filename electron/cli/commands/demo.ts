import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import { renderPdf } from '../../documents/render-pdf.ts'
import { awardRecommendationOf, evaluationFileText } from '../../services/results/award-document.ts'
import { isDiskFault } from '../../services/disk/disk-fault.ts'
import { thisMachine } from '../../services/disk/machine.ts'
import { Workspace } from '../../services/workspace/workspace.ts'
import { diskFailure } from '../disk-failure.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { writeFiles, type NewFile } from '../write-files.ts'

/**
 * `fairmark demo --out DIR`: the sample as its lead has it, through the same service and onto the same disk as a real
 * evaluation, then out as its award recommendation and its evaluation file. Prints what was written.
 */
export async function demo(out: string, say: Say): Promise<string | Failure> {
  const files = await inTemporaryHome((workspace) => sampleFiles(workspace, say))
  if (isFailure(files)) return files
  if (isRefusal(files)) return failure(undefined, files)
  const written = writeFiles(out, files)
  return isFailure(written) ? written : written.map((path) => `${path}\n`).join('')
}

async function sampleFiles(workspace: Workspace, say: Say): Promise<readonly NewFile[] | Refusal> {
  const key = workspace.openSample('lead')
  if (isRefusal(key)) return key
  const sample = workspace.look(key)
  if (isRefusal(sample)) return sample
  const document = awardRecommendationOf(workspace, say, key)
  if (isRefusal(document)) return document
  return [
    { name: 'award-recommendation.pdf', bytes: await renderPdf(document) },
    { name: 'evaluation.json', bytes: Buffer.from(evaluationFileText(sample.state)) },
  ]
}

/** A home that is gone afterwards: the demo never touches a person's own evaluations. */
async function inTemporaryHome<Result>(
  action: (workspace: Workspace) => Promise<Result>,
): Promise<Result | Failure> {
  let home: string | undefined
  try {
    home = mkdtempSync(join(tmpdir(), 'fairmark-demo-'))
    const workspace = new Workspace(thisMachine, home)
    try {
      return await action(workspace)
    } finally {
      workspace.close()
    }
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(tmpdir(), error)
    throw error
  } finally {
    if (home !== undefined) rmSync(home, { recursive: true, force: true })
  }
}
