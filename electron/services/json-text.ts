import { canonicalText } from './canonical.ts'

/** The deepest nesting we read. The deepest thing we write is a criteria tree, two levels a criterion. */
const DEPTH_MAXIMUM = 80

/** Why a text is not JSON that can be worked with. */
export type JsonProblem = 'not-json' | 'too-deep' | 'half-character'

export type JsonText =
  | { readonly kind: 'json'; readonly value: unknown; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: JsonProblem }

/**
 * Reads UTF-8 JSON that came from outside. Beside what is no JSON it refuses what would harm later: nesting that
 * overflows the stack of whoever walks it, and half a surrogate pair, which has no UTF-8 form and so no canonical JSON.
 */
export function readJson(bytes: Uint8Array, depthMaximum = DEPTH_MAXIMUM): JsonText {
  const text = utf8Text(bytes)
  if (text === undefined) return problem('not-json')
  if (isTooDeep(text, depthMaximum)) return problem('too-deep')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return problem('not-json')
  }
  return /\\u[dD][89a-fA-F]/.test(text) && !hasCanonicalForm(value)
    ? problem('half-character')
    : { kind: 'json', value, text }
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** undefined for bytes that are not UTF-8. A byte order mark stays, and is no JSON. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes)
  } catch {
    return undefined
  }
}

function problem(problem: JsonProblem): JsonText {
  return { kind: 'problem', problem }
}

function hasCanonicalForm(value: unknown): boolean {
  try {
    canonicalText(value)
    return true
  } catch {
    return false
  }
}

const quote = '"'.charCodeAt(0)
const backslash = '\\'.charCodeAt(0)
const opening: ReadonlySet<number> = new Set(['['.charCodeAt(0), '{'.charCodeAt(0)])
const closing: ReadonlySet<number> = new Set([']'.charCodeAt(0), '}'.charCodeAt(0)])

/** Counts brackets outside strings. Text that is no JSON may be counted wrongly; the parser refuses it anyway. */
function isTooDeep(text: string, maximum: number): boolean {
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (inString) {
      if (code === backslash) at++
      else if (code === quote) inString = false
    } else if (code === quote) inString = true
    else if (opening.has(code)) depth++
    else if (closing.has(code)) depth--
    if (depth > maximum) return true
  }
  return false
}
