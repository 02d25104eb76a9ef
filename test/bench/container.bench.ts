import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'vitest'
import { attacks } from '../services/container/attacks.ts'
import { runChild, type Cost } from '../services/container/child.ts'

const tell = (what: string, { verdict, seconds, megabytes }: Cost) =>
  console.log(`${what}: ${verdict}, ${seconds.toFixed(2)} s, ${megabytes.toFixed(0)} MB of memory at most`)

test('a file of 500 MB of documents, made and opened, each in a process of its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-bench-'))
  try {
    tell('make 500 MB', await runChild('large-file.ts', 'make', folder, '500'))
    tell('open 500 MB', await runChild('large-file.ts', 'open', folder))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('files that want to cost more than they are worth', async () => {
  for (const name of Object.keys(attacks)) tell(name, await runChild('run-attack.ts', name))
})
