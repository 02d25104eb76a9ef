import { homedir } from 'node:os'
import { createHandler } from './api.ts'
import { homeFolder } from './home.ts'
import { thisMachine, type Machine } from './machine.ts'
import { readRendererFiles } from './renderer-files.ts'
import { englishSay } from './say.ts'
import { Workspace } from './workspace.ts'

/** The service, running. */
export interface Service {
  readonly handler: (request: Request) => Promise<Response>
  /** Lets go of all locks. Everything acknowledged is on the disk already. */
  readonly close: () => void
}

export interface ServiceOptions {
  /** Where the built screens are: dist/renderer. */
  readonly screensFolder: string
  /** By default FAIRMARK_HOME, or the local application data. */
  readonly home?: string
  readonly machine?: Machine
}

/** Starts the service: what Electron's shell, the browser host, the command line and tests have in common. */
export function startService({ screensFolder, home, machine = thisMachine }: ServiceOptions): Service {
  const workspace = new Workspace(machine, home ?? usualHome())
  const handler = createHandler({
    workspace,
    say: englishSay,
    screens: readRendererFiles(screensFolder),
    report: (error) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    },
  })
  return {
    handler,
    close: () => {
      workspace.close()
    },
  }
}

export function usualHome(): string {
  return homeFolder({
    platform: process.platform,
    env: process.env,
    userFolder: homedir(),
    currentFolder: process.cwd(),
  })
}
