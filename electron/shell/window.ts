import { BrowserWindow, nativeTheme, screen, type Session } from 'electron'
import { ORIGIN } from './protocol.ts'
import type { Preferences, WindowState } from './preferences.ts'

/** Of the page, in CSS pixels (renderer/style/title-bar.css: 3.25rem). */
const TITLE_BAR_HEIGHT = 52
const smallest = { minWidth: 320, minHeight: 400 }
const usual = { width: 1440, height: 900 }

/** Electron security 2, 3, 4, 6, 8, 9, 10: the defaults, written down so that a test can read them. No preload. */
const confined = {
  nodeIntegration: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: process.platform === 'darwin',
} as const

/** The projector's window, which a page opens: with the system's own frame, to be dragged to the other screen. */
export const projectorWindow = {
  ...smallest,
  ...usual,
  autoHideMenuBar: true,
  webPreferences: confined,
} as const

/** The window that the program begins with. It shows itself when the page is drawn, where and as large as it was left. */
export function openWindow(session: Session, preferences: Preferences): BrowserWindow {
  const last = visible(preferences.window())
  const window = new BrowserWindow({
    ...smallest,
    ...(last?.bounds ?? usual),
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#10171e' : '#f7f5f0',
    autoHideMenuBar: true,
    titleBarStyle: 'hidden',
    titleBarOverlay: { height: TITLE_BAR_HEIGHT - 1, ...overlayColours(undefined) },
    webPreferences: { session, ...confined },
  })
  followTheme(window)
  window.once('ready-to-show', () => {
    if (last?.maximised === true) window.maximize()
    window.show()
  })
  window.on('close', () =>
    preferences.setWindow({ bounds: window.getNormalBounds(), maximised: window.isMaximized() }),
  )
  // the projector's window is of no use alone
  window.once('closed', () => {
    for (const other of BrowserWindow.getAllWindows()) other.close()
  })
  void window.loadURL(`${ORIGIN}/`)
  return window
}

/** Brings the window to the front: somebody started the program a second time. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

/** The state, if its window would still be on a screen: a second screen may be gone since. */
function visible(state: WindowState | undefined): WindowState | undefined {
  if (state === undefined) return undefined
  const { x, y, width } = state.bounds
  const area = screen.getDisplayMatching(state.bounds).workArea
  const across = x + width > area.x + 100 && x < area.x + area.width - 100
  return across && y >= area.y && y < area.y + area.height - 100 ? state : undefined
}

/** The window buttons take the page's colours: those of its theme-color, which a person may have set against the system's. */
function followTheme(window: BrowserWindow): void {
  if (process.platform === 'darwin') return
  let pageColour: string | undefined
  const update = (): void => window.setTitleBarOverlay(overlayColours(pageColour))
  window.webContents.on('did-change-theme-color', (_event, colour) => {
    pageColour = colour ?? undefined
    update()
  })
  nativeTheme.on('updated', update)
  window.once('closed', () => nativeTheme.off('updated', update))
}

function overlayColours(pageColour: string | undefined): { color: string; symbolColor: string } {
  const color = pageColour ?? (nativeTheme.shouldUseDarkColors ? '#10171e' : '#f7f5f0')
  return { color, symbolColor: isDark(color) ? '#eef1f3' : '#14202b' }
}

/** Of a colour "#rrggbb", by the weights of sRGB's luminance. */
function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128
}
