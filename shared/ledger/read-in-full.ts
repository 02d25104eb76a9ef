import { readingDevice } from '../evaluation/decisions/record-to-read.ts'
import type { Device, Evaluation, Member } from '../evaluation/evaluation.ts'
import type { EventOf } from '../evaluation/event.ts'
import type { AgreedPart } from '../evaluation/exchange-events.ts'
import { countedEntries } from '../evaluation/exchange/branches.ts'
import { agreedPartOf } from '../evaluation/exchange/moderation-record.ts'
import type { Sources } from '../evaluation/sources.ts'
import type { MemberId } from '../identifiers.ts'

/**
 * Whether members who signed that the panel's record is right had all of it before them that is theirs to read: the hash that
 * they signed stands for everything, and a file could show them less.
 */
export class ReadInFull {
  readonly #hashOf: (part: AgreedPart) => string
  readonly #sources: Sources
  /** What was to be read, by record, member and content. */
  readonly #sent = new Set<string>()

  constructor(hashOf: (part: AgreedPart) => string, sources: Sources) {
    this.#hashOf = hashOf
    this.#sources = sources
  }

  /** @param state of the moment in which the record went out */
  send(state: Evaluation, { member, digest }: EventOf<'RecordSent'>): void {
    const reader = state.panel.get(member)
    const device = reader && readingDevice(state, reader)
    if (reader && device)
      this.#sent.add(this.#nameOf(member, digest, agreedPartOf(state, reader, device.packVersion)))
  }

  /** Somebody whose signed answer is to something else than what there was to read. */
  lacking(state: Evaluation): Member | undefined {
    return [...state.panel.values()].find(
      ({ member }) => state.confirmations.get(member)?.signed && !this.#hasRead(state, member),
    )
  }

  #hasRead({ exchange: { returns, recordSent } }: Evaluation, member: MemberId): boolean {
    const devices = [...(returns.get(member)?.devices.values() ?? [])]
    return recordSent !== undefined && devices.some((device) => this.#answers(device, recordSent.digest))
  }

  #answers(device: Device, digest: string): boolean {
    let isRead = false
    for (const { event } of countedEntries(device, this.#sources).entries) {
      if (event.type === 'RecordOpened' && event.digest === digest)
        isRead = this.#sent.has(this.#nameOf(event.member, digest, event.agreed))
      if (event.type === 'RecordAnswered' && event.digest === digest && isRead) return true
    }
    return false
  }

  #nameOf(member: MemberId, digest: string, part: AgreedPart): string {
    return [digest, this.#hashOf(part), member].join(' ')
  }
}
