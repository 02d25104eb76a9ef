import { Stanza, type Recipient } from 'age-encryption'
import type { ManifestFormat } from '../../../../shared/exchange/manifest.ts'

/** What a file that travels says of itself in the clear. The header's MAC covers it: it cannot be changed unseen. */
export interface ClearHeader {
  readonly format: ManifestFormat
  readonly version: 1
  /** As in the manifest: names this file. */
  readonly id: string
}

export const CLEAR_HEADER = 'fairmark'

/** How the clear header names a kind of file. */
export const kindOf = {
  'fairmark-documents': 'documents',
  'fairmark-pack': 'pack',
  'fairmark-return': 'return',
  'fairmark-receipt': 'receipt',
  'fairmark-unlock': 'unlock',
  'fairmark-agreed': 'agreed',
  'fairmark-record': 'record',
} as const satisfies Record<ManifestFormat, string>

/** Each kind's format, back. */
export const formatOf: ReadonlyMap<string, ManifestFormat> = new Map([
  [kindOf['fairmark-documents'], 'fairmark-documents'],
  [kindOf['fairmark-pack'], 'fairmark-pack'],
  [kindOf['fairmark-return'], 'fairmark-return'],
  [kindOf['fairmark-receipt'], 'fairmark-receipt'],
  [kindOf['fairmark-unlock'], 'fairmark-unlock'],
  [kindOf['fairmark-agreed'], 'fairmark-agreed'],
  [kindOf['fairmark-record'], 'fairmark-record'],
])

/**
 * `-> fairmark pack 1 <id>`: a stanza that wraps no key and is for nobody. Other programs step over it ("unrecognized
 * recipient types MUST be ignored", age-encryption.org/v1).
 *
 * A file to words has none: "an scrypt stanza, if present, MUST be the only stanza in the header" (the same, "The scrypt
 * recipient type"), so that a passphrase also says who made the file.
 */
export function clearHeader({ format, version, id }: ClearHeader): Recipient {
  return {
    wrapFileKey: () => [new Stanza([CLEAR_HEADER, kindOf[format], String(version), id], new Uint8Array())],
  }
}
