import type { Hono } from 'hono'
import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, refusal, type Refusal } from '../../../shared/refusal.ts'
import { backupFolderRequestSchema, type BackupFolderReply } from '../../../shared/views/backup-folder.ts'
import { json, refused } from '../door/answer.ts'
import { isDiskFault, notRead } from '../disk/disk-fault.ts'
import type { PickFolder } from '../folder/folder-routes.ts'
import { fittingBody } from '../door/request-json.ts'
import { readSettings } from '../workspace/settings-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { chooseBackupFolder } from './choose-backup-folder.ts'

export interface BackupRoutesOptions {
  readonly workspace: Workspace
  readonly say: Say
  /** undefined where there are no dialogs: in a browser. */
  readonly pickFolder: PickFolder | undefined
}

const BODY_MAXIMUM = 64 * 1024

/** `GET` and `POST /api/backup-folder`: where backups go, and to pick that. */
export function addBackupRoutes(app: Hono, { workspace, say, pickFolder }: BackupRoutesOptions): void {
  const answer = (refusedBy: Refusal | undefined): Response => {
    const shown = refusedBy ?? shownFolder(workspace, pickFolder !== undefined)
    return isRefusal(shown) ? refused(say, shown) : json(shown)
  }
  app.get('/api/backup-folder', () => answer(undefined))
  app.post('/api/backup-folder', async ({ req }) => answer(await pick(workspace, pickFolder, req.raw)))
}

async function pick(
  workspace: Workspace,
  pickFolder: PickFolder | undefined,
  request: Request,
): Promise<Refusal | undefined> {
  const asked = await fittingBody(request, backupFolderRequestSchema, BODY_MAXIMUM)
  if (isRefusal(asked)) return asked
  if (!pickFolder) return refusal('refusal.backupFolderByCommandLine')
  const path = await pickFolder('backup')
  return path === undefined ? undefined : chooseBackupFolder(workspace, path)
}

function shownFolder(
  { machine: { files }, home }: Workspace,
  picks: boolean,
): Extract<BackupFolderReply, { kind: 'backup-folder' }> | Refusal {
  try {
    const { backupFolder: path } = readSettings(files, home)
    const isMissing = path !== undefined && files.kindOf(path) !== 'folder'
    return { kind: 'backup-folder', path, isMissing, picks }
  } catch (error) {
    if (isDiskFault(error)) return notRead(error)
    throw error
  }
}
