import { projectorWindow } from './window.ts'
import { app, type DownloadItem, type Session, type WebContents } from 'electron'
import { join } from 'node:path'
import { isOwn, isProjector, VIEWER } from './protocol.ts'

// "Electron security N" is rule N of https://www.electronjs.org/docs/latest/tutorial/security

/** Before the app is ready: no name of any host can be looked up, and Chromium asks nobody anything by itself. */
export function forbidNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name)
  }
}

/** What every page of the session is denied, whatever it asks. */
export function confineSession(session: Session): void {
  // Electron security 5: handle session permission requests. A device needs its own answer.
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  // The program opens no network connection, so neither does its page (Electron security 1).
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  // Hunspell's dictionaries would be fetched from the network; macOS checks with its own.
  session.setSpellCheckerEnabled(process.platform === 'darwin')
  session.on('will-download', (event, item) => confineDownload(event, item))
}

/** What every page is denied for itself: to go elsewhere, to open a window, to embed another page than the viewer. */
export function confineContents(contents: WebContents): void {
  // Electron security 13: disable or limit navigation; a redirect and a frame are navigation too.
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame ? !isOwn(details.url) : details.url !== VIEWER) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOwn(details.url)) details.preventDefault()
  })
  // Electron security 14: disable or limit creation of new windows.
  // The projector's is the only one, as confined as the first: what it is made of comes from there.
  contents.setWindowOpenHandler(({ url }) =>
    isProjector(url)
      ? { action: 'allow', overrideBrowserWindowOptions: projectorWindow }
      : { action: 'deny' },
  )
  // Electron security 12: verify webview options before creation. There is none to verify.
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Our files, what the page and the frame with a document made themselves, and the developer tools of a program that is not packaged. */
function isLocal(url: string): boolean {
  return (
    isOwn(url) ||
    isOwnBlob(url) ||
    url.startsWith('blob:null/') ||
    url.startsWith('data:') ||
    (!app.isPackaged && url.startsWith('devtools:'))
  )
}

function isOwnBlob(url: string): boolean {
  return url.startsWith('blob:') && isOwn(url.slice('blob:'.length))
}

/** Only our documents, files that travel and the copy of one's own words leave, and only to where the person says. */
function confineDownload(event: Electron.Event, item: DownloadItem): void {
  const url = item.getURL()
  if (!isOwnBlob(url) && !(isOwn(url) && /^\/api\/(?:documents|outgoing)\//.test(new URL(url).pathname))) {
    event.preventDefault()
    return
  }
  item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), item.getFilename()) })
}
