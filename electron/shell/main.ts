import { app, dialog, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { englishSay as say } from '../services/say.ts'
import { startServiceSoon } from '../services/service-soon.ts'
import { usualHome } from '../services/workspace/home.ts'
import { handedOver } from './handed-over.ts'
import { systemKeychain } from './keychain.ts'
import { openMenuWithAlt, setMenu } from './menu.ts'
import { pickFolder } from './pick-folder.ts'
import { openPreferences } from './preferences.ts'
import { registerScheme, serve } from './protocol.ts'
import { confineContents, confineSession, forbidNetwork } from './security.ts'
import { focusWindow, openWindow } from './window.ts'

// Electron's start, as a table of contents. What happens before "ready" must: Electron reads it once.

// Beside the evaluations, in the local data and not in the roaming ones; a home of its own is a program of its own.
const windowFolder = join(usualHome(), 'window')
mkdirSync(windowFolder, { recursive: true, mode: 0o700 })
app.setPath('userData', windowFolder)
forbidNetwork()
registerScheme()
app.enableSandbox()
// voices of the laptop, which Chromium asks for only when it is told to
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
app.on('web-contents-created', (_event, contents) => confineContents(contents))
app.on('window-all-closed', () => app.quit())
const offerTo = handedOver(focusWindow)

if (app.requestSingleInstanceLock()) {
  // Not awaited here: "ready" waits for this module to end.
  app.whenReady().then(start).catch(giveUp)
} else {
  app.quit()
}

async function start(): Promise<void> {
  const service = startServiceSoon({
    screensFolder: join(app.getAppPath(), 'dist/renderer'),
    keychain: await systemKeychain(),
    pickFolder: (what) => pickFolder(say, what),
  })
  offerTo(service.offerFile)
  const own = session.fromPartition('persist:fairmark', { cache: false })
  confineSession(own)
  serve(own, service.handler)
  setMenu(say)
  openMenuWithAlt(openWindow(own, openPreferences()))
  app.once('will-quit', (event) => {
    // The backup of this session is made first, then we quit again.
    event.preventDefault()
    void service.close().finally(() => app.quit())
  })
}

/** Nothing was changed: the service writes only when it is asked. */
function giveUp(error: unknown): void {
  dialog.showErrorBox(say('shell.cannotStartTitle'), error instanceof Error ? error.message : String(error))
  app.exit(1)
}
