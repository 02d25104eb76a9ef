import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { isDiskFault, notSaved } from '../disk/disk-fault.ts'
import { overlap, readFolderLinks } from '../folder/folder-links.ts'
import { realPath } from '../folder/real-path.ts'
import { readSettings, saveSettings } from '../workspace/settings-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { keysIn, placesIn } from '../workspace/workspace-file.ts'

/**
 * From now on backups go into this folder. Not into our own, which a broken disk takes along, nor into one that is shared
 * with a member, who would see when the lead works.
 * @param folder absolute
 */
export function chooseBackupFolder(
  { machine: { files }, home }: Pick<Workspace, 'machine' | 'home'>,
  folder: string,
): Refusal | undefined {
  try {
    const path = realPath(folder)
    if (isRefusal(path))
      return path.id === 'refusal.folderNotThere' ? refusal('refusal.backupFolderNotThere', { folder }) : path
    if (files.kindOf(path) !== 'folder') return refusal('refusal.notAFolder', { folder })
    const own = realPath(home)
    if (overlap(path, isRefusal(own) ? home : own)) return refusal('refusal.backupFolderIsOurs')
    const isShared = keysIn(files, home).some((key) =>
      readFolderLinks(files, placesIn(home, key)).folders.some((link) => overlap(link.path, path)),
    )
    if (isShared) return refusal('refusal.backupFolderIsShared')
    saveSettings(files, home, { ...readSettings(files, home), backupFolder: path })
    return undefined
  } catch (error) {
    if (isDiskFault(error)) return notSaved(error)
    throw error
  }
}
