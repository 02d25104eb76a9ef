import type { LogId, MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'

const LINE_FEED = 0x0a

/**
 * A member's own log as it came back last, to go with their next pack: on a new laptop nobody types twice. Of a laptop
 * that was lost, what it had before it was lost; undefined where nothing came back yet.
 */
export function ownLog(
  evaluation: OpenEvaluation,
  member: MemberId,
): { readonly log: LogId; readonly bytes: Uint8Array } | Refusal | undefined {
  const { exchange } = evaluation.gathered.state
  const devices = [...(exchange.returns.get(member)?.devices.values() ?? [])]
  const device = devices.findLast(({ revoked }) => revoked === undefined) ?? devices.at(-1)
  const branches = device?.branches ?? []
  const branch = branches.find(({ head }) => head === device?.kept) ?? branches.at(-1)
  if (!device || !branch) return undefined
  const bytes = evaluation.returnBytes(branch.file)
  if (isRefusal(bytes)) return bytes
  const entries = Math.min(branch.entries, device.revoked?.from ?? branch.entries)
  return entries === 0 ? undefined : { log: device.log, bytes: firstLines(bytes, entries) }
}

/** The first so many lines, with their line feeds. */
export function firstLines(bytes: Uint8Array, count: number): Uint8Array {
  let end = 0
  for (let line = 0; line < count; line++) {
    const found = bytes.indexOf(LINE_FEED, end)
    if (found === -1) return bytes
    end = found + 1
  }
  return bytes.subarray(0, end)
}
