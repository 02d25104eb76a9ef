import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from './tool.ts'

const folder = join(projectFolder, 'node_modules/electron')
const seconds = 1000

/** The path of Electron's program, where it was fetched before; undefined where it was not. */
export function findElectron(): string | undefined {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return undefined
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : undefined
}

/**
 * Fetches Electron's program with the electron package's own script, which takes a copy from this machine's cache first.
 * Where its host does not answer, only that copy can help, which takes seconds.
 */
export async function fetchElectron(): Promise<string | undefined> {
  if (!existsSync(join(folder, 'install.js'))) return undefined
  const limit = (await canReachHost()) ? 900 * seconds : 20 * seconds
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: limit,
    killSignal: 'SIGKILL',
  })
  return findElectron()
}

async function canReachHost(): Promise<boolean> {
  const mirrors = ['ELECTRON_MIRROR', 'npm_config_electron_mirror', 'ELECTRON_GET_USE_PROXY']
  if (mirrors.some((name) => (process.env[name] ?? '') !== '')) return true
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(5 * seconds) })
    return true
  } catch {
    return false
  }
}
