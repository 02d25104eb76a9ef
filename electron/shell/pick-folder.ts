import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Say } from '../../shared/messages/message.ts'
import type { PickFolder } from '../services/folder/folder-routes.ts'

/** Asks for a folder in the system's own dialog: its path comes from the person and never from the page. */
export async function pickFolder(say: Say, what: Parameters<PickFolder>[0]): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    title: say(what === 'backup' ? 'shell.pickBackupFolder' : 'shell.pickFolder'),
    properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
  }
  const [window] = BrowserWindow.getAllWindows()
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  return canceled ? undefined : filePaths[0]
}
