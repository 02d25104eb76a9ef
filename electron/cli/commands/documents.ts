import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { renderPdf } from '../../documents/render-pdf.ts'
import { awardDocument } from '../../services/results/award-document.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { readEvaluation } from '../read-evaluation.ts'
import { writeFiles } from '../write-files.ts'

/** `fairmark documents FILE --out DIR`: the award recommendation of an evaluation file. Prints what was written. */
export async function documents(file: string, out: string, say: Say): Promise<string | Failure> {
  const evaluation = readEvaluation(file)
  if (isFailure(evaluation)) return evaluation
  const document = awardDocument(evaluation, say, { head: undefined, entries: 0 })
  if (isRefusal(document)) return failure(file, document)
  const bytes = await renderPdf(document)
  const written = writeFiles(out, [{ name: 'award-recommendation.pdf', bytes }])
  return isFailure(written) ? written : written.map((path) => `${path}\n`).join('')
}
