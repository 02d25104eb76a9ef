import type { Device, Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { MemberId } from '../../../shared/identifiers.ts'

/**
 * The device that the member uses now and did not lose: the one with the newest pack, and of those the one whose return
 * was taken last. What it alone can open needs no words.
 */
export function deviceRecipient({ exchange }: Evaluation, member: MemberId): string | undefined {
  const devices = [...(exchange.returns.get(member)?.devices.values() ?? [])]
  return devices
    .filter(({ revoked }) => revoked === undefined)
    .sort(byUse)
    .at(-1)?.recipient
}

function byUse(one: Device, other: Device): number {
  if (one.packVersion !== other.packVersion) return one.packVersion - other.packVersion
  return takenAt(one) < takenAt(other) ? -1 : 1
}

function takenAt({ branches }: Device): string {
  return branches.map(({ acceptedAt }) => acceptedAt).reduce((one, other) => (one < other ? other : one), '')
}
