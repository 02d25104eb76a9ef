import { connect } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { englishSay } from '../../electron/services/say.ts'
import { startServer } from '../../electron/server/start-server.ts'

/** A server whose handler tells what reached it. */
async function serve() {
  const reached: string[] = []
  const server = await startServer({
    say: () => englishSay,
    handler: async (request) => {
      const body = await request.text()
      reached.push(`${request.method} ${new URL(request.url).pathname} ${String(body.length)}`)
      return new Response('hello', { headers: { 'content-type': 'text/plain' } })
    },
  })
  onTestFinished(server.close)
  return { ...server, reached, origin: `http://127.0.0.1:${String(server.port)}` }
}

/** Opens the one-time address; the browser's cookie for later. */
async function enter(address: string): Promise<string> {
  const welcome = await fetch(address, { redirect: 'manual' })
  expect(welcome.status).toBe(303)
  return (welcome.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Sends bytes as they are, for what `fetch` is too well-behaved to say; the status of the answer. */
async function sendRaw(port: number, lines: readonly string[]): Promise<number> {
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
    let text = ''
    socket.on('data', (piece) => {
      text += piece.toString()
      socket.end()
    })
    socket.on('close', () => {
      resolve(text)
    })
    socket.on('error', reject)
  })
  return Number(answer.split(' ')[1])
}

describe('the one-time address', () => {
  it('is on 127.0.0.1, with a port that was free and a token nobody guesses', async () => {
    const { address, port } = await serve()
    const url = new URL(address)
    expect(url.hostname).toBe('127.0.0.1')
    expect(Number(url.port)).toBe(port)
    expect(url.searchParams.get('token')).toMatch(/^[\w-]{43}$/)
    expect((await serve()).address).not.toBe(address)
  })

  it('is exchanged for a cookie that scripts and other sites never get, and leads to the start page', async () => {
    const { address, port } = await serve()
    const welcome = await fetch(address, { redirect: 'manual' })
    expect(welcome.status).toBe(303)
    expect(welcome.headers.get('location')).toBe('/')
    expect(welcome.headers.get('set-cookie')).toMatch(
      new RegExp(`^fairmark-${String(port)}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    )
    expect(welcome.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('works once', async () => {
    const { address, reached } = await serve()
    const cookie = await enter(address)
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(403)
    expect((await fetch(address, { redirect: 'manual', headers: { cookie } })).status).toBe(403)
    expect(reached).toEqual([])
  })

  it('is not used up by a wrong token, nor by another method', async () => {
    const { address, origin } = await serve()
    expect((await fetch(`${origin}/?token=wrong`, { redirect: 'manual' })).status).toBe(403)
    expect((await fetch(address, { redirect: 'manual', method: 'POST' })).status).toBe(403)
    expect(await enter(address)).not.toBe('')
  })
})

describe('a request with the cookie', () => {
  it('reaches the handler, with its body', async () => {
    const { address, origin, reached } = await serve()
    const cookie = await enter(address)
    const megabyte = 'x'.repeat(1024 * 1024)
    expect(await (await fetch(`${origin}/a`, { headers: { cookie } })).text()).toBe('hello')
    await fetch(`${origin}/b`, { method: 'PUT', headers: { cookie, origin }, body: megabyte })
    await fetch(`${origin}/c`, { headers: { cookie: `other=1; ${cookie}`, 'sec-fetch-site': 'same-origin' } })
    expect(reached).toEqual(['GET /a 0', 'PUT /b 1048576', 'GET /c 0'])
  })
})

describe('a stranger gets 403, and nothing reaches the handler', () => {
  it('without a cookie, or with a wrong one', async () => {
    const { origin, port, reached } = await serve()
    const name = `fairmark-${String(port)}`
    for (const headers of [{}, { cookie: `${name}=wrong` }, { cookie: name }, { cookie: 'fairmark=1' }]) {
      const answer = await fetch(`${origin}/api/views?view=start`, { headers })
      expect(answer.status).toBe(403)
      expect(await answer.text()).toMatch(/^[A-Z].*\.\n$/)
    }
    expect((await fetch(`${origin}/api/commands`, { method: 'POST', body: '{}' })).status).toBe(403)
    expect(reached).toEqual([])
  })

  it('from another origin, or another site, even with the cookie', async () => {
    const { address, origin, port, reached } = await serve()
    const cookie = await enter(address)
    const strange: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${String(port + 1)}` },
      { origin: `http://localhost:${String(port)}` },
      { origin: origin.replace('http', 'https') },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ]
    for (const headers of strange)
      expect((await fetch(`${origin}/a`, { headers: { cookie, ...headers } })).status).toBe(403)
    expect(reached).toEqual([])
  })

  it('under another name, as in DNS rebinding, even with the cookie or the token', async () => {
    const { address, port, reached } = await serve()
    const { pathname, search } = new URL(address)
    const right = `127.0.0.1:${String(port)}`
    const hosts = ['evil.example', `localhost:${String(port)}`, '127.0.0.1', `${right}.evil.example`, '']
    for (const host of hosts)
      expect(await sendRaw(port, [`GET ${pathname}${search} HTTP/1.1`, `Host: ${host}`])).toBe(403)
    expect(await sendRaw(port, [`GET http://evil.example/ HTTP/1.1`, `Host: ${right}`])).toBe(403)
    const cookie = await enter(address)
    for (const host of hosts)
      expect(await sendRaw(port, ['GET / HTTP/1.1', `Host: ${host}`, `Cookie: ${cookie}`])).toBe(403)
    expect(
      await sendRaw(port, ['GET / HTTP/1.1', `Host: ${right}`, `Cookie: ${cookie}`, 'Connection: close']),
    ).toBe(200)
    expect(reached).toEqual(['GET / 0'])
  })
})
