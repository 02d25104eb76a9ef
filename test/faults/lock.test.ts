import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { takeLock } from '../../electron/services/disk/take-lock.ts'
import { temporaryFolder } from '../services/temporary-folder.ts'

const module = new URL('../../electron/services/disk/take-lock.ts', import.meta.url).href

/** A process that takes the lock, says so, and keeps it until it is killed. */
async function holder(path: string) {
  const program = `import { takeLock } from ${JSON.stringify(module)}
    const lock = takeLock(${JSON.stringify(path)})
    console.log(lock === 'held' ? 'held' : 'taken')
    setInterval(() => lock, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [said] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    said: said.toString().trim(),
    kill: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}

it('one process of two holds a lock, until it lets go', async () => {
  const path = join(temporaryFolder(), 'lock.db')
  const lock = takeLock(path)
  if (lock === 'held') throw new Error('Nobody holds it')
  const second = await holder(path)
  expect(second.said).toBe('held')
  await second.kill()
  lock.release()
  const third = await holder(path)
  expect(third.said).toBe('taken')
  await third.kill()
})

it('a lock is free the moment its holder was killed', async () => {
  const path = join(temporaryFolder(), 'lock.db')
  for (let round = 0; round < 5; round++) {
    const other = await holder(path)
    expect(other.said).toBe('taken')
    expect(takeLock(path)).toBe('held')
    await other.kill()
    const lock = takeLock(path)
    expect(lock).not.toBe('held')
    if (lock !== 'held') lock.release()
  }
})

it('a lock waits as long as it was told to', () => {
  const path = join(temporaryFolder(), 'lock.db')
  const lock = takeLock(path)
  expect(takeLock(path, 50)).toBe('held')
  if (lock !== 'held') lock.release()
})

it('rubbish under the name of a lock does not lock anybody out', () => {
  const path = join(temporaryFolder(), 'lock.db')
  writeFileSync(path, 'this is no database, and long enough to be looked at as one'.repeat(100))
  const lock = takeLock(path)
  expect(lock).not.toBe('held')
  expect(takeLock(path)).toBe('held')
  if (lock !== 'held') lock.release()
})

it('a lock in a folder that is not there is a fault of the disk', () => {
  expect(() => takeLock(join(temporaryFolder(), 'none', 'lock.db'))).toThrow('EACCES')
})
