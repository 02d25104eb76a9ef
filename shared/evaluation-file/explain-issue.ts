import type { z } from '../zod.ts'
import { decimalPattern } from '../fraction.ts'
import { jsonPath } from '../json-path.ts'
import { refusal, type Refusal } from '../refusal.ts'

type Issue = z.core.$ZodIssue

/** Longest part of a wrong value that a sentence repeats. */
const SHOWN = 60

/**
 * One sentence, with its path, about the first thing in a file that has not the right shape.
 * @param root the parsed JSON in which the issue was found
 */
export function explainIssue(issue: Issue, root: unknown): Refusal {
  const path = jsonPath(issue.path)
  const value = valueAt(root, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys
      return refusal('refusal.file.unknownKey', { key }, jsonPath([...issue.path, key]))
    }
    case 'invalid_type':
      return wrongType(value, issue.expected, path)
    case 'invalid_union':
      return wrongInEveryWay(issue, root)
    case 'invalid_value':
      if (value === undefined) return refusal('refusal.file.missing', {}, path)
      return refusal('refusal.file.notOneOf', { value: shown(value), allowed: issue.values.join(', ') }, path)
    case 'invalid_format':
      if (issue.format === 'date') return refusal('refusal.file.notADay', { value: shown(value) }, path)
      return issue.pattern === String(decimalPattern)
        ? refusal('refusal.file.notDecimal', { value: shown(value) }, path)
        : refusal('refusal.file.wrongShape', {}, path)
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? refusal('refusal.file.tooSmall', { value: shown(value), minimum: String(issue.minimum) }, path)
        : refusal('refusal.file.empty', {}, path)
    case 'too_big': {
      const maximum = String(issue.maximum)
      if (issue.origin === 'string') return refusal('refusal.file.tooLong', { maximum }, path)
      if (issue.origin === 'array') return refusal('refusal.file.tooMany', { maximum }, path)
      return refusal('refusal.file.tooBig', { value: shown(value), maximum }, path)
    }
    case 'invalid_key':
      return refusal('refusal.file.badId', {}, path)
    default:
      return refusal('refusal.file.wrongShape', {}, path)
  }
}

/** Where a value may have one of two forms, the form that it comes nearest to is the one that was meant. */
function wrongInEveryWay(issue: Extract<Issue, { code: 'invalid_union' }>, root: unknown): Refusal {
  const firsts = issue.errors.flatMap(([first]) => first ?? [])
  const nearest = firsts.find((inner) => inner.path.length > 0)
  if (nearest) return explainIssue({ ...nearest, path: [...issue.path, ...nearest.path] }, root)
  const expected = firsts.flatMap((inner) => (inner.code === 'invalid_type' ? inner.expected : []))
  const path = jsonPath(issue.path)
  const value = valueAt(root, issue.path)
  if (value === undefined) return refusal('refusal.file.missing', {}, path)
  if (firsts.length === 0) return refusal('refusal.file.wrongShape', {}, path)
  const isDecimal = firsts.length === 2 && !expected.includes('object') && expected.includes('string')
  return isDecimal
    ? refusal('refusal.file.notDecimal', { value: shown(value) }, path)
    : refusal(
        'refusal.file.wrongType',
        { expected: expected.includes('array') ? 'questions' : 'reason' },
        path,
      )
}

function wrongType(value: unknown, expected: string, path: string): Refusal {
  return value === undefined
    ? refusal('refusal.file.missing', {}, path)
    : refusal('refusal.file.wrongType', { expected }, path)
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined,
    root,
  )
}

/** A text or a number as the file has it, shortened. A list or an object is not repeated. */
function shown(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value)
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '…'
}
