import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'

const program = 'syncthing'
/** Without the second process that would watch over the first: what is ended here is the one that was started here. */
const environment = { ...process.env, STMONITORED: 'yes', STNODEFAULTFOLDER: 'yes', STNOUPGRADE: 'yes' }

export const isSyncthingInstalled = spawnSync(program, ['--version']).status === 0

/** A folder that a daemon keeps the same with the others who have its id. */
export interface SharedFolder {
  readonly id: string
  readonly path: string
}

/** Where a daemon listens, and who it is to the others. */
interface Identity {
  readonly device: string
  readonly port: number
}

/** A real Syncthing on 127.0.0.1, which looks for nobody, tells nobody, and knows only the other one of its test. */
export class SyncthingDaemon {
  readonly identity: Identity
  readonly #home: string
  readonly #folders: readonly SharedFolder[]
  readonly #rest: number
  #running: ChildProcess | undefined

  private constructor(home: string, folders: readonly SharedFolder[], identity: Identity, rest: number) {
    this.#home = home
    this.#folders = folders
    this.identity = identity
    this.#rest = rest
  }

  /** A daemon with keys of its own, not started. */
  static async make(home: string, folders: readonly SharedFolder[]): Promise<SyncthingDaemon> {
    mkdirSync(home, { recursive: true })
    const words = ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing']
    execFileSync(program, words, { env: environment, stdio: 'pipe' })
    const device = execFileSync(program, [`--home=${home}`, '--device-id'], {
      env: environment,
      stdio: 'pipe',
    })
    for (const { path } of folders) mkdirSync(join(path, '.stfolder'), { recursive: true })
    const identity = { device: device.toString().trim(), port: await freePort() }
    return new SyncthingDaemon(home, folders, identity, await freePort())
  }

  /** Starts it, as one that knows the other. */
  async start(other: SyncthingDaemon): Promise<void> {
    writeFileSync(join(this.#home, 'config.xml'), this.#config(other.identity))
    const log = [
      '--no-browser',
      '--no-restart',
      `--home=${this.#home}`,
      `--logfile=${join(this.#home, 'log')}`,
    ]
    this.#running = spawn(program, ['serve', ...log], { env: environment, stdio: 'ignore' })
    while (!(await this.#answers())) {
      if (this.#running.exitCode !== null) throw new Error(readFileSync(join(this.#home, 'log'), 'utf8'))
      await setTimeout(50)
    }
  }

  /** Ends the one process that was started. */
  async stop(): Promise<void> {
    const running = this.#running
    this.#running = undefined
    if (running?.exitCode !== null) return
    const gone = once(running, 'exit')
    running.kill('SIGTERM')
    await gone
  }

  async pause(id: string, paused: boolean): Promise<void> {
    await this.#ask('PATCH', `config/folders/${id}`, { paused })
  }

  /** Lets it look at its folders now, and not when it would. */
  async scan(): Promise<void> {
    await this.#ask('POST', 'db/scan')
  }

  /** Whether it has all that the others have in a folder, and nothing is going on. */
  async isDone(id: string): Promise<boolean> {
    const status = await this.#ask('GET', `db/status?folder=${id}`)
    return status['state'] === 'idle' && status['needTotalItems'] === 0
  }

  async #answers(): Promise<boolean> {
    return this.#ask('GET', 'system/ping').then(
      () => true,
      () => false,
    )
  }

  async #ask(method: string, what: string, body?: object): Promise<Record<string, unknown>> {
    const response = await fetch(`http://127.0.0.1:${String(this.#rest)}/rest/${what}`, {
      method,
      headers: { 'X-API-Key': API_KEY },
      ...(body && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${what}: ${text}`)
    const value: unknown = text.startsWith('{') ? JSON.parse(text) : {}
    return typeof value === 'object' && value !== null ? { ...value } : {}
  }

  #config(other: Identity): string {
    const devices = [this.identity, other]
    const members = devices.map(({ device }) => `<device id="${device}"/>`).join('')
    const folders = this.#folders.map(
      ({ id, path }) =>
        `<folder id="${id}" path="${path}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="false"><maxConflicts>10</maxConflicts>${members}</folder>`,
    )
    const addresses = devices.map(
      ({ device, port }) =>
        `<device id="${device}"><address>tcp://127.0.0.1:${String(port)}</address></device>`,
    )
    return `<configuration version="35">${folders.join('')}${addresses.join('')}
<gui enabled="true"><address>127.0.0.1:${String(this.#rest)}</address><apikey>${API_KEY}</apikey></gui>
<options><listenAddress>tcp://127.0.0.1:${String(this.identity.port)}</listenAddress>${quiet}</options></configuration>`
  }
}

const API_KEY = 'only-on-this-computer'

/** Nothing leaves this computer. */
const quiet = Object.entries({
  globalAnnounceEnabled: false,
  localAnnounceEnabled: false,
  relaysEnabled: false,
  natEnabled: false,
  stunServer: '',
  urAccepted: -1,
  crashReportingEnabled: false,
  autoUpgradeIntervalH: 0,
  upgradeToPreReleases: false,
  startBrowser: false,
  reconnectionIntervalS: 1,
})
  .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
  .join('')

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address !== null ? address.port : 0
}
