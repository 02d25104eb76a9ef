import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { shellFolder } from '../../build/ensure-built.ts'
import { projectFolder } from '../../build/tool.ts'

/** The program as a person starts it: a process of its own, its own folder on disk, its own door on 127.0.0.1. */
export interface RunningProgram {
  /** The one-time address it printed. */
  readonly address: string
  readonly stop: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>
}

/** @param home the folder that the program calls FAIRMARK_HOME; a second start goes on with what is there */
export async function startProgram(
  home: string,
  settings: Readonly<Record<string, string>> = {},
  script = join(shellFolder, 'host.js'),
): Promise<RunningProgram> {
  const child = spawn(process.execPath, [script, '--browser', '--no-open'], {
    cwd: projectFolder,
    env: { ...process.env, ...settings, FAIRMARK_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { address: await firstLine(child), stop: (signal) => stop(child, signal) }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The program has no output')
  const lines = createInterface({ input: child.stdout })
  const ended = once(child, 'exit').then(() => {
    throw new Error('The program ended before it printed its address')
  })
  const [line] = (await Promise.race([once(lines, 'line'), ended])) as readonly unknown[]
  if (typeof line !== 'string' || !line.startsWith('http://127.0.0.1:'))
    throw new Error('The program printed something else than its address')
  return line
}

async function stop(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
