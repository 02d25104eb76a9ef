import { basename, join } from 'node:path'
import { emptyEvaluation } from '../../../shared/evaluation/evaluation.ts'
import { falseEntry } from '../../../shared/ledger/false-entry.ts'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../../shared/refusal.ts'
import { evaluationKey } from '../../../shared/views/request.ts'
import { hashOf } from '../../services/canonical.ts'
import { isDiskFault } from '../../services/disk-fault.ts'
import { logPath, peekLog } from '../../services/log-store.ts'
import { nodeFileSystem as files } from '../../services/node-file-system.ts'
import { quarantineSentence } from '../../services/quarantine-sentence.ts'
import { outcomeNow } from '../../services/results-of.ts'
import { stateOf } from '../../services/stored-state.ts'
import {
  evaluationsFolder,
  keysIn,
  placesIn,
  placesInFolder,
  readWorkspaceFile,
  type Places,
} from '../../services/workspace-file.ts'
import { diskFailure } from '../disk-failure.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { standingAt } from '../standing-at.ts'

/**
 * `fairmark verify FOLDER`: reads the record of one evaluation's folder, or of all in a home folder, without touching
 * anything, and checks that every line is canonical and follows the one before, that all of them add up to a state, and
 * that what they say of publication, scores and award is what comes out when it is worked out anew. The first that does
 * not is the answer, and nothing else.
 */
export function verify(folder: string, say: Say): string | Failure {
  return readable(folder, () => {
    const home = standingAt(folder)
    if (files.kindOf(home) === undefined) return diskFailure(folder, { code: 'ENOENT' })
    const single = placesInFolder(home)
    if (files.kindOf(single.workspace) !== undefined) return verifyEvaluation(folder, single, say)
    const keys = keysIn(files, home)
    if (keys.length === 0) return failure(folder, refusal('cli.nothingToVerify'))
    let text = ''
    for (const key of keys) {
      const report = verifyEvaluation(join(evaluationsFolder(folder), key), placesIn(home, key), say)
      if (isFailure(report)) return report
      text += report
    }
    return text
  })
}

const unnamed = evaluationKey.parse('0'.repeat(32))

function verifyEvaluation(place: string, places: Places, say: Say): string | Failure {
  const about = readWorkspaceFile(files, places, evaluationKey.safeParse(basename(place)).data ?? unnamed)
  if (isRefusal(about)) return failure(place, { ...about, values: { folder: place } })
  const logPlace = logPath(join(place, 'logs'), about.log)
  const log = readable(logPlace, () => peekLog(files, places.logs, about.log))
  if (isFailure(log)) return log
  if (log === 'too-large')
    return failure(logPlace, quarantineSentence({ kind: 'too-large' }, emptyEvaluation))
  const { end, entries, head } = log
  const state = stateOf(files, places, about, entries)
  if (isRefusal(state)) return failure(place, state)
  if (end.kind === 'torn') return failure(logPlace, refusal('cli.tornLine', { line: entries.length + 1 }))
  if (end.kind !== 'whole') return failure(logPlace, quarantineSentence(end, state))
  const reckoning = about.role === 'lead' ? { hashOf, outcomeOf: outcomeNow } : undefined
  const wrong = falseEntry(entries, state.procurement, reckoning)
  if (wrong) return failure(logPlace, wrong)
  const title = state.procurement?.title ?? ''
  return `${say('cli.verified', { place, title, role: about.role, entries: entries.length, head })}\n`
}

/** What a disk that fails says is said of this place. */
function readable<Value>(place: string, action: () => Value): Value | Failure {
  try {
    return action()
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(place, error)
    throw error
  }
}
