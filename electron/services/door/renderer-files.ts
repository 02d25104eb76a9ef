import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** The built screens, by the address at which they are served: "/assets/index-B1a2.js". */
export type RendererFiles = ReadonlyMap<
  string,
  { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string }
>

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.woff', 'font/woff'],
])

/**
 * Everything in a folder, read once at the start. Requests are looked up in this list, so no address can ever name
 * another file. Empty where the folder is not there: the screens were not built.
 */
export function readRendererFiles(folder: string): RendererFiles {
  return new Map(
    pathsIn(folder).map((path) => [
      `/${relative(folder, path).split(sep).join('/')}`,
      {
        bytes: new Uint8Array(readFileSync(path)),
        type: types.get(extname(path)) ?? 'application/octet-stream',
      },
    ]),
  )
}

function pathsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
  } catch {
    return []
  }
}
