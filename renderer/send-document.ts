import type { BidderId, QuestionId } from '../shared/identifiers.ts'
import type { EvaluationKey } from '../shared/views/request.ts'
import { exchangedIn, type Exchanged, type Watching } from './exchange.ts'

/** What a document of a tender is, beside its name and bytes. */
export interface DocumentAbout {
  readonly bidder: BidderId
  /** undefined: it belongs to the whole tender. */
  readonly question: QuestionId | undefined
  readonly audience: 'quality' | 'price'
}

/**
 * Attaches a picked file to a tender. Not by fetch, which tells nothing of what was sent before all of it was; the file
 * still goes as it is, in a stream. Broken off, nothing is attached. Never throws.
 */
export async function sendDocument(
  evaluation: EvaluationKey,
  { bidder, question, audience }: DocumentAbout,
  file: File,
  { signal, onProgress }: Watching = {},
): Promise<Exchanged> {
  const query = new URLSearchParams({
    ...{ evaluation, bidder, audience, name: file.name },
    ...(question !== undefined && { question }),
  })
  const request = new XMLHttpRequest()
  const ended = new Promise<void>((resolve) => {
    request.addEventListener('loadend', () => {
      resolve()
    })
  })
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    onProgress?.({ kind: 'progress', done: loaded, of: total })
  })
  request.open('PUT', `/api/documents?${query.toString()}`)
  const stop = () => {
    request.abort()
  }
  signal?.addEventListener('abort', stop)
  request.send(file)
  await ended
  signal?.removeEventListener('abort', stop)
  return exchangedIn(jsonIn(request.responseText))
}

/** undefined where there is none: it was broken off, or the service is gone. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
