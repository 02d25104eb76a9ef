import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import { evaluationKey, type EvaluationKey } from '../../shared/views/request.ts'
import { keysIn, placesIn, readWorkspaceFile } from '../services/workspace/workspace-file.ts'
import type { Workspace } from '../services/workspace/workspace.ts'

/**
 * The evaluation that is meant: the one that was named, or the only one of this role, the samples left out.
 * @throws the disk's error
 */
export function oneEvaluation(
  { machine, home }: Workspace,
  role: 'lead' | 'evaluator' | 'either',
  named: string | undefined,
  command: string,
): EvaluationKey | Refusal {
  if (named !== undefined) return evaluationKey.safeParse(named).data ?? refusal('cli.badKey', { key: named })
  const keys = keysIn(machine.files, home).filter((key) => {
    const about = readWorkspaceFile(machine.files, placesIn(home, key), key)
    return !isRefusal(about) && (role === 'either' || about.role === role) && !about.sample
  })
  const [only, ...others] = keys
  if (only === undefined) return refusal('cli.noEvaluation', { command })
  return others.length === 0 ? only : refusal('cli.evaluationNeeded', { keys: keys.join(', ') })
}
