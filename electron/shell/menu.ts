import { app, BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { MessageId, Say } from '../../shared/messages/message.ts'
import { shortcutsIn, type MenuShortcut } from '../../shared/shortcuts.ts'

/** What the system does by itself. Its words are `menu.<role>`. */
type Role =
  | ('about' | 'quit' | 'hide' | 'hideOthers' | 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll')
  | ('resetZoom' | 'zoomIn' | 'zoomOut' | 'togglefullscreen' | 'toggleDevTools' | 'minimize' | 'close')
type Item = '-' | MenuShortcut | Role

const onMac = process.platform === 'darwin'
const program: readonly Item[] = ['about', '-', 'quit']
const developing: readonly Item[] = app.isPackaged ? [] : ['toggleDevTools']
const sizes: readonly Item[] = ['resetZoom', 'zoomIn', 'zoomOut', '-', 'togglefullscreen']

const menus: readonly (readonly [title: MessageId, items: readonly Item[]])[] = [
  ...(onMac ? [['common.product', ['hide', 'hideOthers', '-', ...program]] as const] : []),
  ['menu.file', [...shortcutsIn('file'), ...(onMac ? [] : ['-' as const, ...program])]],
  ['menu.edit', ['undo', 'redo', '-', 'cut', 'copy', 'paste', 'selectAll']],
  ['menu.view', [...shortcutsIn('view'), '-', ...sizes, ...developing]],
  ['menu.go', shortcutsIn('go')],
  ['menu.window', ['minimize', '-', 'close']],
  ['menu.help', shortcutsIn('help')],
]

/** The system's own commands and those of the page, in our words, with the usual keys. */
export function setMenu(say: Say): void {
  const entry = (item: Item): MenuItemConstructorOptions => {
    if (item === '-') return { type: 'separator' }
    return typeof item === 'string'
      ? { role: item, label: say(`menu.${item}`) }
      : ofPage(say(item.does), item.key)
  }
  const template = menus.map(([title, items]) => ({ label: say(title), submenu: items.map(entry) }))
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

/**
 * A command of the page: the item presses its key there, so that the page needs no bridge, and a screen that does not know
 * the command leaves it alone. A real press goes to the page and not to the menu, which only shows the key.
 */
function ofPage(label: string, key: string): MenuItemConstructorOptions {
  const [keyCode = '', ...held] = key.split('+').reverse()
  const modifiers = held.map((name) => (name === 'Ctrl' ? 'control' : 'shift'))
  const press = (): void => {
    const contents = (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents
    for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode, modifiers })
  }
  return { label, accelerator: key, registerAccelerator: false, click: press }
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
