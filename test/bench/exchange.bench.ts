import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'

test('500 MB of documents: received, made into a file, opened', async ({ bench }) => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'))
  try {
    // Once for nothing, so that stripping the types off our sources is not measured: the program as built has none.
    await inItsOwnProcess(folder, 'nothing')
    for (const step of ['receive', 'issue', 'make', 'open'])
      await bench(step, () => inItsOwnProcess(folder, step)).run({ iterations: 1, warmup: false, time: 0 })
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
