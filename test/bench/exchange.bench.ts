import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'

test('500 MB of documents: received, made into a file, opened', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'))
  try {
    // Once for nothing, so that stripping the types off our sources is not measured: the program as built has none.
    await inItsOwnProcess(folder, 'nothing')
    // Each step says its own time and memory. `bench` would run it a second time while the first still writes.
    for (const step of ['receive', 'issue', 'make', 'open']) await inItsOwnProcess(folder, step)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

async function inItsOwnProcess(folder: string, step: string): Promise<void> {
  const program = join(import.meta.dirname, 'carry.ts')
  const child = spawn(process.execPath, [program, folder, step], {
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, 'cache') },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  await new Promise((finish) => child.once('close', finish))
}
