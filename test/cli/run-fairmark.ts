import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shellFolder } from '../../build/ensure-built.ts'
import { projectFolder } from '../../build/tool.ts'

export { projectFolder }
/** The command line, bundled; `npm run fairmark` runs it as it is written. */
export const program = join(shellFolder, 'fairmark.js')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Options {
  readonly cwd?: string
  /** Put before Node: a program that takes rights away, say. */
  readonly before?: readonly string[]
}

/** Runs `fairmark` as a process of its own. */
export async function runFairmark(words: readonly string[], options: Options = {}): Promise<Ran> {
  return run([...(options.before ?? []), process.execPath, program, ...words], options)
}

/** Runs any program. Where it cannot be started, status is null and stderr says why. */
export async function run(words: readonly string[], { cwd }: Options = {}): Promise<Ran> {
  const [command = '', ...args] = words
  const child = spawn(command, args, {
    cwd: cwd ?? tmpdir(),
    env: { ...process.env, npm_lifecycle_event: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((done) => {
    child.once('error', (error) => done({ status: null, stdout, stderr: error.message }))
    child.once('close', (status) => done({ status, stdout, stderr }))
  })
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'fairmark-cli-'))
}
