import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { chooseBackupFolder } from '../../electron/services/backup/choose-backup-folder.ts'
import { FolderExchange } from '../../electron/services/folder/folder-exchange.ts'
import type { PickFolder } from '../../electron/services/folder/folder-routes.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { englishSay } from '../../electron/services/say.ts'
import { startService } from '../../electron/services/service.ts'
import { evaluationKey } from '../../shared/views/request.ts'
import { readSettings } from '../../electron/services/workspace/settings-file.ts'
import { memberId } from '../../shared/identifiers.ts'
import { tender } from '../folder/small-tender.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A service, and its door for the folder of backups. */
function door(pickFolder?: PickFolder) {
  const home = temporaryFolder()
  const service = startService({ home, pickFolder, screens: new Map() })
  onTestFinished(service.close)
  const ask = async (path: string, options?: RequestInit): Promise<unknown> => {
    const response = await service.handler(new Request(`app://fairmark${path}`, options))
    return response.json()
  }
  return {
    ...{ home, service, ask },
    chosen: () => ask('/api/backup-folder'),
    choose: (body = '{}') => ask('/api/backup-folder', { method: 'POST', body }),
  }
}

describe('the folder for backups', () => {
  test('is the one that the person picks, is kept, and is missed when it is gone', async () => {
    const folder = join(temporaryFolder(), 'stick')
    mkdirSync(folder)
    const asked: string[] = []
    const { chosen, choose, home } = door(async (what) => {
      asked.push(what)
      return folder
    })
    expect(await chosen()).toEqual({ kind: 'backup-folder', isMissing: false, picks: true })
    expect(await choose()).toEqual({ kind: 'backup-folder', path: folder, isMissing: false, picks: true })
    expect(asked).toEqual(['backup'])
    expect(readSettings(thisMachine.files, home)).toEqual({ backupFolder: folder })
    rmSync(folder, { recursive: true })
    expect(await chosen()).toMatchObject({ path: folder, isMissing: true })
  })

  test('that is not there, or is a file, is refused as such', () => {
    const home = temporaryFolder()
    const refusedFor = (folder: string): string => {
      const { id, values } = chooseBackupFolder({ machine: thisMachine, home }, folder) ?? {}
      return id === undefined ? '' : englishSay(id, values)
    }
    const file = join(home, 'backups.txt')
    writeFileSync(file, '')
    expect(refusedFor(file)).toBe(`${file} is a file. Choose a folder.`)
    const missing = refusedFor(join(home, 'nothere'))
    expect(missing).toContain('There is no folder')
    expect(missing).not.toContain('sync')
  })

  test('is set by the command line in a browser, and never by what a page sends', async () => {
    expect(await door().choose()).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('fairmark backup-folder DIR') as unknown,
    })
    const { choose, chosen } = door(async () => undefined)
    expect(await choose(JSON.stringify({ path: temporaryFolder() }))).toMatchObject({ kind: 'refused' })
    expect(await choose()).toMatchObject({ kind: 'backup-folder' })
    expect(await chosen()).not.toHaveProperty('path')
  })

  test('is not our own folder by any name, nor one that a member sees', async () => {
    const { service, home, ask } = door()
    const { workspace } = service
    const opened = await ask('/api/files', { method: 'PUT', body: JSON.stringify(tender(['m1'])) })
    const { evaluation } = opened as { readonly evaluation: string }
    const shared = temporaryFolder()
    const folders = new FolderExchange({ workspace, say: englishSay })
    expect(folders.link(evaluationKey.parse(evaluation), memberId.parse('m1'), shared)).toBeUndefined()
    const otherName = join(temporaryFolder(), 'link')
    symlinkSync(home, otherName)
    expect(chooseBackupFolder(workspace, home)?.id).toBe('refusal.backupFolderIsOurs')
    expect(chooseBackupFolder(workspace, otherName)?.id).toBe('refusal.backupFolderIsOurs')
    expect(chooseBackupFolder(workspace, join(shared, '..'))?.id).toBeDefined()
    expect(chooseBackupFolder(workspace, shared)?.id).toBe('refusal.backupFolderIsShared')
    expect(chooseBackupFolder(workspace, join(shared, 'not there'))?.id).toBe('refusal.backupFolderNotThere')
    expect(chooseBackupFolder(workspace, temporaryFolder())).toBeUndefined()
  })

  test('is set by the command line', () => {
    const [home, folder] = [temporaryFolder(), temporaryFolder()]
    const main = join(import.meta.dirname, '../../electron/cli/main.ts')
    const fairmark = (place: string) => {
      const env = { ...process.env, FAIRMARK_HOME: home }
      const words = [main, 'backup-folder', place]
      const { stdout, stderr, status } = spawnSync(process.execPath, words, { env, encoding: 'utf8' })
      return { stdout, stderr, status }
    }
    expect(fairmark(folder)).toEqual({ stdout: '', stderr: '', status: 0 })
    expect(readSettings(thisMachine.files, home)).toEqual({ backupFolder: folder })
    expect(fairmark(join(folder, 'none'))).toMatchObject({ stdout: '', status: 1 })
    expect(readSettings(thisMachine.files, home)).toEqual({ backupFolder: folder })
  })
})
