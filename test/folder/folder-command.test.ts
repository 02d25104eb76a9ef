import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../services/temporary-folder.ts'
import { tender } from './small-tender.ts'

const main = join(import.meta.dirname, '../../electron/cli/main.ts')

it('the command line links a folder for each member and exchanges them', () => {
  const home = temporaryFolder()
  const [one, two] = [temporaryFolder(), temporaryFolder()]
  const file = join(temporaryFolder(), 'tender.json')
  writeFileSync(file, JSON.stringify(tender(['m1', 'm2'])))
  const fairmark = (...words: string[]) => {
    const env = { ...process.env, FAIRMARK_HOME: home, FAIRMARK_PASSPHRASE: 'a passphrase for this test' }
    const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...words], {
      env,
      encoding: 'utf8',
    })
    return { stdout, stderr, status }
  }
  expect(fairmark('sync')).toMatchObject({ status: 1, stdout: '' })
  expect(fairmark('import', file)).toMatchObject({ status: 0 })
  expect(fairmark('folder', '--member', 'm1', one)).toEqual({ stdout: '', stderr: '', status: 0 })
  expect(fairmark('folder', '--member', 'm2', one)).toMatchObject({ stdout: '', status: 1 })
  expect(fairmark('folder', '--member', 'm2', two)).toMatchObject({ status: 0 })
  writeFileSync(join(two, 'note.fmreturn'), 'no return')
  const { stdout, status } = fairmark('sync')
  expect(status).toBe(0)
  expect(stdout.split('\n')).toEqual([
    `${one}: 0 files put, 0 files taken`,
    `${two}: 0 files put, 0 files taken`,
    expect.stringMatching(/^ {2}\S+note\.fmreturn: [A-Z].*\.$/),
    '',
  ])
})
