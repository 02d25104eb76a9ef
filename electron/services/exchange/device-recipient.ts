import type { Evaluation } from '../../../shared/evaluation/evaluation.ts'
import type { MemberId } from '../../../shared/identifiers.ts'

/** The member's newest device that was not lost: what it alone can open needs no words. */
export function deviceRecipient({ exchange }: Evaluation, member: MemberId): string | undefined {
  const devices = [...(exchange.returns.get(member)?.devices.values() ?? [])]
  return devices.filter(({ revoked }) => revoked === undefined).at(-1)?.recipient
}
