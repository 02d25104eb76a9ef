import { extensions, type ManifestFormat } from '../../../shared/exchange/manifest.ts'

/** What a file claims to be by its name; what it is, its content says. */
export type CarriedKind = ManifestFormat

const formats: readonly ManifestFormat[] = [
  'fairmark-pack',
  'fairmark-documents',
  'fairmark-unlock',
  'fairmark-receipt',
  'fairmark-agreed',
  'fairmark-return',
  'fairmark-record',
]

/** In this order they are taken: an unlock may speak of the newer pack that came with it. */
export function orderOf(kind: CarriedKind): number {
  return formats.indexOf(kind)
}

/** What sync engines and office programs write beside files: "~$…", ".syncthing.….tmp", ".~lock…", and our own begun files. */
const besides = /^[.~]|\.tmp$/i

/**
 * The kind of a file by its name, undefined for what is none of ours. Conflict copies count, whatever an engine and its
 * language put in: "x.sync-conflict-20240313-….fmpack", "x (1).fmpack", "x-PC7.fmpack".
 */
export function kindOfName(name: string): CarriedKind | undefined {
  if (besides.test(name)) return undefined
  const lower = name.toLowerCase()
  return formats.find((format) => lower.endsWith(extensions[format]))
}

/** The SHA-256 that a name promises: ours begin with it, and so do conflict copies of ours. undefined: it promises nothing. */
export function promisedDigest(name: string): string | undefined {
  return /^[0-9a-f]{64}(?![0-9a-z])/i.exec(name)?.[0].toLowerCase()
}

/** Under which to put a file of this content; the second and later where a foreign hand took the name before. */
export function contentName(sha256: string, kind: CarriedKind, attempt = 1): string {
  return `${sha256}${attempt === 1 ? '' : `-${attempt}`}${extensions[kind]}`
}
