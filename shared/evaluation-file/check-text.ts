import { jsonPath } from '../json-path.ts'
import { refusal, type Refusal } from '../refusal.ts'

/** A list or an object that is being read: the place in it, and the keys that an object has had. */
interface Open {
  place: string | number
  readonly keys: Set<string> | undefined
}

/** As written, so exactly what JSON.parse makes of it. Larger numbers than it can hold are refused by the schema. */
const exactNumber = /^-?\d+(\.0+)?$/
const numberCharacters = /[-+.\deE]+/y
/** Escaped, as it must be in a text that was UTF-8; or as it is. */
const surrogate = /\\u[dD][89a-fA-F]|[\uD800-\uDFFF]/

/**
 * What JSON.parse passes over without a word: a key that an object has twice, of which only the last would count; a
 * number that it rounds, as 4.99999999999999999 to 5; and half a surrogate pair ("\ud800"), which no file can hold as
 * UTF-8. Two readers of the same file must not see two results.
 * @param text JSON, which JSON.parse has read
 */
export function checkText(text: string): Refusal | undefined {
  const within: Open[] = []
  const path = () => jsonPath(within.map(({ place }) => place))
  let isKey = false
  for (let at = 0; at < text.length; at++) {
    const open = within.at(-1)
    const character = text.charAt(at)
    if (character === '"') {
      const end = endOfString(text, at)
      const string = text.slice(at, end + 1)
      if (isKey && open?.keys) {
        const key = String(JSON.parse(string))
        open.place = key
        if (open.keys.has(key)) return refusal('refusal.file.keyTwice', { key }, path())
        open.keys.add(key)
      }
      if (surrogate.test(string) && !String(JSON.parse(string)).isWellFormed())
        return refusal('refusal.file.halfCharacter', {}, path())
      isKey = false
      at = end
    } else if (character === '{') {
      within.push({ place: '', keys: new Set() })
      isKey = true
    } else if (character === '[') {
      within.push({ place: 0, keys: undefined })
    } else if (character === '}' || character === ']') {
      within.pop()
      isKey = false
    } else if (character === ',') {
      if (typeof open?.place === 'number') open.place++
      else isKey = true
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      numberCharacters.lastIndex = at
      const [number = ''] = numberCharacters.exec(text) ?? []
      if (!exactNumber.test(number)) return refusal('refusal.file.notDecimal', { value: number }, path())
      at += number.length - 1
    }
  }
  return undefined
}

/** Where the string that starts at a quotation mark has its closing one. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charAt(at - 1 - backslashes) === '\\') backslashes++
  return backslashes % 2 === 1
}
