import { memberId, type MemberId } from '../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'

/** Who --member names. A name that no id could be is nobody's. */
export function namedMember(name: string): MemberId | Refusal {
  return memberId.safeParse(name).data ?? refusal('refusal.unknownMember', { member: name })
}
