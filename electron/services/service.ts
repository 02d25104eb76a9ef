import { createHandler } from './api.ts'
import { backupNow } from './backup/write-backup.ts'
import { FolderExchange } from './folder/folder-exchange.ts'
import type { PickFolder } from './folder/folder-routes.ts'
import { watchFolders } from './folder/watch-folders.ts'
import { usualHome } from './workspace/home.ts'
import { noKeychain, type Keychain } from './keys/keychain.ts'
import { thisMachine, type Machine } from './disk/machine.ts'
import { OfferedFile } from './offered-file.ts'
import type { RendererFiles } from './door/renderer-files.ts'
import { screenSay } from './say.ts'
import { Workspace } from './workspace/workspace.ts'

/** The service, running. */
export interface Service {
  readonly handler: (request: Request) => Promise<Response>
  readonly workspace: Workspace
  /** A file that the system hands over, by its absolute path: the screens ask for it. What is none of ours is left. */
  readonly offerFile: (path: string) => void
  /** Signs what is open and lets go of all locks, then makes the backups that were asked for. Acknowledged is on the disk already. */
  readonly close: () => Promise<void>
}

export interface ServiceOptions {
  readonly screens: RendererFiles
  /** By default FAIRMARK_HOME, or the local application data. */
  readonly home?: string
  readonly machine?: Machine
  /** Where the system keeps keys; without one, a person types a passphrase. */
  readonly keychain?: Keychain | undefined
  /** Asks for a shared folder; without one, the command line says which it is. */
  readonly pickFolder?: PickFolder | undefined
}

/** Starts the service: what Electron's shell, the browser host, the command line and tests have in common. */
export function startService({
  screens,
  home,
  machine = thisMachine,
  keychain = noKeychain,
  pickFolder,
}: ServiceOptions): Service {
  const workspace = new Workspace(machine, home ?? usualHome())
  // The keychain answers in its own time. Nothing is asked of the service before.
  const ready = keychain ? workspace.vault.openBy(keychain) : undefined
  const folders = new FolderExchange({ workspace, say: screenSay })
  const offered = new OfferedFile()
  const handler = createHandler({
    workspace,
    say: screenSay,
    screens,
    report,
    folders,
    offered,
    pickFolder,
  })
  const watch = watchFolders({ folders, openKeys: () => workspace.openKeys, report })
  return {
    workspace,
    handler: async (request) => {
      await ready
      return handler(request)
    },
    offerFile: (path) => {
      offered.offer(path)
    },
    close: async () => {
      watch.close()
      const rounds = folders.close()
      if (rounds) await rounds
      await workspace.settled()
      await backupNow(workspace)
      workspace.close()
    },
  }
}

function report(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
