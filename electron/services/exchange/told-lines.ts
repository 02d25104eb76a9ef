import type { ProgressLine } from '../../../shared/views/exchange.ts'

const LINES = 'application/x-ndjson'
/** Milliseconds between two lines: a bar that moves smoothly, and no more. */
const PAUSE = 100

/** What runs: it can be broken off, and tells how far it is. */
export interface Running {
  readonly signal: AbortSignal
  readonly onProgress: (done: number, of: number) => void
}

export interface Told {
  readonly status: number
  readonly body: unknown
}

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const

/**
 * Answers with JSON, or, to whoever asks for lines, with lines of progress and then the same JSON as the last line. When
 * the other side stops listening, what runs is broken off.
 */
export async function toldLines(
  request: Request,
  run: (running: Running) => Promise<Told>,
): Promise<Response> {
  const control = new AbortController()
  const abort = (): void => {
    control.abort()
  }
  if (request.signal.aborted) abort()
  request.signal.addEventListener('abort', abort, { once: true })
  const { signal } = control
  if (!(request.headers.get('accept') ?? '').includes(LINES)) {
    const { status, body } = await run({ signal, onProgress: () => undefined })
    return new Response(JSON.stringify(body), {
      status,
      headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    })
  }
  const encoder = new TextEncoder()
  const lines = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const tell = (line: unknown): void => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      let last = 0
      const onProgress = (done: number, of: number): void => {
        const now = performance.now()
        if (now - last < PAUSE) return
        last = now
        tell({ kind: 'progress', done, of } satisfies ProgressLine)
      }
      const { body } = await run({ signal, onProgress })
      tell(body)
      if (!signal.aborted) controller.close()
    },
    cancel: abort,
  })
  return new Response(lines, { headers: { ...headers, 'content-type': `${LINES}; charset=utf-8` } })
}
