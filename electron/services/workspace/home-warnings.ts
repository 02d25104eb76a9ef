import { dirname } from 'node:path'
import { message, type Message } from '../../../shared/messages/message.ts'
import { isDiskFault } from '../disk/disk-fault.ts'
import type { FileSystem } from '../disk/file-system.ts'
import type { Machine } from '../disk/machine.ts'
import { readSettings } from './settings-file.ts'

const MEGABYTE = 1024 * 1024
const FREE_MINIMUM = 200 * MEGABYTE

/** What may come to stand in the way of saving, told before it does. Nothing is refused. */
export function homeWarnings({ files, env = {} }: Machine, home: string): readonly Message[] {
  const free = freeBytes(files, home)
  const synced = syncedPlace(home, env)
  const missing = missingBackupFolder(files, home)
  return [
    ...(free !== undefined && free < FREE_MINIMUM
      ? [message('start.littleSpace', { megabytes: Math.floor(free / MEGABYTE) })]
      : []),
    ...(synced === undefined ? [] : [message('start.syncedHome', { place: synced })]),
    ...(missing === undefined ? [] : [message('backup.noFolder', { folder: missing })]),
  ]
}

function missingBackupFolder(files: FileSystem, home: string): string | undefined {
  try {
    const { backupFolder: folder } = readSettings(files, home)
    return folder === undefined || files.kindOf(folder) === 'folder' ? undefined : folder
  } catch (error) {
    if (isDiskFault(error)) return undefined
    throw error
  }
}

/** Of the home, or of the folder in which it will be. */
function freeBytes(files: FileSystem, home: string): number | undefined {
  try {
    for (let path = home; ; path = dirname(path)) {
      if (files.kindOf(path) === 'folder') return files.freeBytes(path)
      if (path === dirname(path)) return undefined
    }
  } catch (error) {
    if (isDiskFault(error)) return undefined
    throw error
  }
}

/** Folders that programs keep the same on several computers, by the names that they give them themselves. */
const syncedNames = [
  'OneDrive',
  'Dropbox',
  'Google Drive',
  'GoogleDrive',
  'iCloudDrive',
  'Nextcloud',
  'Box Sync',
]

/** What keeps a folder the same elsewhere, as far as its path tells; undefined where it tells of nothing. */
export function syncedPlace(
  home: string,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (/^(?:\\\\|\/\/)/.test(home) && !/^\\\\[?.]\\/.test(home)) return home.split(/[\\/]+/, 2).join('\\\\')
  const path = withSlashes(home)
  const named = ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer'].find((name) => {
    const folder = env[name]
    return folder !== undefined && folder !== '' && `${path}/`.startsWith(`${withSlashes(folder)}/`)
  })
  if (named !== undefined) return 'OneDrive'
  return syncedNames.find((name) =>
    path.split('/').some((part) => part === name.toLowerCase() || part.startsWith(`${name.toLowerCase()} -`)),
  )
}

/** Windows writes its paths in either way, and in capitals or not. */
function withSlashes(path: string): string {
  return path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()
}
