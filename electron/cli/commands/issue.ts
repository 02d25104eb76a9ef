import type { Say } from '../../../shared/messages/message.ts'
import type { MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import type { ExchangeContext } from '../../services/exchange/context.ts'
import { issuePacks, type IssuedFile } from '../../services/exchange/issue-packs.ts'
import { packAgain, packsDue, type PacksDue } from '../../services/exchange/packs-to-hand-over.ts'
import type { AskedOf } from '../arguments.ts'
import { copyOut } from '../copy-out.ts'
import { failure, isFailure, type Failure } from '../failure.ts'
import { namedMember } from '../named-member.ts'
import { oneEvaluation } from '../one-evaluation.ts'
import { intoFolder } from '../out-folder.ts'
import { withDevice } from '../with-device.ts'

/**
 * `fairmark issue --out DIR`: a pack for each member who scores, or a newer one for those named. Prints a line for each:
 * the path, a tab, and the six words, which are empty where the member's own key opens it. Said again, it makes the packs
 * that are missing, and hands over once more each that nobody has opened yet.
 */
export async function issue(
  { out, evaluation, members }: AskedOf<'issue'>,
  say: Say,
): Promise<string | Failure> {
  return withDevice(say, async (context) => {
    const key = oneEvaluation(context.workspace, 'lead', evaluation, 'issue')
    if (isRefusal(key)) return key
    const due = members.length > 0 ? named(members) : await packsDue(context, key)
    if (isRefusal(due)) return due
    return intoFolder(out, async () => {
      const packs = await packsFor(context, key, due)
      return isRefusal(packs) ? packs : handOver(context, key, packs, out)
    })
  })
}

function named(names: readonly string[]): PacksDue | Refusal {
  const missing: MemberId[] = []
  for (const name of names) {
    const member = namedMember(name)
    if (isRefusal(member)) return member
    missing.push(member)
  }
  return { missing, unopened: [] }
}

async function packsFor(
  context: ExchangeContext,
  key: EvaluationKey,
  { missing, unopened }: PacksDue,
): Promise<readonly IssuedFile[] | Refusal> {
  const issued = await issuePacks(context, key, missing)
  if (isRefusal(issued)) return issued
  const packs = [...issued]
  for (const member of unopened) {
    const pack = packAgain(context, key, member)
    if (isRefusal(pack)) return pack
    packs.push(pack)
  }
  return packs
}

async function handOver(
  context: ExchangeContext,
  key: EvaluationKey,
  packs: readonly IssuedFile[],
  folder: string,
): Promise<string | Failure | Refusal> {
  const { say } = context
  let text = ''
  for (const { file, words = '' } of packs) {
    const path = await copyOut(context, key, file.name, { folder })
    if (isRefusal(path)) return path
    if (isFailure(path)) return keptHere(path, say)
    text += `${say('cli.issued', { path, words })}\n`
  }
  return text
}

/** The packs are in the record, and their words with them: nothing is lost but the copy. */
function keptHere({ place, refusal: { id, values } }: Failure, say: Say): Failure {
  return failure(place, refusal('cli.packsKept', { sentence: say(id, values) }))
}
