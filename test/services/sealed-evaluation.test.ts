import { describe, expect, it } from 'vitest'
import { eventsOf } from '../../shared/evaluation-file/events.ts'
import { readEvaluationFile } from '../../shared/evaluation-file/read.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../electron/services/canonical.ts'
import type { FileSystem } from '../../electron/services/disk/file-system.ts'
import { readForeignLog } from '../../electron/services/log/foreign-log.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import { readWhole } from '../../electron/services/disk/whole-file.ts'
import { placesIn } from '../../electron/services/workspace/workspace-file.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { seededRandom } from '../faults/seeded-random.ts'
import { SimulatedDisk } from '../faults/simulated-file-system.ts'
import { openWorkspace, testKeychain } from './test-keychain.ts'
import { testMachine } from './test-machine.ts'

const home = '/home'

const events = (() => {
  const file = readEvaluationFile(
    readFileSync(join(import.meta.dirname, '../cases/evaluations/08.json'), 'utf8'),
  )
  if (isRefusal(file)) throw new Error(file.id)
  return eventsOf(file)
})()

/** Words that no byte on the disk may spell. */
const confidential = /"event"|"type"|ScoreAgreed|procurement/

async function begin() {
  const { files } = new SimulatedDisk(seededRandom(1))
  const machine = testMachine(files)
  const workspace = await openWorkspace(machine, home)
  const key = workspace.createLead(events)
  if (isRefusal(key)) throw new Error(key.id)
  return { files, machine, workspace, key }
}

function contents(files: FileSystem, folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { name, kind } of files.list(folder)) {
    const path = join(folder, name)
    if (kind === 'folder') for (const [inner, text] of contents(files, path)) found.set(inner, text)
    else {
      const bytes = readWhole(files, path, Infinity)
      found.set(path, bytes === 'too-large' ? '' : Buffer.from(bytes).toString('latin1'))
    }
  }
  return found
}

const write = (workspace: Workspace, key: EvaluationKey, text: string) =>
  workspace.change(key, (opened) =>
    opened.enter({ type: 'WriteSection', section: 'purpose', author: 'Lead', text }),
  )

function sectionIn(workspace: Workspace, key: EvaluationKey): string | undefined {
  const gathered = workspace.look(key)
  return isRefusal(gathered) ? gathered.id : gathered.state.sections.get('purpose')?.text
}

