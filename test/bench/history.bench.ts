import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'vitest'

test('a record of 300,000 entries: the first page, and what is found nowhere near it', async () => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'long-record.ts')], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await new Promise((finish) => child.once('close', finish))
})
