import { app, Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { MessageId, Say } from '../../shared/messages/message.ts'

type Item = readonly [role: NonNullable<MenuItemConstructorOptions['role']>, label: MessageId] | '-'
const onMac = process.platform === 'darwin'

const program: readonly Item[] = [['about', 'menu.about'], '-', ['quit', 'menu.quit']]
const hiding: readonly Item[] = [['hide', 'menu.hide'], ['hideOthers', 'menu.hideOthers'], '-']
const undoing: readonly Item[] = [['undo', 'menu.undo'], ['redo', 'menu.redo'], '-']
const copying: readonly Item[] = [
  ['cut', 'menu.cut'],
  ['copy', 'menu.copy'],
  ['paste', 'menu.paste'],
]
const sizes: readonly Item[] = [
  ['resetZoom', 'menu.actualSize'],
  ['zoomIn', 'menu.zoomIn'],
  ['zoomOut', 'menu.zoomOut'],
]
const developing: readonly Item[] = app.isPackaged ? [] : [['toggleDevTools', 'menu.developerTools']]

const menus: readonly (readonly [title: MessageId, items: readonly Item[]])[] = [
  onMac ? ['common.product', [...hiding, ...program]] : ['menu.file', program],
  ['menu.edit', [...undoing, ...copying, ['selectAll', 'menu.selectAll']]],
  ['menu.view', [...sizes, '-', ['togglefullscreen', 'menu.fullScreen'], ...developing]],
  [
    'menu.window',
    [
      ['minimize', 'menu.minimise'],
      ['close', 'menu.close'],
    ],
  ],
]

/** The system's own commands, in our words. They carry the usual keys; everything else is in the page. */
export function setMenu(say: Say): void {
  const entry = (item: Item): MenuItemConstructorOptions =>
    item === '-' ? { type: 'separator' } : { role: item[0], label: say(item[1]) }
  const template = menus.map(([title, items]) => ({ label: say(title), submenu: items.map(entry) }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/** Our own title bar hides the menu bar: a press of Alt alone opens the menu there instead, as Windows has it. */
export function openMenuWithAlt(window: BrowserWindow): void {
  if (onMac) return
  let altAlone = false
  window.webContents.on('before-input-event', (_event, { type, key }) => {
    if (type === 'keyUp' && key === 'Alt' && altAlone)
      Menu.getApplicationMenu()?.popup({ window, x: 0, y: 0 })
    altAlone = type === 'keyDown' && key === 'Alt'
  })
}
