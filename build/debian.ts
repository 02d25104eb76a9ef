import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The path of a program on this machine, looked up as a shell does; undefined where it is not installed. */
export function findProgram(name: string): string | undefined {
  const extension = process.platform === 'win32' ? '.exe' : ''
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.map((folder) => join(folder, name + extension)).find(isExecutable)
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Whether packages of the system can be installed without asking anybody: Debian or its kin, as root. */
function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && findProgram('apt-get') !== undefined
}

/**
 * Installs Debian packages where that is possible, with the output on stderr.
 *
 * @returns whether the installation went through; false at once where this is no Debian machine or not root.
 */
export function installDebianPackages(...packages: string[]): boolean {
  if (!canInstall()) return false
  console.error(`Installing ${packages.join(', ')} (apt-get) …`)
  const options = ['-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300']
  if (aptGet('install', ...options, ...packages)) return true
  return aptGet('update', '-qq') && aptGet('install', ...options, ...packages)
}

function aptGet(...args: string[]): boolean {
  const { status } = spawnSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return status === 0
}
