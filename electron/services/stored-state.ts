import type { Evaluation } from '../../shared/evaluation/evaluation.ts'
import { fold } from '../../shared/evaluation/evolve.ts'
import { evaluationFromPack } from '../../shared/exchange/make-pack.ts'
import type { Entry } from '../../shared/ledger/entry.ts'
import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { FileSystem } from './file-system.ts'
import { readPack } from './stored-pack.ts'
import type { Places, WorkspaceFile } from './workspace-file.ts'

/** The state that the entries of a log add up to: a lead's from nothing, a member's from the pack that was opened. */
export function stateOf(
  files: FileSystem,
  places: Places,
  about: WorkspaceFile,
  entries: readonly Entry[],
): Evaluation | Refusal {
  if (about.role === 'lead') return fold(entries)
  const opened = entries[0]?.event
  if (opened?.type !== 'PackOpened') return refusal('refusal.packDamaged')
  const pack = readPack(files, places.packs, opened.digest)
  if (isRefusal(pack)) return pack
  if (pack.member.member !== about.member) return refusal('refusal.packDamaged')
  return fold(entries, evaluationFromPack(pack))
}
