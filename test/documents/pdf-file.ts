import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test, type TestContext } from 'vitest'
import { temporaryFolder } from '../services/temporary-folder.ts'

/** Tools of poppler and qpdf, where the machine has them. */
export type Tool = 'pdftotext' | 'pdfinfo' | 'pdffonts' | 'qpdf'

function has(tool: Tool): boolean {
  return spawnSync(tool, [tool === 'qpdf' ? '--version' : '-v']).error === undefined
}

/** A test that needs a tool; skipped, saying so, where there is none. */
export function testWith(tool: Tool, name: string, body: (context: TestContext) => Promise<void>): void {
  test(name, async (context) => {
    if (!has(tool)) context.skip(`${tool} is not installed here, so this was not checked`)
    await body(context)
  })
}

/** What a tool says of a PDF; `FILE` stands for its path. */
export function ask(tool: Tool, bytes: Uint8Array, ...options: readonly string[]): string {
  const path = join(temporaryFolder(), 'document.pdf')
  writeFileSync(path, bytes)
  const given = options.map((option) => (option === 'FILE' ? path : option))
  const { stdout, stderr, status } = spawnSync(tool, given, {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`${tool}: ${stderr}${stdout.slice(0, 2000)}`)
  return stdout
}

/** Words in reading order, one space between them. */
export function textOf(bytes: Uint8Array): string {
  return ask('pdftotext', bytes, '-raw', 'FILE', '-').replaceAll(/\s+/g, ' ')
}
