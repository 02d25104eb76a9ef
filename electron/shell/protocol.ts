import { protocol, type Session } from 'electron'

const SCHEME = 'app'
/** The window's only origin. No host of that name exists; the scheme is answered inside this process. */
export const ORIGIN = `${SCHEME}://fairmark`
/** The only page that may stand in a frame: it shows bidders' documents, and its policy makes its origin nobody's. */
export const VIEWER = `${ORIGIN}/viewer.html`

/** Compared as text: the URL class calls every origin of a scheme that is not the web's "null". */
export function isOwn(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}

/** The one page that may stand in a window of its own. */
export function isProjector(url: string): boolean {
  return new RegExp(`^${ORIGIN}/#/projector/[0-9a-f]{32}$`).test(url)
}

/**
 * Must be called before the app is ready. Not `corsEnabled`: that would let any page read us across origins without our
 * consent (electron issue 52498, CVE-2026-70604).
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** The service answers the window's own session, and no other session knows the scheme (Electron security 18). */
export function serve(session: Session, handler: (request: Request) => Promise<Response>): void {
  session.protocol.handle(SCHEME, async (request) =>
    isOwn(request.url) ? handler(request) : new Response(null, { status: 403 }),
  )
}
