import { join } from 'node:path'
import { englishSay } from '../services/say.ts'
import { startService } from '../services/service.ts'
import { openBrowser } from './open-browser.ts'
import { startServer } from './start-server.ts'

// The browser host: `npm start -- --browser`. Stdout carries the one-time address, on a line of its own, and nothing else.

const service = startService({ screensFolder: join(import.meta.dirname, '../../dist/renderer') })
const server = await startServer({ handler: service.handler, say: englishSay })
process.stdout.write(`${server.address}\n`)

if (!process.argv.includes('--no-open'))
  openBrowser(server.address, () => {
    process.stderr.write(`${englishSay('start.noBrowser')}\n`)
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
