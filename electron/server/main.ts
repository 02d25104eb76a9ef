import { join } from 'node:path'
import { keepMemorySmall } from '../services/keep-memory-small.ts'

// The browser host: `npm start -- --browser`. Stdout carries the one-time address, on a line of its own, and nothing else.

// Everything else is loaded after this.
keepMemorySmall()
const { startServiceSoon } = await import('../services/service-soon.ts')
const { openBrowser } = await import('./open-browser.ts')
const { startServer } = await import('./start-server.ts')

const say = async () => (await import('../services/say.ts')).englishSay
// from where it is written and from where it is bundled
const service = startServiceSoon({ screensFolder: join(import.meta.dirname, '../../dist/renderer') })
const server = await startServer({ handler: service.handler, say })
process.stdout.write(`${server.address}\n`)

if (!process.argv.includes('--no-open'))
  openBrowser(server.address, async () => {
    process.stderr.write(`${(await say())('start.noBrowser')}\n`)
  })

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void stop()
  })
}

async function stop(): Promise<void> {
  await server.close()
  await service.close()
  process.exitCode = 0
}
