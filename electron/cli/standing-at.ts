import { isAbsolute, resolve } from 'node:path'

/**
 * A path as the person meant it. npm runs our script in the project's folder and says in INIT_CWD where the person
 * stands; started directly, we stand there ourselves. Who stands in a folder that was deleted can still name a path in full.
 * @throws the disk's error (ENOENT) for any other path then
 */
export function standingAt(path: string): string {
  if (isAbsolute(path)) return resolve(path)
  const byNpm = process.env['npm_lifecycle_event'] === 'fairmark'
  return resolve((byNpm ? process.env['INIT_CWD'] : undefined) ?? process.cwd(), path)
}
