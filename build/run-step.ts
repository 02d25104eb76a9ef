import { spawn, type ChildProcess } from 'node:child_process'
import { projectFolder } from './tool.ts'

/** What the report of a test runner says; a step without tests of its own has none. */
export interface Outcome {
  readonly passed: number
  /** The name of each test that failed, with the file it is in. */
  readonly failures: readonly string[]
  /** The name of each test that passed only when it was tried again. */
  readonly again: readonly string[]
  readonly skipped: number
}

/** One part of the test command: a script for this Node with its arguments. */
export interface Step {
  readonly name: string
  readonly script: string
  readonly args: readonly string[]
  /** Reads what the step reported; called once it ended, whatever its exit status. */
  readonly report?: () => Outcome
}

export interface StepResult {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
  readonly outcome: Outcome | undefined
}

const groups = process.platform !== 'win32'
let running: ChildProcess | undefined

/** Runs one step with its output on this terminal. Whatever the step started and left running is ended with it. */
export async function runStep(step: Step, env: NodeJS.ProcessEnv): Promise<StepResult> {
  const start = performance.now()
  console.log(`\n── ${step.name}`)
  const child = spawn(process.execPath, [step.script, ...step.args], {
    cwd: projectFolder,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: groups,
  })
  running = child
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  signal(child, 'SIGKILL')
  running = undefined
  const seconds = (performance.now() - start) / 1000
  return { name: step.name, ok: status === 0, seconds, outcome: step.report?.() }
}

/** Asks the running step to end, with all of its processes; after five seconds it is not asked any more. */
export function stopRunningStep(): void {
  const child = running
  if (child === undefined) return
  signal(child, 'SIGTERM')
  setTimeout(() => signal(child, 'SIGKILL'), 5000).unref()
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(groups ? -child.pid : child.pid, name)
  } catch {
    // nothing of it is left
  }
}
