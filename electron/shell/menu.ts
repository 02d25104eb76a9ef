import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { MessageId, Say } from '../../shared/messages/message.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The system's own commands, in our words. They carry the usual keys; everything else is in the page. */
export function setMenu(say: Say): void {
  const item = (role: Role, id: MessageId): MenuItemConstructorOptions => ({ role, label: say(id) })
  const menu = (id: MessageId, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({
    label: say(id),
    submenu,
  })
  const about = item('about', 'menu.about')
  const quit = item('quit', 'menu.quit')
  const mac: MenuItemConstructorOptions[] = [
    menu('common.product', [
      about,
      separator,
      item('hide', 'menu.hide'),
      item('hideOthers', 'menu.hideOthers'),
      quit,
    ]),
  ]
  const others: MenuItemConstructorOptions[] = [menu('menu.file', [about, separator, quit])]
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(process.platform === 'darwin' ? mac : others),
      menu('menu.edit', [
        item('undo', 'menu.undo'),
        item('redo', 'menu.redo'),
        separator,
        item('cut', 'menu.cut'),
        item('copy', 'menu.copy'),
        item('paste', 'menu.paste'),
        item('selectAll', 'menu.selectAll'),
      ]),
      menu('menu.view', [
        item('resetZoom', 'menu.actualSize'),
        item('zoomIn', 'menu.zoomIn'),
        item('zoomOut', 'menu.zoomOut'),
        separator,
        item('togglefullscreen', 'menu.fullScreen'),
        ...(app.isPackaged ? [] : [item('toggleDevTools', 'menu.developerTools')]),
      ]),
      menu('menu.window', [item('minimize', 'menu.minimise'), item('close', 'menu.close')]),
    ]),
  )
}

/** Our own title bar hides the menu bar: a press of Alt alone opens the menu there instead, as Windows has it. */
export function openMenuWithAlt(window: BrowserWindow): void {
  if (process.platform === 'darwin') return
  let altAlone = false
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyUp' && key === 'Alt' && altAlone)
      Menu.getApplicationMenu()?.popup({ window, x: 0, y: 0 })
    altAlone = type === 'keyDown' && key === 'Alt'
  })
}
