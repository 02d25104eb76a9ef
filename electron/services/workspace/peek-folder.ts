import { emptyEvaluation } from '../../../shared/evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { readDeclaration } from '../drafts/declaration-file.ts'
import { readMeeting } from '../drafts/meeting-file.ts'
import { peekDrafts } from '../drafts/draft-files.ts'
import { draftsInForce } from '../drafts/drafts.ts'
import { folderKeys, knownLog } from './folder-keys.ts'
import { latest, type Gathered } from './gathered.ts'
import { keptSources } from './kept-sources.ts'
import type { Vault } from '../keys/vault.ts'
import { peekLog } from '../log/log-store.ts'
import type { Machine } from '../disk/machine.ts'
import { outgoingFiles } from './outgoing-files.ts'
import { packsAmong } from './packs-among.ts'
import { quarantineSentence } from '../log/quarantine-sentence.ts'
import { stateOf } from './stored-state.ts'
import { readWorkspaceFile, type Places } from './workspace-file.ts'

/**
 * Reads a folder without its lock and without touching anything: for lists, and where the disk cannot be written.
 * What is left of a torn last entry is passed over. Refused while the device is locked, if the folder is sealed.
 * @throws the disk's error
 */
export function peekFolder(
  machine: Machine,
  vault: Vault,
  places: Places,
  key: EvaluationKey,
): Gathered | Refusal {
  const { files } = machine
  const about = readWorkspaceFile(files, places, key)
  if (isRefusal(about)) return about
  const keys = folderKeys(machine, vault, places, key, about)
  if (isRefusal(keys)) return keys
  const seal = keys.seals.file
  const log = peekLog(files, places.logs, knownLog(about, keys))
  if (log === 'too-large') return quarantineSentence({ kind: 'too-large' }, emptyEvaluation)
  const sources = keptSources(files, places, seal)
  const state = stateOf(files, places, about, log.entries, seal, sources)
  if (isRefusal(state)) return state
  const drafts =
    about.role === 'evaluator'
      ? draftsInForce(state, about.member, peekDrafts(files, places.drafts, seal))
      : []
  const declaration = about.role === 'evaluator' ? readDeclaration(files, places.drafts, seal) : undefined
  const meeting = about.role === 'lead' ? readMeeting(files, places.drafts, seal) : undefined
  const { entries, head, quarantine } = log
  return {
    key,
    evaluation: about.evaluation,
    about,
    places,
    state,
    drafts,
    declaration,
    meeting,
    returned: sources.returned,
    outgoing: packsAmong(outgoingFiles(files, places.outgoing), keys.secrets),
    savedAt: latest([entries.at(-1)?.at, declaration?.savedAt, ...drafts.map(({ savedAt }) => savedAt)]),
    record: { entries: entries.length, head },
    lines: () => entries,
    quarantine,
  }
}
