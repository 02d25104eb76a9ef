import { expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { runChild } from './child.ts'

const size = process.env['FAIRMARK_LONG'] === undefined ? '100' : '500'

test('a file of many large documents is made and opened in processes of under 200 MB', async () => {
  const folder = temporaryFolder()
  const made = await runChild('large-file.ts', 'make', folder, size)
  expect(made.verdict).toBe('made')
  expect(made.megabytes).toBeLessThan(200)
  const opened = await runChild('large-file.ts', 'open', folder)
  expect(opened.verdict).toBe('opened')
  expect(opened.megabytes).toBeLessThan(200)
})
