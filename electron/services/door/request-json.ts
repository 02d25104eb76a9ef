import type { z } from '../../../shared/zod.ts'
import { assertNever } from '../../../shared/assert-never.ts'
import { checkText } from '../../../shared/evaluation-file/check-text.ts'
import { explainIssue } from '../../../shared/evaluation-file/explain-issue.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { readJson, utf8Text } from '../json-text.ts'
import { readBody } from './request-body.ts'

/** A value of the schema's shape, or the first thing that does not fit, with its path below `place`. */
export function fitting<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  place?: string,
): z.output<Schema> | Refusal {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const problem = issue ? explainIssue(issue, value) : refusal('refusal.file.wrongShape')
  const path = [place, problem.path].filter((part) => part !== undefined && part !== '').join('.')
  return { ...problem, path: path === '' ? undefined : path }
}

/** What the JSON of a request's body says, if it is in the shape; refused beyond that many bytes. */
export async function fittingBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  maximum: number,
): Promise<z.output<Schema> | Refusal> {
  const bytes = await readBody(request, maximum)
  const body = isRefusal(bytes) ? bytes : jsonValue(bytes)
  return isRefusal(body) ? body : fitting(schema, body.value)
}

/** The value that JSON bytes stand for, and stand for without doubt: no number rounded, no key twice. */
export function jsonValue(bytes: Uint8Array): { readonly value: unknown } | Refusal {
  const json = readJson(bytes)
  if (json.kind === 'json') return checkText(utf8Text(bytes) ?? '') ?? { value: json.value }
  switch (json.problem) {
    case 'not-json':
      return refusal('refusal.notJson')
    case 'too-deep':
      return refusal('refusal.jsonTooDeep')
    case 'half-character':
      return refusal('refusal.halfCharacter')
    default:
      return assertNever(json.problem)
  }
}
