import { readingDevice, recordToReadRefused } from '../../../shared/evaluation/decisions/record-to-read.ts'
import { knownMember } from '../../../shared/evaluation/decisions/known.ts'
import { bidderOfCode } from '../../../shared/evaluation/exchange/aliases.ts'
import { agreedPartOf, moderationRecord } from '../../../shared/evaluation/exchange/moderation-record.ts'
import type { AgreedFile } from '../../../shared/exchange/agreed-file.ts'
import type { MemberId } from '../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { EvaluationKey } from '../../../shared/views/request.ts'
import { canonicalBytes, hashOf, sha256 } from '../canonical.ts'
import type { OpenEvaluation } from '../workspace/open-evaluation.ts'
import { tarMaximum } from './container/limits.ts'
import { partOf } from './container/write-tar.ts'
import type { ExchangeContext } from './context.ts'
import { makeLeadFile } from './make-lead-file.ts'
import { nameFor } from './make-receipt.ts'

/** Beside what was agreed, a file holds its manifest and its signature. */
const CONTENT_MAXIMUM = tarMaximum['fairmark-agreed'] - 64 * 1024

/**
 * What the panel agreed, as a file for the member's laptop, to be read and answered there. It is entered first, as a
 * correction is: a file that nobody sent must not be about.
 */
export function sendRecord(
  context: ExchangeContext,
  key: EvaluationKey,
  member: MemberId,
): Promise<OutgoingFile | Refusal> {
  return makeLeadFile(context, key, (evaluation, named) => {
    const content = contentFor(evaluation, member)
    if (isRefusal(content)) return content
    const { digest, bytes, bidders, device } = content
    const refused = evaluation.enter({ type: 'EnterExchange', event: { type: 'RecordSent', member, digest } })
    if (refused) return refused
    evaluation.signCheckpoint()
    const agreed = sha256(bytes)
    return {
      name: nameFor(evaluation, member, `r${String(evaluation.position.entries)}`, 'fairmark-agreed'),
      manifest: {
        format: 'fairmark-agreed',
        ...named,
        member,
        log: device.log,
        digest,
        agreed,
        lead: evaluation.position,
      },
      parts: [partOf(`blobs/${agreed}`, bytes)],
      device,
      bidders,
    }
  })
}

function contentFor({ about, gathered: { state } }: OpenEvaluation, id: MemberId) {
  if (about.role !== 'lead') return refusal('refusal.leadOnly')
  const member = knownMember(state, id)
  if (isRefusal(member)) return member
  const refused = recordToReadRefused(state, member)
  if (refused) return refused
  const device = readingDevice(state, member)
  if (!device) return refusal('refusal.noLaptopToRead', { member: member.title })
  const digest = hashOf(moderationRecord(state))
  const agreed = agreedPartOf(state, member, device.packVersion)
  if (agreed.length === 0) return refusal('refusal.nothingToRead', { member: member.title })
  const content: AgreedFile = { format: 'fairmark-agreed', version: 1, digest, agreed }
  const bytes = canonicalBytes(content)
  if (bytes.length > CONTENT_MAXIMUM) return refusal('refusal.recordTooLarge', { member: member.title })
  const codes = agreed.flatMap(({ answers }) => answers.map(({ bidder }) => bidder))
  return { digest, bytes, bidders: [...new Set(codes.map(bidderOfCode(state)))], device }
}
