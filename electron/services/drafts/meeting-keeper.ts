import type { AgreedWords, Meeting, StoredMeeting } from '../../../shared/evaluation/meeting.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { FileSeal } from '../keys/seals.ts'
import { readMeeting, writeMeeting } from './meeting-file.ts'

/** Where a lead's meeting is, in memory as on the disk. No part of the record. */
export class MeetingKeeper {
  readonly #files: FileSystem
  readonly #folder: string
  readonly #seal: FileSeal
  #stored: StoredMeeting | undefined

  constructor(files: FileSystem, folder: string, seal: FileSeal) {
    this.#files = files
    this.#folder = folder
    this.#seal = seal
    this.#stored = readMeeting(files, folder, seal)
  }

  get stored(): StoredMeeting | undefined {
    return this.#stored
  }

  /** @throws the disk's error; what was saved before is safe then. */
  save(meeting: Meeting, savedAt: string): void {
    const before = this.#stored
    const same = before && (before.meeting.at === undefined || isSamePlace(before.meeting.at, meeting.at))
    const stored = { meeting, savedAt, since: same ? before.since : savedAt }
    writeMeeting(this.#files, this.#folder, stored, this.#seal)
    this.#stored = stored
  }
}

type Place = Pick<AgreedWords, 'bidder' | 'question'>

function isSamePlace(one: Place | undefined, other: Place | undefined): boolean {
  return one?.bidder === other?.bidder && one?.question === other?.question
}
