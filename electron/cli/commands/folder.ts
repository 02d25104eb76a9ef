import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { FolderExchange } from '../../services/folder/folder-exchange.ts'
import type { AskedOf } from '../arguments.ts'
import { failure, type Failure } from '../failure.ts'
import { namedMember } from '../named-member.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { standingAt } from '../standing-at.ts'
import { withDevice } from '../with-device.ts'

/** `fairmark folder [--member ID] DIR`: from now on this is the folder that is shared with the member, or with the lead. Prints nothing. */
export async function folder(
  { folder: place, evaluation, member }: AskedOf<'folder'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const role = member === undefined ? 'evaluator' : 'lead'
    const key = oneEvaluation(context.workspace, role, evaluation, 'folder')
    if (isRefusal(key)) return key
    const whose = member === undefined ? undefined : namedMember(member)
    if (isRefusal(whose)) return whose
    const refused = new FolderExchange(context).link(key, whose, standingAt(place))
    return refused ? failure(place, refused) : ''
  })
}
