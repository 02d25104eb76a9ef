import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { timeNow } from '../disk/clock.ts'
import { ignoringFaults } from '../disk/disk-fault.ts'
import { Drafts } from '../drafts/drafts.ts'
import { MeetingKeeper } from '../drafts/meeting-keeper.ts'
import { folderKeys, knownLog } from './folder-keys.ts'
import { keptSources } from './kept-sources.ts'
import type { Vault } from '../keys/vault.ts'
import { ensureFolder } from '../disk/whole-file.ts'
import { openLog, type OpenLog } from '../log/log-store.ts'
import type { Machine } from '../disk/machine.ts'
import { OpenEvaluation } from './open-evaluation.ts'
import { personOf } from '../door/permitted.ts'
import { stateOf } from './stored-state.ts'
import { readWorkspaceFile, type Places } from './workspace-file.ts'

/**
 * Takes the lock of an evaluation's folder, then reads and verifies everything in it. A torn last entry is recovered; a
 * record damaged elsewhere opens in quarantine. Refused while the device is locked, if the folder is sealed.
 * @throws the disk's error; nothing stays locked then
 */
export function openFolder(
  machine: Machine,
  vault: Vault,
  places: Places,
  key: EvaluationKey,
): OpenEvaluation | Refusal {
  const { files } = machine
  const about = readWorkspaceFile(files, places, key)
  if (isRefusal(about)) return about
  const at = timeNow(machine)
  if (isRefusal(at)) return at
  const lock = machine.takeLock(places.lock)
  if (lock === 'held') return refusal('refusal.openElsewhere')
  let log: OpenLog | undefined
  let opened: OpenEvaluation | Refusal | undefined
  try {
    const keys = folderKeys(machine, vault, places, key, about)
    if (isRefusal(keys)) return keys
    const seal = keys.seals.file
    const recorder = { at, by: personOf(about) }
    // Some ways of copying a folder leave the empty ones behind.
    for (const folder of [places.packs, places.drafts]) ensureFolder(files, folder)
    log = openLog(files, places.logs, knownLog(about, keys), recorder)
    const sources = keptSources(files, places, seal)
    const state = stateOf(files, places, about, log.entries, seal, sources)
    if (isRefusal(state)) return state
    const drafts =
      about.role === 'evaluator' ? new Drafts(files, places.drafts, about.member, seal) : undefined
    const meeting = about.role === 'lead' ? new MeetingKeeper(files, places.drafts, seal) : undefined
    ignoringFaults(() => {
      files.touch(places.workspace, machine.now())
    })
    const folder = { key, about, places, machine, keys }
    opened = new OpenEvaluation({ ...folder, lock, log, sources, drafts, meeting, state })
    return opened
  } finally {
    if (!opened) {
      // The file first: whoever gets the lock then finds nobody else writing.
      if (log?.kind === 'open') log.writer.close()
      lock.release()
    }
  }
}
