import { bidderId, type BidderId } from '../identifiers.ts'

/** Words that say what kind of organisation it is, and not which. */
const common = new Set(['the', 'ltd', 'limited', 'plc', 'llp', 'cic', 'and', 'of', 'for', 'uk'])

/**
 * The words of a name, of a file or a bidder, as they are compared: small letters without accents, in any script.
 * "MeadowLane_Q5_final(2)" → meadow, lane, q5, final, 2.
 */
export function wordsOf(name: string): readonly string[] {
  const plain = name
    .normalize('NFKD')
    // accents of Latin letters; in other scripts a mark can be another letter
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .replace(/[’']/g, '')
    .toLowerCase()
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** As `wordsOf`, without what only says the kind of organisation; all of them where nothing else is left. */
export function wordsOfName(name: string): readonly string[] {
  const words = wordsOf(name)
  const own = words.filter((word) => !common.has(word))
  return own.length === 0 ? words : own
}

/** "Meadow Lane Support" → "mls". */
function initialsOf(words: readonly string[]): string {
  return words.map(([first = '']) => first).join('')
}

/**
 * How surely a text speaks of a bidder: 3 by the whole name, 2 by its beginning or its words run together, 1 by initials;
 * 0 not at all.
 */
export function speaksOf(text: string, bidderName: string): 0 | 1 | 2 | 3 {
  const words = wordsOfName(text)
  const own = wordsOfName(bidderName)
  if (words.length === 0 || own.length === 0) return 0
  if (startsWith(words, own) || ` ${words.join(' ')} `.includes(` ${own.join(' ')} `)) return 3
  const begins = own.length > 1 ? own.slice(0, 2) : own
  if (startsWith(words, begins) || words.some((word) => word === own.join('') || word === begins.join('')))
    return 2
  // "harbour-answers" is Harbour Carers Trust's; a word of three letters could be anything
  const [first = ''] = own
  if (first.length > 3 && words[0] === first) return 2
  const initials = initialsOf(own)
  const short = initialsOf(own.slice(0, 2))
  return words.some(
    (word) => (initials.length > 1 && word === initials) || (short.length > 1 && word === short),
  )
    ? 1
    : 0
}

function startsWith(words: readonly string[], beginning: readonly string[]): boolean {
  return beginning.every((word, index) => words[index] === word)
}

/** An id for a bidder, made of the name and unlike all others: "meadow-lane-support". */
export function newBidderId(name: string, taken: ReadonlySet<string>): BidderId {
  const stem = wordsOfName(name).join('-').slice(0, 90) || 'bidder'
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${String(number)}`
    if (!taken.has(id)) return bidderId.parse(id)
  }
}
