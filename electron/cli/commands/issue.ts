import type { Say } from '../../../shared/messages/message.ts'
import { packRefused } from '../../../shared/evaluation/decisions/packs.ts'
import { memberId, type MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from '../../services/exchange/context.ts'
import { issuePacks } from '../../services/exchange/issue-packs.ts'
import { leadKeys } from '../../services/exchange/lead-keys.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { isFailure, type Failure } from '../failure.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark issue --out DIR`: a pack for each member who scores, or for those named. Prints a line for each: the path, a
 * tab, and the six words, which are empty where the member's own key opens it.
 */
export async function issue(
  { out, evaluation, members }: AskedOf<'issue'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'issue')
    if (isRefusal(key)) return key
    const chosen = await membersFor(context, key, members)
    const issued = isRefusal(chosen) ? chosen : await issuePacks(context, key, chosen)
    if (isRefusal(issued)) return issued
    let text = ''
    for (const { file, words = '' } of issued) {
      const path = await copyOut(context, key, file.name, { folder: out })
      if (isRefusal(path) || isFailure(path)) return path
      text += `${say('cli.issued', { path, words })}\n`
    }
    return text
  })
}

/** Everybody for whom a pack can be made and who has none. */
async function membersFor(
  context: ExchangeContext,
  key: EvaluationKey,
  named: readonly string[],
): Promise<readonly MemberId[] | Refusal> {
  if (named.length > 0) return named.flatMap((name) => memberId.safeParse(name).data ?? [])
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  return within(context, key, ({ gathered: { state } }) => {
    const asked = [...state.panel.values()].map((member) => ({ member, refused: packRefused(state, member) }))
    const fitting = asked.filter(
      ({ member, refused }) => !refused && !state.exchange.packs.has(member.member),
    )
    if (fitting.length > 0) return fitting.map(({ member }) => member.member)
    const why = asked.find(({ refused }) => refused && refused.id !== 'refusal.nothingToScore')?.refused
    return why ?? refusal('refusal.packsAllIssued')
  })
}
