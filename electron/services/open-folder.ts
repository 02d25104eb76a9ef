import { isRefusal, refusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { timeNow } from './clock.ts'
import { ignoringFaults } from './disk-fault.ts'
import { Drafts } from './drafts.ts'
import { openLog, type OpenLog } from './log-store.ts'
import type { Machine } from './machine.ts'
import { OpenEvaluation } from './open-evaluation.ts'
import { personOf } from './permitted.ts'
import { stateOf } from './stored-state.ts'
import { readWorkspaceFile, type Places } from './workspace-file.ts'

/**
 * Takes the lock of an evaluation's folder, then reads and verifies everything in it. A torn last entry is recovered; a
 * record damaged elsewhere opens in quarantine.
 * @throws the disk's error; nothing stays locked then
 */
export function openFolder(machine: Machine, places: Places, key: EvaluationKey): OpenEvaluation | Refusal {
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
    const recorder = { at, by: personOf(about) }
    log = openLog(files, places.logs, about.log, recorder)
    const state = stateOf(files, places, about, log.entries)
    if (isRefusal(state)) return state
    const drafts = about.role === 'evaluator' ? new Drafts(files, places.drafts, about.member) : undefined
    ignoringFaults(() => {
      files.touch(places.workspace, machine.now())
    })
    opened = new OpenEvaluation({ key, about, machine, lock, log, drafts, state })
    return opened
  } finally {
    if (!opened) {
      // The file first: whoever gets the lock then finds nobody else writing.
      if (log?.kind === 'open') log.writer.close()
      lock.release()
    }
  }
}
