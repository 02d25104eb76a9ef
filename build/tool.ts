import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/** The folder of package.json. */
export const projectFolder = resolve(import.meta.dirname, '..')

/** What npm made of the package.json of an installed package: `npm start` has no time for a schema. */
interface Installed {
  readonly bin?: string | Readonly<Record<string, string>>
}

/**
 * The script behind a command of an installed package, to be run by this same Node: the shims in node_modules/.bin are
 * shell scripts on Windows.
 */
export function toolScript(packageName: string, command = packageName): string {
  const folder = resolve(projectFolder, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')) as Installed
  const script = typeof bin === 'string' ? bin : bin?.[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return resolve(folder, script)
}
