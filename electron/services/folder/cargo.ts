import type { Message } from '../../../shared/messages/message.ts'
import type { CarriedKind } from './carried-name.ts'

/** A file that is made and shall be where the folder leads to. */
export interface OutgoingCargo {
  readonly kind: CarriedKind
  /** Of all its bytes, 64 hexadecimal digits. */
  readonly sha256: string
  readonly read: () => AsyncIterable<Uint8Array>
}

/** A whole file that lay in the folder. */
export interface IncomingCargo {
  readonly name: string
  readonly kind: CarriedKind
  readonly sha256: string
  readonly size: number
  /** Can be asked for again. Throws the carrier's fault where the file was changed or went since it was hashed. */
  readonly read: () => AsyncIterable<Uint8Array>
}

/** What became of a file. */
export type Taking =
  /** It counts, or need not: never again. */
  | { readonly kind: 'taken' }
  /** Not now; it is tried again without being changed. */
  | { readonly kind: 'later'; readonly why: Message | undefined }
  /** Not as it is; it is not tried again before the next start. Without a reason: nobody need hear of it. */
  | { readonly kind: 'refused'; readonly why: Message | undefined }

/** One evaluation's side of a folder: what it sends there, and what it does with what comes. */
export interface Cargo {
  readonly outgoing: () => readonly OutgoingCargo[]
  readonly takes: ReadonlySet<CarriedKind>
  readonly take: (file: IncomingCargo) => Promise<Taking>
  /** What was taken, by content, for ever: a file that was deleted and comes back is no news. */
  readonly wasTaken: (sha256: string) => boolean
  readonly rememberTaken: (sha256: string) => void
}
