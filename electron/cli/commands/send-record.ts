import type { Say } from '../../../shared/messages/message.ts'
import { unconfirmedMembers } from '../../../shared/evaluation/decisions/award.ts'
import { recordToReadRefused } from '../../../shared/evaluation/decisions/record-to-read.ts'
import type { MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { within, type ExchangeContext } from '../../services/exchange/context.ts'
import { sendRecord } from '../../services/exchange/send-record.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { isFailure, type Failure } from '../failure.ts'
import { namedMember } from '../named-member.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { intoFolder } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark send-record --out DIR`: what the panel agreed, for each member who has not said whether it is right and scored on
 * a laptop of their own, or for those named. Prints the path of each file.
 */
export async function sendRecords(
  { out, evaluation, members }: AskedOf<'send-record'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'send-record')
    if (isRefusal(key)) return key
    const readers = members.length > 0 ? named(members) : waiting(context, key)
    if (isRefusal(readers)) return readers
    return intoFolder(out, async () => {
      let text = ''
      for (const member of readers) {
        const file = await sendRecord(context, key, member)
        if (isRefusal(file)) return file
        const path = await copyOut(context, key, file.name, { folder: out })
        if (isRefusal(path) || isFailure(path)) return path
        text += `${path}\n`
      }
      return text
    })
  })
}

function named(names: readonly string[]): readonly MemberId[] | Refusal {
  const members: MemberId[] = []
  for (const name of names) {
    const member = namedMember(name)
    if (isRefusal(member)) return member
    members.push(member)
  }
  return members
}

/** Whoever is still to answer and can; where nobody can, why the first cannot. */
function waiting(context: ExchangeContext, key: EvaluationKey): readonly MemberId[] | Refusal {
  return within(context, key, ({ gathered: { state } }) => {
    const members = unconfirmedMembers(state)
    const readers = members.filter((member) => recordToReadRefused(state, member) === undefined)
    const [first] = members
    if (!first) return refusal('cli.allConfirmed')
    return readers.length > 0
      ? readers.map(({ member }) => member)
      : (recordToReadRefused(state, first) ?? [])
  })
}
