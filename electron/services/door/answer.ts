import type { Say } from '../../../shared/messages/message.ts'
import type { Refusal } from '../../../shared/refusal.ts'
import type { CommandReply } from '../../../shared/views/request.ts'
import { sentenceOf } from '../say.ts'

/**
 * Statuses of refusals. 422 is the common one: understood, and not done. The others are for what no screen of ours
 * asks: something that is not there, not for this role, too large, or no request of ours at all.
 */
const statuses: ReadonlyMap<string, number> = new Map([
  ['refusal.notJson', 400],
  ['refusal.jsonTooDeep', 400],
  ['refusal.halfCharacter', 400],
  ['refusal.cutShort', 400],
  ['refusal.leadOnly', 403],
  ['refusal.memberOnly', 403],
  ['refusal.notYourPack', 403],
  ['refusal.notThere', 404],
  ['refusal.unknownEvaluation', 404],
  ['refusal.tooLarge', 413],
])

/** Nothing of an evaluation is kept by the browser, and no answer of the service is a page. */
const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

export function json(value: unknown, status = 200): Response {
  const body = JSON.stringify(value)
  return new Response(body, {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}

export function refused(say: Say, refusal: Refusal): Response {
  const reply: CommandReply = { kind: 'refused', sentence: sentenceOf(say, refusal), path: refusal.path }
  return json(reply, statusOf(refusal))
}

export function statusOf({ id }: Refusal): number {
  return statuses.get(id) ?? 422
}

/** A bug: the person hears that nothing is lost, and stderr what happened. */
export function failed(say: Say): Response {
  const reply: CommandReply = { kind: 'refused', sentence: say('refusal.bug'), path: undefined }
  return json(reply, 500)
}

/** For whoever runs the program from its sources and has not built the screens. */
export function notBuilt(say: Say): Response {
  return new Response(`${say('common.notBuilt')}\n`, {
    status: 503,
    headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
  })
}

/** A file to keep; `name` is one of ours, in plain letters. */
export function file(bytes: Uint8Array, type: string, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'content-type': type, 'content-disposition': `attachment; filename="${name}"` },
  })
}

export function pdf(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}

/** A file of text to keep. @param name of small letters, digits, dots and hyphens */
export function attachedText(text: string, mediaType: 'text/csv' | 'text/plain', name: string): Response {
  return new Response(text, {
    headers: {
      ...headers,
      'content-type': `${mediaType}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
}
