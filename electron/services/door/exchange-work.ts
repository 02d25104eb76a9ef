import type { Device } from '../../../shared/evaluation/evaluation.ts'
import type { Sources } from '../../../shared/evaluation/sources.ts'
import type { Enrolment } from '../../../shared/exchange/enrolment.ts'
import { evaluationId, type MemberId } from '../../../shared/identifiers.ts'
import type { ExchangeWork } from '../../../shared/views/exchange-work.ts'
import type { OutgoingFile } from '../../../shared/views/exchange.ts'
import type { LeadWork } from '../../../shared/views/lead-work.ts'
import { hashOf } from '../canonical.ts'

/** What the lead's screens about packs and returns are made of: the lead's work, the files made, and how to compare devices. */
export function exchangeWork(
  work: LeadWork,
  outgoing: readonly OutgoingFile[],
  returned: Sources['returned'],
  documentFiles: readonly OutgoingFile[] = [],
): ExchangeWork {
  return {
    ...work,
    outgoing,
    documentFiles,
    returned,
    fingerprintOf: (member, device) => fingerprintOf(work, member, device),
  }
}

/** The first 24 digits of the SHA-256 of what the device enrolled with, as six groups of four. */
function fingerprintOf(
  { key }: LeadWork,
  member: MemberId,
  { log, signing, recipient, pack }: Device,
): readonly string[] | undefined {
  if (pack === '') return undefined
  const enrolment: Enrolment = {
    evaluation: evaluationId.parse(key),
    member,
    log,
    pack,
    signing,
    recipient,
  }
  return hashOf(enrolment).slice(0, 24).toUpperCase().match(/.{4}/g) ?? undefined
}
