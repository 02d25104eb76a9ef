import { spawn } from 'node:child_process'
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MessageValues } from '../shared/messages/message.ts'
import { ensureBuilt, screens, shell, shellFolder } from './ensure-built.ts'
import { fetchElectron, findElectron } from './find-electron.ts'
import { projectFolder } from './tool.ts'

// npm start: Electron where it can be had, the browser host where not. Stdout carries the host's address and nothing else.

type Obstacle = 'missing' | 'display' | 'other'

/** Ends when the program is closed; an obstacle where it could not start. */
async function runElectron(): Promise<Obstacle | undefined> {
  if (!hasDisplay()) return 'display'
  const program = findElectron() ?? (await fetchElectron())
  if (program === undefined) return 'missing'
  const start = performance.now()
  const child = spawn(program, [projectFolder], { stdio: ['ignore', 2, 2] })
  const status = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
  const failedAtOnce = status !== 0 && performance.now() - start < 10_000
  process.exitCode = status
  return failedAtOnce ? 'other' : undefined
}

/** Whether there is a screen to open a window on. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  const display = process.env['WAYLAND_DISPLAY'] ?? process.env['DISPLAY'] ?? ''
  return display !== ''
}

async function sayObstacle(reason: Obstacle): Promise<void> {
  const { englishSay } = await import('../electron/services/say.ts')
  const values: MessageValues = { reason }
  process.stderr.write(`${englishSay('start.noElectron', values)}\n`)
}

async function start(args: readonly string[]): Promise<void> {
  if (!ensureBuilt(screens) || !ensureBuilt(shell)) {
    process.exitCode = 1
    return
  }
  if (!args.includes('--browser')) {
    const obstacle = await runElectron()
    if (obstacle === undefined) return
    await sayObstacle(obstacle)
    process.exitCode = 0
  }
  enableCompileCache() // what was compiled at the last start is not compiled again
  await import(pathToFileURL(join(shellFolder, 'host.js')).href)
}

await start(process.argv.slice(2))
