import { emptyEvaluation } from '../../shared/evaluation/evaluation.ts'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { peekDrafts } from './draft-files.ts'
import { draftsInForce } from './drafts.ts'
import type { FileSystem } from './file-system.ts'
import { latest, type Gathered } from './gathered.ts'
import { peekLog } from './log-store.ts'
import { quarantineSentence } from './quarantine-sentence.ts'
import { stateOf } from './stored-state.ts'
import { readWorkspaceFile, type Places } from './workspace-file.ts'

/**
 * Reads a folder without its lock and without touching anything: for lists, and where the disk cannot be written.
 * What is left of a torn last entry is passed over.
 * @throws the disk's error
 */
export function peekFolder(files: FileSystem, places: Places, key: EvaluationKey): Gathered | Refusal {
  const about = readWorkspaceFile(files, places, key)
  if (isRefusal(about)) return about
  const log = peekLog(files, places.logs, about.log)
  if (log === 'too-large') return quarantineSentence({ kind: 'too-large' }, emptyEvaluation)
  const state = stateOf(files, places, about, log.entries)
  if (isRefusal(state)) return state
  const drafts =
    about.role === 'evaluator' ? draftsInForce(state, about.member, peekDrafts(files, places.drafts)) : []
  const { end, entries, head } = log
  return {
    key,
    about,
    state,
    drafts,
    savedAt: latest([entries.at(-1)?.at, ...drafts.map(({ savedAt }) => savedAt)]),
    record: { entries: entries.length, head },
    quarantine: end.kind === 'changed' || end.kind === 'newer' ? end : undefined,
  }
}
