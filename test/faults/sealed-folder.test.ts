import { describe, expect, it } from 'vitest'
import { sha256 } from '../../electron/services/canonical.ts'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import type { Machine } from '../../electron/services/disk/machine.ts'
import type { OpenEvaluation } from '../../electron/services/workspace/open-evaluation.ts'
import { Vault } from '../../electron/services/keys/vault.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { isRefusal } from '../../shared/refusal.ts'
import { leicesterLeadScript } from '../../shared/sample/leicester.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { testKeychain } from '../services/test-keychain.ts'
import { testMachine } from '../services/test-machine.ts'
import { breakingFileSystem, PowerIsOff, type Break } from './breaking-file-system.ts'
import { countTo, rounds, timeLimit } from './rounds.ts'
import { seededRandom } from './seeded-random.ts'
import { SimulatedDisk } from './simulated-file-system.ts'

const home = '/home'
const [first] = leicesterLeadScript()
if (first?.command.type !== 'CreateProcurement') throw new Error('The sample begins with its procurement')
const created = { type: 'ProcurementCreated', procurement: first.command.procurement } as const
const returned = Buffer.from('{"a":"line of a return"}\n')

/** What a person was told is saved. */
interface Told {
  key: EvaluationKey | undefined
  isProtected: boolean
  section: string
  documents: string
  returned: boolean
}

const nothing = (): Told => ({
  key: undefined,
  isProtected: false,
  section: '',
  documents: '',
  returned: false,
})

const identities = ['A', 'C'].map((letter) => `AGE-SECRET-KEY-1${letter.repeat(58)}`)

const keysOf = (identity = '') => [{ bidders: [], members: [], identity }]

/** An evaluation begun before there was a key, protected when there is one; then entries, secrets and a return. */
function work(machine: Machine, vault: Vault, told: Told): void {
  const begun = new Workspace(machine, home)
  const key = begun.createLead([created])
  if (!isRefusal(key)) told.key = key
  begun.close()
  if (isRefusal(key)) return

  const workspace = new Workspace(machine, home, vault)
  if (!workspace.protect(key)) told.isProtected = true
  for (const text of ['one', 'two']) {
    const entered = workspace.change(key, (opened) =>
      opened.enter({ type: 'WriteSection', section: 'purpose', author: 'Lead', text }),
    )
    if (!entered) told.section = text
    change(workspace, key, told, (opened) => {
      const documents = identities[text === 'one' ? 0 : 1]
      opened.saveSecrets({ ...opened.secrets, documents: keysOf(documents) })
      told.documents = text
    })
  }
  change(workspace, key, told, (opened) => {
    opened.keepReturn(sha256(returned), returned)
    told.returned = true
  })
  workspace.close()
}

/** Only where there are keys. */
function change(
  workspace: Workspace,
  key: EvaluationKey,
  { isProtected }: Told,
  action: (opened: OpenEvaluation) => void,
): void {
  if (!isProtected) return
  workspace.change(key, (opened) => {
    action(opened)
    return undefined
  })
}

/** What is there when the program is started again: where a person was told that something is saved, it is. */
function check(machine: Machine, vault: Vault, told: Told, name: string): void {
  const workspace = new Workspace(machine, home, vault)
  const keys = workspace.overview().known.map(({ key }) => key)
  expect(workspace.overview().problems, name).toEqual([])
  if (told.key === undefined) {
    expect(keys.length, name).toBeLessThanOrEqual(1)
    return
  }
  const { key } = told
  expect(keys, name).toEqual([key])
  const order = ['', 'one', 'two']
  const reached = (found: string | undefined, wanted: string): void => {
    expect(order.indexOf(found ?? ''), name).toBeGreaterThanOrEqual(order.indexOf(wanted))
  }
  const gathered = workspace.look(key)
  if (isRefusal(gathered)) throw new Error(`${name}: ${gathered.id}`)
  expect(gathered.quarantine, name).toBeUndefined()
  reached(gathered.state.sections.get('purpose')?.text, told.section)
  expect(workspace.protect(key), name).toBeUndefined()
  workspace.change(key, (opened) => {
    expect(opened.isSealed, name).toBe(true)
    const documents = opened.secrets.documents?.[0]?.identity
    reached(documents && (documents === identities[0] ? 'one' : 'two'), told.documents)
    if (told.returned) expect(opened.returnBytes(sha256(returned)), name).toEqual(returned)
    return undefined
  })
  // And work goes on.
  const entered = workspace.change(key, (opened) =>
    opened.enter({ type: 'WriteSection', section: 'summary', author: 'Lead', text: 'after' }),
  )
  expect(entered, name).toBeUndefined()
  workspace.close()
}

/** The vault is opened once: its file is there before all this begins. */
async function vaultOn(files: FileSystem): Promise<Vault> {
  const vault = new Vault(testMachine(files), home)
  await vault.openBy(testKeychain)
  return vault
}

/** The device has a key, and no evaluation was begun before: they are begun as if it had none. */
async function begin(seed: number) {
  const disk = new SimulatedDisk(seededRandom(seed))
  return { disk, vault: await vaultOn(disk.files) }
}

async function callsOf(): Promise<number> {
  const { disk, vault } = await begin(1)
  const told = nothing()
  const whole = breakingFileSystem(disk.files)
  work(asBeforeKeys(testMachine(whole.files)), vault, told)
  expect(told).toMatchObject({ isProtected: true, section: 'two', documents: 'two', returned: true })
  return whole.calls()
}

/** For the first steps the device's file is not to be seen. */
function asBeforeKeys(machine: Machine): Machine {
  const { files } = machine
  return {
    ...machine,
    files: {
      ...files,
      kindOf: (path) => (path === `${home}/device.json` ? undefined : files.kindOf(path)),
    },
  }
}

describe('a sealed evaluation on a disk that fails', () => {
  const breaks: readonly Break[] = ['EIO', 'ENOSPC', 'EACCES', 'short write']

  it.each(breaks)('(%s at one call) never loses what was told to be saved', async (how) => {
    const calls = await callsOf()
    for (const at of countTo(calls)) {
      const { disk, vault } = await begin(1)
      const told = nothing()
      work(asBeforeKeys(testMachine(breakingFileSystem(disk.files, { at, how }).files)), vault, told)
      check(testMachine(disk.files), vault, told, `${how} at call ${String(at)}`)
    }
  })

  it(
    '(power) never loses what was told to be saved: keys, entries, returns, and the evaluation while it is protected',
    async () => {
      const calls = await callsOf()
      for (const seed of countTo(rounds(2, 60)))
        for (const at of countTo(calls)) {
          const { disk, vault } = await begin(seed)
          const told = nothing()
          try {
            const { files } = breakingFileSystem(disk.files, { at, how: 'power' })
            work(asBeforeKeys(testMachine(files)), vault, told)
          } catch (error) {
            if (!(error instanceof PowerIsOff)) throw error
          }
          disk.cutPower()
          check(testMachine(disk.files), vault, told, `seed ${String(seed)}, call ${String(at)}`)
        }
    },
    timeLimit,
  )
})
