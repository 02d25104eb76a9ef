import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import { fold } from '../../../shared/evaluation/evolve.ts'
import { evaluationFromPack } from '../../../shared/exchange/make-pack.ts'
import type { Entry } from '../../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { KeptSources } from './kept-sources.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readPack } from './stored-pack.ts'
import type { Places, WorkspaceFile } from './workspace-file.ts'

/** The state that the entries of a log add up to: a lead's from nothing, a member's from the pack that was opened first. */
export function stateOf(
  files: FileSystem,
  places: Places,
  about: WorkspaceFile,
  entries: readonly Entry[],
  seal: FileSeal,
  sources: KeptSources,
): Evaluation | Refusal {
  const from = about.role === 'lead' ? undefined : firstState(files, places, about.member, entries, seal)
  if (isRefusal(from)) return from
  const state = fold(entries, from, sources)
  return sources.missing() ?? state
}

function firstState(
  files: FileSystem,
  places: Places,
  member: string,
  entries: readonly Entry[],
  seal: FileSeal,
): Evaluation | Refusal {
  const opened = entries[0]?.event
  if (opened?.type !== 'PackOpened') return refusal('refusal.packDamaged')
  const pack = readPack(files, places, opened.digest, seal)
  if (isRefusal(pack)) return pack
  return pack.member.member === member ? evaluationFromPack(pack) : refusal('refusal.packDamaged')
}
