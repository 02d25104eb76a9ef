import type { Position } from '../../../shared/evaluation/exchange-events.ts'
import type { LogId } from '../../../shared/identifiers.ts'
import { NO_PREVIOUS } from '../../../shared/ledger/entry.ts'
import { sha256 } from '../canonical.ts'
import { firstLines } from './own-log.ts'

/** SHA-256 of the last of the first `entries` lines of a log; undefined where there are fewer. */
export function headAfter(log: Uint8Array, entries: number): string | undefined {
  if (entries === 0) return NO_PREVIOUS
  const before = firstLines(log, entries - 1)
  const line = firstLines(log.subarray(before.length), 1)
  return line.at(-1) === 0x0a ? sha256(line.subarray(0, -1)) : undefined
}

/** Whether a log once stood at this position: what was told of it then is so far the log that is here. */
export function isAt({ log, entries, head }: Position, id: LogId, bytes: Uint8Array): boolean {
  return log === id && headAfter(bytes, entries) === head
}
