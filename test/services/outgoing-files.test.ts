import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { pieces } from '../../electron/services/workspace/outgoing-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

test('whoever reads a large file lets others have their turn, so that it can be broken off', async () => {
  const path = join(temporaryFolder(), 'large')
  writeFileSync(path, Buffer.alloc(3 * 1024 * 1024, 'a plan '))
  const stop = new AbortController()
  setImmediate(() => {
    stop.abort()
  })
  let read = 0
  for await (const piece of pieces(nodeFileSystem, path)) {
    if (stop.signal.aborted) break
    read += piece.length
  }
  expect(stop.signal.aborted).toBe(true)
  expect(read).toBeLessThan(3 * 1024 * 1024)
})
