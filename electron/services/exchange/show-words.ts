import type { MemberId } from '../../../shared/identifiers.ts'
import { refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from './context.ts'

/** The six words of a member's newest pack, for the lead to tell them again. */
export function showWords(
  context: ExchangeContext,
  key: EvaluationKey,
  member: MemberId,
): readonly string[] | Refusal {
  return within(context, key, ({ about, gathered: { state }, secrets }) => {
    if (about.role !== 'lead') return refusal('refusal.leadOnly')
    const title = state.panel.get(member)?.title ?? member
    const pack = state.exchange.packs.get(member)?.at(-1)
    if (!pack) return refusal('refusal.noPackIssued', { member: title })
    const known = secrets.words.find((one) => one.member === member && one.version === pack.version)
    return known?.words ?? refusal('refusal.noWords', { member: title })
  })
}
