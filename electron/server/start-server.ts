import { getRequestListener } from '@hono/node-server'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Say } from '../../shared/messages/message.ts'
import { makeGuard, type Verdict } from './guard.ts'

export interface ServerOptions {
  readonly handler: (request: Request) => Promise<Response>
  /** For whoever is turned away; read when the first is. */
  readonly say: () => Say | Promise<Say>
  /** By default one that is free. */
  readonly port?: number
}

export interface RunningServer {
  /** Opens the program, once. */
  readonly address: string
  readonly port: number
  /** Ends when nothing is answered any more. */
  readonly close: () => Promise<void>
}

/** The service behind a port of this computer, for a browser. Nothing reaches the handler that the guard did not let in. */
export async function startServer({ handler, say, port = 0 }: ServerOptions): Promise<RunningServer> {
  const listener = getRequestListener((request) => handler(request), { overrideGlobalObjects: false })
  const server = createServer()
  const bound = await new Promise<number>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  const guard = makeGuard(bound)
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const { method = '', url = '', headers } = request
    const verdict = guard.judge({ method, target: url, headers })
    if (verdict.kind === 'let-in') void listener(request, response)
    else void turnAway(response, verdict, say)
  })
  return {
    address: guard.address,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

/** Answers without reading what came with the request. */
async function turnAway(
  response: ServerResponse,
  verdict: Exclude<Verdict, { kind: 'let-in' }>,
  say: ServerOptions['say'],
): Promise<void> {
  const common = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', connection: 'close' }
  if (verdict.kind === 'welcome') {
    response.writeHead(303, { ...common, location: '/', 'set-cookie': verdict.cookie }).end()
    return
  }
  const words = await say()
  const sentence = words(verdict.kind === 'used' ? 'refusal.addressUsed' : 'refusal.notFromHere')
  response
    .writeHead(403, {
      ...common,
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    })
    .end(`${sentence}\n`)
}
