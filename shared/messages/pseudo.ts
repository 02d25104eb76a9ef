/** Letters that are read like those of English and are none of them. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Á',
  E: 'É',
  I: 'Í',
  O: 'Ö',
  S: 'Š',
  U: 'Ü',
}

/**
 * A text of the catalogue as a language would have it that is longer than English by a quarter and has accents: what is
 * not in it on a screen was never in the catalogue, and what has no room for it has no room for Welsh. Places, choices and
 * tags stay as they are.
 */
export function pseudo(text: string): string {
  let at = 0

  /** Up to the end of the text, or of a branch of a choice. */
  function message(): string {
    let written = ''
    let words = ''
    const flush = (): void => {
      written += stretched(words)
      words = ''
    }
    while (at < text.length && text[at] !== '}') {
      if (text[at] === '{') {
        flush()
        written += place()
      } else if (text[at] === '<') {
        flush()
        const end = text.indexOf('>', at) + 1
        written += text.slice(at, end)
        at = end
      } else words += text[at++] ?? ''
    }
    flush()
    return written
  }

  /** `{name}`, `{count, number}` or a choice, whose branches are texts themselves. */
  function place(): string {
    let written = ''
    for (let isChoice = false; at < text.length;) {
      if (text[at] === '{' && isChoice) {
        at += 1
        written += `{${message()}}`
        at += 1
        continue
      }
      const next = text[at++] ?? ''
      written += next
      if (next === '}') break
      isChoice ||= /^\{\w+,\s*(?:plural|select|selectordinal),$/.test(written)
    }
    return written
  }

  return message()
}

const VOWELS = /[áéíöüÁÉÍÖÜ]/g

function stretched(words: string): string {
  const accented = words.replace(/[aceinosuyAEIOSU]/g, (letter) => ACCENTED[letter] ?? letter)
  return accented.replace(VOWELS, (letter) => letter + letter.toLowerCase())
}
