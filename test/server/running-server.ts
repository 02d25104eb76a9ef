import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { shellFolder } from '../../build/ensure-built.ts'
import { z } from '../../shared/zod.ts'
import type { CommandRequest } from '../../shared/views/request.ts'

const main = join(shellFolder, 'host.js')
const replySchema = z.looseObject({ kind: z.string() })

/** The browser host in a process of its own, and somebody who has come in through its address. */
export interface RunningServer {
  readonly process: ChildProcess
  readonly address: string
  readonly origin: string
  readonly cookie: string
  readonly command: (request: CommandRequest) => Promise<z.infer<typeof replySchema>>
}

export async function runServer(home: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [main, '--no-open'], {
    env: { ...process.env, FAIRMARK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  const [address] = z.tuple([z.string()]).parse(await once(lines, 'line'))
  const { origin } = new URL(address)
  const welcome = await fetch(address, { redirect: 'manual' })
  const cookie = (welcome.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const command = async (request: CommandRequest) => {
    const headers = { cookie, origin, 'content-type': 'application/json' }
    const response = await fetch(`${origin}/api/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify(request),
    })
    return replySchema.parse(await response.json())
  }
  return { process: child, address, origin, cookie, command }
}

/** Ends it as a power button does. */
export async function kill({ process: child }: Pick<RunningServer, 'process'>): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
