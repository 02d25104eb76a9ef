import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { projectFolder, toolScript } from './tool.ts'

/** What is built from sources by one Vite configuration. */
interface Target {
  readonly result: string
  readonly config: string
  readonly sources: readonly string[]
}

export const screens: Target = {
  result: 'dist/renderer/index.html',
  config: 'build/vite.renderer.config.ts',
  sources: [
    'renderer',
    'shared',
    'package-lock.json',
    'build/vite.renderer.config.ts',
    'build/document-viewer.ts',
    'build/plain-catalogue.ts',
  ],
}

export const shell: Target = {
  result: 'dist/shell/main.js',
  config: 'build/vite.shell.config.ts',
  sources: [
    'electron',
    'shared',
    'package-lock.json',
    'build/vite.shell.config.ts',
    'build/plain-catalogue.ts',
  ],
}

/** With main.js for Electron, host.js for a browser, fairmark.js for the command line. */
export const shellFolder = resolve(projectFolder, 'dist/shell')

/**
 * Builds the target where it is missing or older than its sources; what Vite finds wrong goes to stderr.
 *
 * @returns whether it stands.
 */
export function ensureBuilt(target: Target): boolean {
  const built = modifiedAt(resolve(projectFolder, target.result))
  if (built > Math.max(...target.sources.map((source) => newestIn(resolve(projectFolder, source)))))
    return true
  const args = [toolScript('vite'), 'build', '--config', target.config, '--logLevel', 'error']
  const { status } = spawnSync(process.execPath, args, { cwd: projectFolder, stdio: ['ignore', 2, 2] })
  return status === 0
}

/** When the newest file of a folder was changed; of a file, when it was. */
function newestIn(path: string): number {
  if (!statSync(path).isDirectory()) return modifiedAt(path)
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((item) => item.isFile())
  return Math.max(...files.map((file) => modifiedAt(join(file.parentPath, file.name))))
}

/** Milliseconds; 0 for what is not there. */
function modifiedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
