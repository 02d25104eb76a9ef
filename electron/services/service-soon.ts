import { nodeFileSystem } from './disk/node-file-system.ts'
import { page } from './door/page.ts'
import { readRendererFiles } from './door/renderer-files.ts'
import { securityHeaders } from './door/security-headers.ts'
import { readPreferences } from './preferences/preferences-file.ts'
import type { Service, ServiceOptions } from './service.ts'
import { usualHome } from './workspace/home.ts'

export interface ServiceSoonOptions extends Omit<ServiceOptions, 'screens' | 'home'> {
  /** Where the built screens are: dist/renderer. */
  readonly screensFolder: string
}

/** Milliseconds until the service starts where a window asks for nothing more. */
const PATIENCE = 1000

/**
 * The service, started while the window reads its own files. These are there at once; the first request for anything else
 * (renderer/first-view.ts) starts it, when all of them have been fetched. Both take as long, and the window's process has a
 * processor of its own.
 */
export function startServiceSoon({
  screensFolder,
  ...options
}: ServiceSoonOptions): Pick<Service, 'handler' | 'offerFile' | 'close'> {
  const home = usualHome()
  const screens = readRendererFiles(screensFolder)
  const preferences = () => readPreferences(nodeFileSystem, home)
  let started: Promise<Service> | undefined
  let isClosed = false
  const service = (): Promise<Service> => {
    clearTimeout(soon)
    return (started ??= import('./service.ts').then(({ startService }) =>
      startService({ ...options, screens, home }),
    ))
  }
  const soon = setTimeout(() => void service(), PATIENCE)
  return {
    handler: async (request) => {
      const file = started ? undefined : ownFile(request)
      if (!file) return (await service()).handler(request)
      if (!isClosed) soon.refresh()
      return file
    },
    offerFile: (path) => {
      void service().then(({ offerFile }) => {
        offerFile(path)
      })
    },
    close: async () => {
      isClosed = true
      clearTimeout(soon)
      if (started) await (await started).close()
    },
  }

  function ownFile(request: Request): Response | undefined {
    const file =
      request.method === 'GET' ? page(screens, new URL(request.url).pathname, preferences) : undefined
    for (const [name, value] of Object.entries(securityHeaders)) file?.headers.set(name, value)
    return file
  }
}
