import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { restoreBackup } from '../../electron/services/backup/restore-backup.ts'
import { backupNow } from '../../electron/services/backup/write-backup.ts'
import { ageKeyOf } from '../../electron/services/keys/age-key.ts'
import { signingKeyOf } from '../../electron/services/keys/signing.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { pieces } from '../../electron/services/workspace/outgoing-files.ts'
import { saveSettings } from '../../electron/services/workspace/settings-file.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import type { Workspace } from '../../electron/services/workspace/workspace.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { openWorkspace } from './test-keychain.ts'
import { importFile } from '../../electron/services/workspace/import-file.ts'

const recovery = ageKeyOf(thisMachine.randomHex(32))
const file = readFileSync(join(import.meta.dirname, '../cases/evaluations/08.json'))

async function begin() {
  const home = temporaryFolder()
  const folder = join(home, 'backups')
  mkdirSync(folder)
  saveSettings(thisMachine.files, home, { backupFolder: folder })
  const workspace = await openWorkspace(thisMachine, home)
  const key = importFile(workspace, file)
  if (isRefusal(key)) throw new Error(key.id)
  const made = workspace.change(key, (opened) => {
    const { signing, recipient } = opened.secrets
    const keys = { type: 'KeysMade', signing: signingKeyOf(signing).public, recipient } as const
    return (
      opened.enter({ type: 'EnterExchange', event: keys }) ??
      opened.enter({
        type: 'EnterExchange',
        event: { type: 'RecoveryKeyMade', recipient: recovery.recipient },
      })
    )
  })
  if (made) throw new Error(made.id)
  return { home, folder, workspace, key }
}

const write = (workspace: Workspace, key: EvaluationKey, text: string) =>
  workspace.change(key, (opened) =>
    opened.enter({ type: 'WriteSection', section: 'purpose', author: 'Lead', text }),
  )

const stream = (path: string): AsyncIterable<Uint8Array> => pieces(thisMachine.files, path)

describe('a backup', () => {
  it('opens on another device with the recovery key, whole, and is gone on with', async () => {
    const { folder, workspace, key } = await begin()
    expect(write(workspace, key, 'as it was')).toBeUndefined()
    expect(await backupNow(workspace)).toEqual([])
    const before = workspace.look(key)
    if (isRefusal(before)) throw new Error(before.id)
    const [name = ''] = readdirSync(folder)
    expect(name).toBe(
      `fairmark-backup-${key.slice(0, 8)}-${String(before.record.entries)}-${before.record.head.slice(0, 8)}.fmbackup`,
    )
    expect(readFileSync(join(folder, name)).toString('latin1')).not.toContain('as it was')
    workspace.close()

    const other = await openWorkspace(thisMachine, temporaryFolder())
    expect(await restoreBackup(other, stream(join(folder, name)), recovery.identity)).toBe(key)
    const after = other.look(key)
    if (isRefusal(after)) throw new Error(after.id)
    expect(after.state).toEqual(before.state)
    expect(after.record).toEqual(before.record)
    expect(write(other, key, 'gone on')).toBeUndefined()
    expect(await restoreBackup(other, stream(join(folder, name)), recovery.identity)).toMatchObject({
      id: 'refusal.evaluationHere',
    })
    other.close()
  })

  it('is not made where nobody could open it elsewhere', async () => {
    const home = temporaryFolder()
    saveSettings(thisMachine.files, home, { backupFolder: home })
    const workspace = await openWorkspace(thisMachine, home)
    const key = importFile(workspace, file)
    if (isRefusal(key)) throw new Error(key.id)
    expect(workspace.protect(key)).toBeUndefined()
    expect(await backupNow(workspace, [key])).toMatchObject([{ id: 'backup.noKey' }])
    expect(readdirSync(home).filter((name) => name.endsWith('.fmbackup'))).toEqual([])
    workspace.close()
  })

  it('is looked at before any key is tried on it: what is none, however long, is told as such', async () => {
    const workspace = await openWorkspace(thisMachine, temporaryFolder())
    let given = 0
    const endless = (function* () {
      for (; ; given++) yield new Uint8Array(65_536)
    })()
    for (const source of [endless, [Buffer.from('{}')], []])
      expect(await restoreBackup(workspace, source, recovery.identity)).toMatchObject({
        id: 'refusal.notBackup',
      })
    expect(given).toBeLessThan(10)
    workspace.close()
  })

  it('is made once for what stands, never changed, and again for what is new', async () => {
    const { folder, workspace, key } = await begin()
    await backupNow(workspace)
    const [first = ''] = readdirSync(folder)
    const bytes = readFileSync(join(folder, first))
    await backupNow(workspace)
    expect(readdirSync(folder)).toEqual([first])
    write(workspace, key, 'new')
    await backupNow(workspace)
    expect(readdirSync(folder)).toHaveLength(2)
    expect(readFileSync(join(folder, first)).equals(bytes)).toBe(true)
    workspace.close()
  })

  it('opens with no other key, and not where it was cut or changed: nothing is left then', async () => {
    const { folder, workspace } = await begin()
    await backupNow(workspace)
    workspace.close()
    const path = join(folder, readdirSync(folder)[0] ?? '')
    const home = temporaryFolder()
    const other = await openWorkspace(thisMachine, home)
    const stranger = ageKeyOf(thisMachine.randomHex(32))
    expect(await restoreBackup(other, stream(path), stranger.identity)).toMatchObject({
      id: 'refusal.backupNotOpened',
    })
    expect(await restoreBackup(other, stream(path), 'no key')).toMatchObject({
      id: 'refusal.backupNotOpened',
    })
    const bytes = readFileSync(path)
    for (const damaged of [
      bytes.subarray(0, -1),
      bytes.subarray(0, 2000),
      bytes.fill(0, bytes.length - 100, bytes.length - 90),
    ]) {
      const changed = join(home, 'changed.fmbackup')
      writeFileSync(changed, damaged)
      expect(await restoreBackup(other, stream(changed), recovery.identity)).toMatchObject({
        kind: 'refusal',
      })
    }
    expect(other.overview().known).toEqual([])
    expect(existsSync(join(home, 'evaluations')) ? readdirSync(join(home, 'evaluations')) : []).toEqual([])
    other.close()
  })

  it('that cannot be made stops nobody: the missing folder is told, calmly', async () => {
    const { folder, workspace, key } = await begin()
    rmSync(folder, { recursive: true })
    expect(await backupNow(workspace)).toMatchObject([{ id: 'backup.noFolder' }])
    expect(workspace.overview().problems).toMatchObject([{ id: 'backup.noFolder' }])
    expect(write(workspace, key, 'goes on')).toBeUndefined()
    workspace.close()
  })
})
