import { packRefused } from '../../../shared/evaluation/decisions/packs.ts'
import type { Evaluation, IssuedPack, Member } from '../../../shared/evaluation/evaluation.ts'
import type { MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { packFileOf } from '../../../shared/views/outgoing-files.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { outgoingOf } from '../workspace/gathered.ts'
import { within, type ExchangeContext } from './context.ts'
import type { IssuedFile } from './issue-packs.ts'
import { leadKeys } from './lead-keys.ts'
import { showWords } from './show-words.ts'

/** The members who score and have opened no pack that they could score by, in the order of the panel. */
export interface PacksDue {
  /** There is none, or its file is gone. */
  readonly missing: readonly MemberId[]
  /** It is made, and nothing shows that anybody opened it: whether it arrived is not known. */
  readonly unopened: readonly MemberId[]
}

/** Refused where no pack can be made for anybody, or everybody has opened theirs. */
export async function packsDue(context: ExchangeContext, key: EvaluationKey): Promise<PacksDue | Refusal> {
  const keys = await leadKeys(context, key)
  if (isRefusal(keys)) return keys
  return within(context, key, ({ gathered }) => {
    const { state } = gathered
    const asked = [...state.panel.values()].map((member) => ({ member, refused: packRefused(state, member) }))
    const fitting = asked.flatMap(({ member, refused }) => (refused ? [] : member))
    const due = fitting.filter((member) => !hasOpened(state, member, newestPack(state, member)))
    const outgoing = outgoingOf(gathered)
    const lying = due.filter((member) => {
      const pack = newestPack(state, member)
      return pack && packFileOf({ evaluation: state, outgoing }, member, pack)
    })
    if (due.length > 0)
      return {
        missing: due.filter((member) => !lying.includes(member)).map(({ member }) => member),
        unopened: lying.map(({ member }) => member),
      }
    const why = asked.find(({ refused }) => refused && refused.id !== 'refusal.nothingToScore')?.refused
    return (fitting.length === 0 ? why : undefined) ?? refusal('refusal.packsAllIssued')
  })
}

/** The newest pack of a member, as it was made, to be handed over once more. */
export function packAgain(
  context: ExchangeContext,
  key: EvaluationKey,
  member: MemberId,
): IssuedFile | Refusal {
  const found = within(context, key, ({ gathered }) => {
    const { state } = gathered
    const known = state.panel.get(member)
    const pack = known && newestPack(state, known)
    if (!pack) return refusal('refusal.noPackIssued', { member: known?.title ?? member })
    const file = packFileOf({ evaluation: state, outgoing: outgoingOf(gathered) }, known, pack)
    return file ? { file, to: pack.to } : refusal('refusal.notThere')
  })
  if (isRefusal(found)) return found
  if (found.to !== 'words') return { member, file: found.file, words: undefined }
  const words = showWords(context, key, member)
  return isRefusal(words) ? words : { member, file: found.file, words: words.join(' ') }
}

function newestPack({ exchange }: Evaluation, { member }: Member): IssuedPack | undefined {
  return exchange.packs.get(member)?.at(-1)
}

/** Known once something came back from a laptop that was enrolled with it. */
function hasOpened({ exchange }: Evaluation, { member }: Member, pack: IssuedPack | undefined): boolean {
  const devices = [...(exchange.returns.get(member)?.devices.values() ?? [])]
  return pack !== undefined && devices.some(({ packVersion }) => packVersion >= pack.version)
}