describe('an evaluation made on a device that has a key', () => {
  it('is sealed: nothing that was entered can be read from the disk, and all of it with the key', async () => {
    const { files, workspace, machine, key } = await begin()
    expect(write(workspace, key, 'to be kept to ourselves')).toBeUndefined()
    workspace.change(key, (opened) => {
      const bytes = Buffer.from('{"event":"of a return"}\n')
      opened.keepReturn(sha256(bytes), bytes)
      opened.keepPack(sha256(bytes), bytes)
      expect(opened.returnBytes(sha256(bytes))).toEqual(bytes)
      expect(opened.packBytes('0'.repeat(64))).toMatchObject({ id: 'refusal.packDamaged' })
      return undefined
    })
    workspace.close()
    for (const [path, text] of contents(files, placesIn(home, key).folder))
      if (!path.endsWith('workspace.json')) expect(text, path).not.toMatch(confidential)
    expect(sectionIn(await openWorkspace(machine, home), key)).toBe('to be kept to ourselves')
  })

  it('stays shut while the device is locked, which is told; and nobody is stopped from seeing that', async () => {
    const { machine, workspace, key } = await begin()
    workspace.close()
    const locked = new Workspace(machine, home)
    expect(locked.look(key)).toMatchObject({ id: 'refusal.keychainRefused' })
    expect(write(locked, key, 'x')).toMatchObject({ id: 'refusal.keychainRefused' })
    expect(locked.createLead(events)).toMatchObject({ id: 'refusal.keychainRefused' })
    expect(locked.openSample('lead')).not.toMatchObject({ kind: 'refusal' })
    expect(locked.overview()).toMatchObject({
      known: [{ sample: true }],
      problems: [{ id: 'refusal.keychainRefused' }],
    })
    await locked.vault.openBy(testKeychain)
    expect(locked.overview()).toMatchObject({ known: [{}, {}], problems: [] })
    expect(write(locked, key, 'after')).toBeUndefined()
  })

  it('cannot be read where its keys came from another device', async () => {
    const { files, machine, workspace, key } = await begin()
    workspace.close()
    files.removeFile(join(home, 'device.json'))
    expect((await openWorkspace(machine, home)).look(key)).toMatchObject({ id: 'refusal.keysDamaged' })
    expect(new Workspace(testMachine(files), home).look(key)).toMatchObject({ kind: 'refusal' })
  })

  it('is found by what it is a part of', async () => {
    const { workspace, key } = await begin()
    const gathered = workspace.look(key)
    if (isRefusal(gathered)) throw new Error(gathered.id)
    expect(workspace.findEvaluation(gathered.evaluation, 'lead')).toEqual([key])
    expect(workspace.findEvaluation(gathered.evaluation, 'evaluator')).toEqual([])
  })

  it('keeps its secrets, and another signing key never', async () => {
    const { machine, workspace, key } = await begin()
    workspace.change(key, (opened) => {
      const { identity } = opened.secrets
      opened.saveSecrets({ ...opened.secrets, documents: [{ bidders: [], members: [], identity }] })
      expect(() => {
        opened.saveSecrets({ ...opened.secrets, signing: '0'.repeat(64) })
      }).toThrow('one key')
      return undefined
    })
    workspace.close()
    const again = await openWorkspace(machine, home)
    again.change(key, (opened) => {
      expect(opened.secrets.documents?.[0]?.identity).toBe(opened.secrets.identity)
      return undefined
    })
  })

  it('gives plain lines that another device can verify, once its log names its key', async () => {
    const { workspace, key } = await begin()
    workspace.change(key, (opened) => {
      const { signing, recipient } = opened.secrets
      const { public: publicKey } = signingKeyOf(signing)
      const named = opened.enter({
        type: 'EnterExchange',
        event: { type: 'KeysMade', signing: publicKey, recipient },
      })
      expect(named).toBeUndefined()
      const foreign = { evaluation: opened.about.evaluation, log: opened.about.log, signing: publicKey }
      const unsigned = opened.logBytes()
      opened.signCheckpoint()
      const bytes = opened.logBytes()
      if (isRefusal(bytes) || isRefusal(unsigned)) throw new Error('Not quarantined')
      expect(readForeignLog(bytes, foreign)).toMatchObject({
        kind: 'sound',
        position: opened.position,
        file: sha256(bytes),
      })
      expect(readForeignLog(unsigned, foreign)).toMatchObject({ id: 'refusal.foreignLogUnsigned' })
      const other = { ...foreign, signing: signingKeyOf('7'.repeat(64)).public }
      expect(readForeignLog(bytes, other)).toMatchObject({ id: 'refusal.foreignLogChanged' })
      for (const at of [100, 5000, bytes.length - 100])
        expect(readForeignLog(bytes.subarray(0, at), foreign)).toMatchObject({ kind: 'refusal' })
      return undefined
    })
  })
})

describe('an evaluation begun before the device had a key', () => {
  const begun = () => {
    const { files } = new SimulatedDisk(seededRandom(1))
    const machine = testMachine(files)
    const workspace = new Workspace(machine, home)
    const key = workspace.createLead(events)
    if (isRefusal(key)) throw new Error(key.id)
    return { files, machine, workspace, key }
  }

  it('is sealed when it is protected, its entries as they were, and signed from then on', async () => {
    const { files, machine, workspace, key } = begun()
    expect(workspace.protect(key)).toMatchObject({ id: 'refusal.noPassphrase' })
    expect(write(workspace, key, 'before')).toBeUndefined()
    const before = workspace.look(key)
    if (isRefusal(before)) throw new Error(before.id)
    await workspace.vault.openBy(testKeychain)
    expect(workspace.protect(key)).toBeUndefined()
    expect(workspace.protect(key)).toBeUndefined()
    const after = workspace.look(key)
    if (isRefusal(after)) throw new Error(after.id)
    expect(after.state).toEqual(before.state)
    expect(after.evaluation).toBe(before.evaluation)
    // One more: the checkpoint that speaks for all that was entered before there was a key.
    expect(after.record.entries).toBe(before.record.entries + 1)
    workspace.change(key, (opened) => {
      const bytes = opened.logBytes()
      if (isRefusal(bytes)) throw new Error(bytes.id)
      expect(Buffer.from(bytes).toString()).toContain(`"prev":"${before.record.head}"`)
      return undefined
    })
    expect(write(workspace, key, 'after')).toBeUndefined()
    workspace.close()
    for (const [path, text] of contents(files, placesIn(home, key).folder))
      if (!path.endsWith('workspace.json')) expect(text, path).not.toMatch(confidential)
    expect(sectionIn(await openWorkspace(machine, home), key)).toBe('after')
  })

  it('the sample is never sealed', async () => {
    const { workspace } = begun()
    const key = workspace.openSample('lead')
    if (isRefusal(key)) throw new Error(key.id)
    await workspace.vault.openBy(testKeychain)
    expect(workspace.protect(key)).toBeUndefined()
    workspace.change(key, (opened) => {
      expect(opened.isSealed).toBe(false)
      expect(opened.hasKeys).toBe(true)
      return undefined
    })
  })
})
