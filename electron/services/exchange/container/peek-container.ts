import { randomId } from '../../../../shared/identifiers.ts'
import { isRefusal, refusal, type Refusal } from '../../../../shared/refusal.ts'
import { readAgeHeader, type AgeHeader, type HeaderStanza } from './age-header.ts'
import { CLEAR_HEADER, formatOf, type ClearHeader } from './clear-header.ts'
import { WORK_FACTOR } from './limits.ts'

/** What can be said of a file that travels before it is opened. Nothing of it is proven yet. */
export type Peek = { readonly kind: 'words' } | ({ readonly kind: 'keys' } & ClearHeader)

/** @param first the file's first 64 KiB, or all of it */
export function peekContainer(first: Uint8Array): Peek | Refusal {
  const header = readAgeHeader(first)
  return typeof header === 'string' ? headerRefusal(header) : peekOf(header)
}

/** What the stanzas of a header say. Any that we do not write are refused, those of age itself among them. */
export function peekOf({ stanzas }: AgeHeader): Peek | Refusal {
  const [first] = stanzas
  if (first?.words[0] === 'scrypt') return stanzas.length === 1 ? wordsOf(first) : notFairmark()
  const clear = stanzas.filter(({ words }) => words[0] === CLEAR_HEADER)
  const others = stanzas.filter(({ words }) => words[0] === 'X25519')
  if (others.length === 0 || clear.length + others.length !== stanzas.length) return notFairmark()
  const [only] = clear
  if (only === undefined || clear.length > 1) return notFairmark()
  const header = clearHeaderOf(only)
  return isRefusal(header) ? header : { kind: 'keys', ...header }
}

export function headerRefusal(problem: 'cut-short' | 'not-age'): Refusal {
  return problem === 'cut-short' ? refusal('refusal.file.incomplete') : notFairmark()
}

function wordsOf({ words: [, , factor = ''] }: HeaderStanza): Peek | Refusal {
  if (!/^[1-9]\d{0,9}$/.test(factor)) return notFairmark()
  return Number(factor) > WORK_FACTOR ? refusal('refusal.file.tooMuchWork') : { kind: 'words' }
}

function clearHeaderOf({ words, bodyLength }: HeaderStanza): ClearHeader | Refusal {
  const [, kind = '', version = '', id = ''] = words
  if (!/^[1-9]\d{0,9}$/.test(version)) return notFairmark()
  if (version !== '1') return refusal('refusal.file.newerFairmark')
  if (words.length !== 4 || bodyLength !== 0 || !randomId.safeParse(id).success) return notFairmark()
  const format = formatOf.get(kind)
  return format === undefined ? refusal('refusal.file.newerFairmark') : { format, version: 1, id }
}

function notFairmark(): Refusal {
  return refusal('refusal.file.notFairmark')
}
