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

/** A sentence grows by two fifths; the fewer letters there are, the more of them a translation is likely to add. */
const TIMES_AS_LONG = [
  { upTo: 10, times: 2 },
  { upTo: 20, times: 1.8 },
  { upTo: 30, times: 1.6 },
  { upTo: 50, times: 1.5 },
  { upTo: Infinity, times: 1.4 },
] as const

/**
 * A text of the catalogue as a language would have it that is longer than English by two fifths and more and has accents:
 * what is not in it on a screen was never in the catalogue, and what has no room for it has no room for Welsh. Places,
 * choices and tags stay as they are.
 */
export function pseudo(text: string): string {
  const times = TIMES_AS_LONG.find(({ upTo }) => text.length <= upTo)?.times ?? 1
  let at = 0

  /** Up to the end of the text, or of a branch of a choice. */
  function message(): string {
    let written = ''
    let words = ''
    const flush = (): void => {
      written += stretched(words, times)
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

/** Accents, and vowels said longer, evenly, until the words are that many times as long. */
function stretched(words: string, times: number): string {
  const accented = words.replace(/[aceinosuyAEIOSU]/g, (letter) => ACCENTED[letter] ?? letter)
  const vowels = accented.match(VOWELS)?.length ?? 0
  const more = Math.ceil(words.trim().length * (times - 1))
  const upTo = (vowel: number): number => Math.round((vowel * more) / vowels)
  let vowel = 0
  return accented.replace(VOWELS, (letter) => {
    vowel += 1
    return letter + letter.toLowerCase().repeat(upTo(vowel) - upTo(vowel - 1))
  })
}
