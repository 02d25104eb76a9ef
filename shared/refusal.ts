import { message, type Message, type MessageId, type MessageValues } from './messages/message.ts'

/**
 * What a person did cannot be done, and why: a value, never an exception. `path` names the place in a file or a
 * command ("procurement.criteria[2].weighting"), where there is one.
 */
export interface Refusal extends Message {
  readonly kind: 'refusal'
  readonly path: string | undefined
}

export function refusal(id: MessageId, values: MessageValues = {}, path?: string): Refusal {
  return { kind: 'refusal', ...message(id, values), path }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refusal'
}
