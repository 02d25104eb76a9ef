import { z } from 'zod'
import { takeFirstView } from './first-view.ts'
import type { CommandReply, CommandRequest, View, ViewRequest } from '../shared/views/request.ts'

export type ViewOf<Name extends View['view']> = Extract<View, { view: Name }>

/** The service refused, or did not answer; `sentence` is for the person, undefined where nothing more is known. */
export interface Failure {
  readonly kind: 'failed'
  readonly sentence: string | undefined
  /** The place in a file or a command: "procurement.criteria[2].weighting". */
  readonly path: string | undefined
}
export interface Shown<V> {
  readonly kind: 'shown'
  readonly view: V
}
const refusalSchema = z
  .object({ sentence: z.string().optional().catch(undefined), path: z.string().optional().catch(undefined) })
  .catch({})

/** Commands that are not answered yet. */
const underWay = new Set<Promise<unknown>>()
type Done = Extract<CommandReply, { kind: 'done' }>

/** What a screen shows. Never throws. */
export async function readView<Name extends View['view']>(
  request: ViewRequest & { view: Name },
): Promise<Shown<ViewOf<Name>> | Failure> {
  // what was sent before comes first, or the view would be older than the screen that was left
  while (underWay.size > 0) await Promise.allSettled(underWay)
  const query = Object.entries(request).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
  const answer = await ask(`/api/views?${new URLSearchParams(query).toString()}`, {})
  return isViewOf(answer, request.view) ? { kind: 'shown', view: answer } : failureIn(answer)
}

/** Asks for a change. Never throws. `keepalive` lets the request outlive the page. */
export async function sendCommand(
  body: CommandRequest,
  options: { readonly keepalive?: boolean } = {},
): Promise<Done | Failure> {
  const sent = ask('/api/commands', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...options,
  })
  underWay.add(sent)
  const answer = await sent
  underWay.delete(sent)
  return doneOf(answer)
}

/** Any other JSON of the service, such as the preview of a document; `undefined` stands for no answer. */
export async function ask(address: string, options: RequestInit): Promise<unknown> {
  try {
    const response = await (takeFirstView(address) ?? fetch(address, options))
    const answer: unknown = await response.json()
    return answer
  } catch {
    return undefined
  }
}

export function failureIn(answer: unknown): Failure {
  const { sentence, path } = refusalSchema.parse(answer)
  return { kind: 'failed', sentence, path }
}

function doneOf(answer: unknown): Done | Failure {
  return isDone(answer) ? answer : failureIn(answer)
}

function isDone(answer: unknown): answer is Done {
  return hasKind(answer) && answer.kind === 'done'
}

function hasKind(answer: unknown): answer is { readonly kind: unknown } {
  return typeof answer === 'object' && answer !== null && 'kind' in answer
}

function isViewOf<Name extends View['view']>(answer: unknown, name: Name): answer is ViewOf<Name> {
  return typeof answer === 'object' && answer !== null && 'view' in answer && answer.view === name
}
