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

/** Milliseconds without a file asked for, after which a window has what it asks for at its start. */
const QUIET = 60
/** Milliseconds until the service starts where no window asks for anything. */
const PATIENCE = 1000

/**
 * The service, started while the window reads its own files: these are there at once, and everything else is answered when
 * the service stands. Both take as long, and the window's process has a processor of its own.
 */
export function startServiceSoon({
  screensFolder,
  ...options
}: ServiceSoonOptions): Pick<Service, 'handler' | 'offerFile' | 'close'> {
  const home = usualHome()
  const screens = readRendererFiles(screensFolder)
  const preferences = () => readPreferences(nodeFileSystem, home)
  let started: Promise<Service> | undefined
  const service = (): Promise<Service> => {
    clearTimeout(soon)
    return (started ??= import('./service.ts').then(({ startService }) =>
      startService({ ...options, screens, home }),
    ))
  }
  const start = () => void service()
  let soon = setTimeout(start, PATIENCE)
  return {
    handler: async (request) => {
      const file = started ? undefined : ownFile(request)
      if (!file) return (await service()).handler(request)
      clearTimeout(soon)
      soon = setTimeout(start, QUIET)
      return file
    },
    offerFile: (path) => {
      void service().then(({ offerFile }) => {
        offerFile(path)
      })
    },
    close: async () => {
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
