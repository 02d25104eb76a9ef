import { readManifest } from '../../electron/services/exchange/container/read-manifest.ts'
import { checkRecord } from '../../electron/services/verify/check-record.ts'
import { sourcesOf } from '../../electron/services/verify/check-returns.ts'
import type { EvaluationFile } from '../../shared/evaluation-file/schema.ts'
import { evaluationFileOf } from '../../shared/evaluation-file/write.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import { LEAD } from './panel-apart.ts'
import { logOfLead, sealed, type Parts } from './record-parts.ts'
import { recordOfHistory, type History } from './record-of-history.ts'
import type { CountedScore, Verifier } from './verifier.ts'

/** A record, and what the program makes of it. */
export interface Recorded {
  readonly parts: Parts
  /** The evaluation file that comes of it, whether or not the record is taken. */
  readonly file: EvaluationFile
}

export function recorded(history: History): Recorded {
  const { lead, blobs } = recordOfHistory(history)
  const log = logOfLead(lead, LEAD)
  const parts = sealed(log, blobs)
  return { parts, file: evaluationFileOf(fold(log.entries, undefined, sourcesOf(parts))) }
}

/** What the program's own code says of the inside of a record. */
export function program(parts: Parts): Refusal | undefined {
  const none = new Uint8Array()
  const manifest = readManifest(parts.get('manifest.json') ?? none, parts.get('signature') ?? none)
  if (isRefusal(manifest)) return manifest
  if (manifest.format !== 'fairmark-record') return refusal('refusal.file.unsound')
  const rest = new Map([...parts].filter(([name]) => name !== 'manifest.json' && name !== 'signature'))
  const checked = checkRecord(manifest, rest)
  return isRefusal(checked) ? checked : undefined
}

/** Whether a verifier counts the scores that the program counts, and no others. */
export function countsTheSame({ verifyRecord, countedScores }: Verifier, { parts, file }: Recorded): boolean {
  const { state } = verifyRecord(parts, () => true)
  return shown(countedScores(state)) === shown(file.scores)
}

/** One a line, whatever their order. */
export function shown(scores: readonly CountedScore[]): string {
  return scores
    .map(({ member, bidder, question, score }) => `${member} ${bidder} ${question} ${score}`)
    .sort()
    .join('\n')
}
