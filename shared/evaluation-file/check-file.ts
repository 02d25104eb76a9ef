import type { Refusal } from '../refusal.ts'
import { checkConsensus, checkScores } from './checks/check-scores.ts'
import { checkInterests, checkPanel } from './checks/check-panel.ts'
import { checkTenders } from './checks/check-tenders.ts'
import { referencesOf } from './checks/references.ts'
import type { EvaluationFile } from './schema.ts'

/**
 * What is first wrong between the parts of a file: an id that nothing has, two entries for one thing, a score off its
 * scale, a price that is not above zero. The parts are read in the order of the file.
 * @param file one whose procurement passed its checks
 */
export function checkFile(file: EvaluationFile): Refusal | undefined {
  const known = referencesOf(file)
  return (
    checkTenders(file, known) ??
    checkPanel(file, known) ??
    checkInterests(file, known) ??
    checkScores(file, known) ??
    checkConsensus(file, known)
  )
}
