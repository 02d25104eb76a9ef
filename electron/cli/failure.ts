import type { MessageId, MessageValues, Say } from '../../shared/messages/message.ts'
import { refusal, type Refusal } from '../../shared/refusal.ts'

/** A command that cannot be done, and where: the file or folder as the person wrote it, undefined for the command itself. */
export interface Failure {
  readonly kind: 'failure'
  readonly place: string | undefined
  readonly refusal: Refusal
}

export function failure(place: string | undefined, reason: Refusal): Failure {
  return { kind: 'failure', place, refusal: reason }
}

/** A failure of the command itself. */
export function misuse(id: MessageId, values: MessageValues = {}): Failure {
  return failure(undefined, refusal(id, values))
}

export function isFailure(value: unknown): value is Failure {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'failure'
}

/** What would move the cursor, change colours or turn the direction of a terminal: a file may hold it, and must not. */
const steering = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu

/** One line: "FILE: procurement.criteria[2].weighting: The sentence." */
export function failureLine({ place, refusal: { id, values, path } }: Failure, say: Say): string {
  const parts = [place, path, say(id, values)].filter((part) => part !== undefined && part !== '')
  return onOneLine(parts.join(': '))
}

/** Text out of a file, or its name, as a terminal may show it. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' ').replaceAll(steering, '\uFFFD')
}
