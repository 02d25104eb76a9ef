import { basename, dirname, join } from 'node:path'
import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { falseEntry } from '../../shared/ledger/false-entry.ts'
import type { Say } from '../../shared/messages/message.ts'
import { isRefusal, refusal } from '../../shared/refusal.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { hashOf } from '../services/canonical.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import { knownLog } from '../services/workspace/folder-keys.ts'
import { keptSources } from '../services/workspace/kept-sources.ts'
import { logPath, peekLog } from '../services/log/log-store.ts'
import { nodeFileSystem as files } from '../services/disk/node-file-system.ts'
import { quarantineSentence } from '../services/log/quarantine-sentence.ts'
import { outcomeNow } from '../services/results/results-of.ts'
import { stateOf } from '../services/workspace/stored-state.ts'
import {
  evaluationsFolder,
  keysIn,
  placesIn,
  placesInFolder,
  readWorkspaceFile,
  type Places,
} from '../services/workspace/workspace-file.ts'
import type { AskedOf } from './arguments.ts'
import { diskFailure } from './disk-failure.ts'
import { failure, isFailure, type Failure } from './failure.ts'
import { folderOpener, type FolderOpener } from './folder-opener.ts'
import { identitiesIn } from './keys-to-verify.ts'
import { standingAt } from './standing-at.ts'

/**
 * Reads the record of one evaluation's folder, or of all in a home folder, without touching
 * anything, and checks that every line is canonical and follows the one before, that all of them add up to a state, and
 * that what they say of publication, scores and award is what comes out when it is worked out anew. The first that does
 * not is the answer, and nothing else.
 */
export async function verifyFolder(
  { place: folder, identity }: AskedOf<'verify'>,
  say: Say,
): Promise<string | Failure> {
  const identities = identity === undefined ? undefined : identitiesIn(identity)
  if (isFailure(identities)) return identities
  const home = standingAt(folder)
  const single = placesInFolder(home)
  if (files.kindOf(single.workspace) !== undefined)
    return verifyEvaluation(folder, single, folderOpener(dirname(dirname(home)), identities, say), say)
  const keys = keysIn(files, home)
  if (keys.length === 0) return failure(folder, refusal('cli.nothingToVerify'))
  const open = folderOpener(home, identities, say)
  let text = ''
  for (const key of keys) {
    const place = join(evaluationsFolder(folder), key)
    const report = await verifyEvaluation(place, placesIn(home, key), open, say)
    if (isFailure(report)) return report
    text += report
  }
  return text
}

const unnamed = evaluationKey.parse('0'.repeat(32))

async function verifyEvaluation(
  place: string,
  places: Places,
  open: FolderOpener,
  say: Say,
): Promise<string | Failure> {
  const key = evaluationKey.safeParse(basename(place)).data ?? unnamed
  const about = readWorkspaceFile(files, places, key)
  if (isRefusal(about)) return failure(place, { ...about, values: { folder: place } })
  const keys = await open(places, key, about)
  if (isRefusal(keys)) return failure(place, keys)
  const known = knownLog(about, keys)
  const logPlace = logPath(join(place, 'logs'), known)
  const log = readable(logPlace, () => peekLog(files, places.logs, known))
  if (isFailure(log)) return log
  if (log === 'too-large')
    return failure(logPlace, quarantineSentence({ kind: 'too-large' }, emptyEvaluation))
  const { end, entries, head, quarantine, unsigned } = log
  const seal = keys.seals.file
  const sources = keptSources(files, places, seal)
  const state = stateOf(files, places, about, entries, seal, sources)
  if (isRefusal(state)) return failure(place, state)
  if (end.kind === 'torn') return failure(logPlace, refusal('cli.tornLine', { line: entries.length + 1 }))
  if (quarantine) return failure(logPlace, quarantineSentence(quarantine, state))
  const reckoning = about.role === 'lead' ? { hashOf, outcomeOf: outcomeNow } : undefined
  const wrong = falseEntry(entries, state.procurement, reckoning, sources)
  if (wrong) return failure(logPlace, wrong)
  const title = state.procurement?.title ?? ''
  return `${say('cli.verified', {
    ...{ place, title, role: about.role, entries: entries.length, head },
    signed: known.signing ? 'yes' : 'no',
    unsigned,
  })}\n`
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
