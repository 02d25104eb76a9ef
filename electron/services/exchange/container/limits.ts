import type { ManifestFormat } from '../../../../shared/exchange/manifest.ts'

const MEBIBYTE = 1024 * 1024

/**
 * Bytes of the tar inside. An entry is held to what an octal size in USTAR can say (8 GiB), the file to what such a
 * file may sensibly be.
 */
export const tarMaximum: Readonly<Record<ManifestFormat, number>> = {
  'fairmark-documents': 20 * 1024 * MEBIBYTE,
  'fairmark-pack': 256 * MEBIBYTE,
  'fairmark-return': 64 * MEBIBYTE,
  'fairmark-receipt': MEBIBYTE,
  'fairmark-unlock': MEBIBYTE,
  // All of it becomes one line of the member's log, which has 8 MiB at most.
  'fairmark-agreed': 7 * MEBIBYTE,
  'fairmark-record': 4 * 1024 * MEBIBYTE,
}

/** Eleven octal digits (POSIX.1-1988, ustar): one less than 8 GiB. */
export const ENTRY_BYTES_MAXIMUM = 8 ** 11 - 1

/** The age header up to its end: typage would collect an unterminated line without limit. */
export const HEADER_BYTES_MAXIMUM = 64 * 1024
export const STANZAS_MAXIMUM = 64
/** One stanza is the clear header. */
export const RECIPIENTS_MAXIMUM = STANZAS_MAXIMUM - 1

/** 2^18: half a second and 256 MiB. typage would go to 2^20, which takes over a gigabyte. */
export const WORK_FACTOR = 18

/** {"key":64 digits,"signature":128 digits} in canonical JSON: always as long. */
export const SIGNATURE_BYTES = 217
export const JSON_DEPTH_MAXIMUM = 16

export function megabytes(bytes: number): number {
  return Math.floor(bytes / MEBIBYTE)
}

/**
 * Bytes of an age file (age-encryption.org/v1, "Payload"): its header, a nonce of 16, and a tag of 16 for every 64 KiB.
 */
export function ageSize(headerBytes: number, plainBytes: number): number {
  return headerBytes + 16 + plainBytes + 16 * Math.max(1, Math.ceil(plainBytes / (64 * 1024)))
}

/** Bytes that a file of this kind has at most. */
export function ageMaximum(format: ManifestFormat): number {
  return ageSize(HEADER_BYTES_MAXIMUM, tarMaximum[format])
}
