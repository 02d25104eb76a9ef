import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'

/** The folder of package.json. */
export const projectFolder = resolve(import.meta.dirname, '..')

const binSchema = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

/**
 * The script behind a command of an installed package, to be run by this same Node: the shims in node_modules/.bin are
 * shell scripts on Windows.
 */
export function toolScript(packageName: string, command = packageName): string {
  const folder = resolve(projectFolder, 'node_modules', packageName)
  const { bin } = binSchema.parse(JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8')))
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`)
  return resolve(folder, script)
}
