import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../services/temporary-folder.ts'

const main = join(import.meta.dirname, '../../electron/server/main.ts')

describe('the browser host', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address on one line and nothing else, and ends cleanly on %s',
    async (signal) => {
      const child = spawn(process.execPath, [main, '--browser', '--no-open'], {
        env: { ...process.env, FAIRMARK_HOME: temporaryFolder() },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      let stdout = ''
      let stderr = ''
      child.stdout.on('data', (piece) => (stdout += String(piece)))
      child.stderr.on('data', (piece) => (stderr += String(piece)))
      const gone = once(child, 'exit')
      while (!stdout.includes('\n')) await setTimeout(20)
      // A browser that keeps its connection open does not keep the program from ending.
      const { origin } = new URL(stdout.trim())
      await fetch(origin, { headers: { connection: 'keep-alive' } })
      child.kill(signal)
      expect(await gone).toEqual([0, null])
      expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+\n$/)
      expect(stderr).toBe('')
    },
  )
})
