import { HEADER_BYTES_MAXIMUM, STANZAS_MAXIMUM } from './limits.ts'

/** One way to the file key (age-encryption.org/v1, "Recipient stanza"). */
export interface HeaderStanza {
  /** The words of its first line: what kind it is, then what that kind needs. */
  readonly words: readonly string[]
  /** Base64 characters of its body. */
  readonly bodyLength: number
}

export interface AgeHeader {
  readonly stanzas: readonly HeaderStanza[]
  /** Bytes up to and with the line feed after its MAC. */
  readonly length: number
}

const VERSION_LINE = 'age-encryption.org/v1\n'
const BODY_LINE = 64

/**
 * The header of an age file, looked at before typage sees it: typage collects a line without end, and tries every
 * stanza, however many there are.
 *
 * @param first the file's first 64 KiB, or all of it
 */
export function readAgeHeader(first: Uint8Array): AgeHeader | 'cut-short' | 'not-age' {
  const text = Buffer.from(first.subarray(0, HEADER_BYTES_MAXIMUM)).toString('latin1')
  const unfinished = text.length < HEADER_BYTES_MAXIMUM ? 'cut-short' : 'not-age'
  if (!text.startsWith(VERSION_LINE.slice(0, text.length))) return 'not-age'
  const stanzas: HeaderStanza[] = []
  let at = VERSION_LINE.length
  for (;;) {
    const line = lineAt(text, at)
    if (line === undefined) return unfinished
    at += line.length + 1
    if (/^--- [A-Za-z0-9+/]{43}$/.test(line)) return { stanzas, length: at }
    if (!/^->(?: [!-~]+)+$/.test(line) || stanzas.length === STANZAS_MAXIMUM) return 'not-age'
    const body = bodyAt(text, at)
    if (body === undefined) return unfinished
    if (body === 'not-base64') return 'not-age'
    at = body.end
    stanzas.push({ words: line.slice(3).split(' '), bodyLength: body.length })
  }
}

function lineAt(text: string, at: number): string | undefined {
  const end = text.indexOf('\n', at)
  return end < 0 ? undefined : text.slice(at, end)
}

/** Full lines of 64 characters, then one that is shorter, maybe empty. */
function bodyAt(text: string, start: number): { length: number; end: number } | 'not-base64' | undefined {
  let length = 0
  for (let at = start; ;) {
    const line = lineAt(text, at)
    if (line === undefined) return undefined
    if (!/^[A-Za-z0-9+/]{0,64}$/.test(line)) return 'not-base64'
    at += line.length + 1
    length += line.length
    if (line.length < BODY_LINE) return { length, end: at }
  }
}
