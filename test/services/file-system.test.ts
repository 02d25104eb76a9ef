import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { nodeFileSystem } from '../../electron/services/disk/node-file-system.ts'
import { breakingFileSystem } from '../faults/breaking-file-system.ts'
import { seededRandom } from '../faults/seeded-random.ts'
import { SimulatedDisk } from '../faults/simulated-file-system.ts'
import { describeFileSystem } from './file-system-acceptance.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

describeFileSystem('the disk of this computer', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairmark-'))
  made.push(folder)
  return { files: nodeFileSystem, folder }
})

describeFileSystem('a simulated disk', () => ({
  files: new SimulatedDisk(seededRandom(1)).files,
  folder: '/',
}))

describeFileSystem('a breaking file system of which nothing breaks', () => ({
  files: breakingFileSystem(new SimulatedDisk(seededRandom(1)).files).files,
  folder: '/',
}))
