import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { signingKeyOf, type SigningKey } from '../keys/signing.ts'
import { needsVault } from '../keys/vault.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { within, type ExchangeContext } from './context.ts'

/** What the lead signs with, and to whom the panel sends. */
export interface LeadKeys {
  readonly signing: SigningKey
  readonly recipient: string
  readonly second: string | undefined
}

/**
 * The lead's keys, made and entered when they are first needed. From then on everything of this evaluation lies sealed on
 * the disk, so the device needs its own key first.
 */
export async function leadKeys(context: ExchangeContext, key: EvaluationKey): Promise<LeadKeys | Refusal> {
  const role = within(context, key, ({ about }) =>
    about.role === 'lead' ? about : refusal('refusal.leadOnly'),
  )
  if (isRefusal(role)) return role
  if (!role.sample) {
    const closed = needsVault(context.workspace.vault)
    if (closed) return closed
    if (role.protection === 'none') {
      const refused = context.workspace.protect(key)
      if (refused) return refused
    }
  }
  return within(context, key, enteredKeys)
}

function enteredKeys(evaluation: OpenEvaluation): LeadKeys | Refusal {
  const { secrets } = evaluation
  const signing = signingKeyOf(secrets.signing)
  const { recipient } = secrets
  if (!evaluation.gathered.state.exchange.keys) {
    const event = { type: 'KeysMade', signing: signing.public, recipient } as const
    const refused = evaluation.enter({ type: 'EnterExchange', event })
    if (refused) return refused
  }
  return { signing, recipient, second: evaluation.gathered.state.exchange.secondLead?.recipient }
}
