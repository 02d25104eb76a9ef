import { hash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a request says about where it comes from, before anything of it is used. */
export interface Arrival {
  readonly method: string
  /** As it stands in the request line: "/?token=…". */
  readonly target: string
  readonly headers: IncomingHttpHeaders
}

export type Verdict =
  | { readonly kind: 'let-in' }
  /** The one-time address was opened: the browser gets its cookie and is sent to the start page. */
  | { readonly kind: 'welcome'; readonly cookie: string }
  | { readonly kind: 'used' }
  | { readonly kind: 'stranger' }

/** Of an address on 127.0.0.1: other programs of this computer may listen there too, and other people be logged in. */
export interface Guard {
  /** Opens the program once. */
  readonly address: string
  readonly judge: (arrival: Arrival) => Verdict
}

/**
 * Watches the door of a port. Let in is only who sends the cookie that the one-time address was exchanged for, under our
 * own name (against DNS rebinding), from our own page or from nowhere (against other sites, and other ports, which
 * browsers count as the same site).
 */
export function makeGuard(port: number): Guard {
  const host = `127.0.0.1:${String(port)}`
  const origin = `http://${host}`
  const token = randomBytes(32).toString('base64url')
  const pass = randomBytes(32).toString('base64url')
  // Cookies know no ports, so the name has it: two programs on this computer do not overwrite each other's.
  const cookieName = `fairmark-${String(port)}`
  let used = false

  const judge = ({ method, target, headers }: Arrival): Verdict => {
    if (headers.host !== host) return { kind: 'stranger' }
    if (headers.origin !== undefined && headers.origin !== origin) return { kind: 'stranger' }
    const site = headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return { kind: 'stranger' }
    const url = URL.canParse(target, origin) ? new URL(target, origin) : undefined
    if (!url || !target.startsWith('/')) return { kind: 'stranger' }
    const given = url.searchParams.get('token')
    if (given === null) return hasPass(headers.cookie) ? { kind: 'let-in' } : { kind: 'stranger' }
    if (method !== 'GET' || url.pathname !== '/' || !isSame(given, token)) return { kind: 'stranger' }
    if (used) return { kind: 'used' }
    used = true
    return { kind: 'welcome', cookie: `${cookieName}=${pass}; Path=/; HttpOnly; SameSite=Strict` }
  }

  const hasPass = (cookies = ''): boolean =>
    cookies
      .split(';')
      .map((cookie) => cookie.trim())
      .some(
        (cookie) => cookie.startsWith(`${cookieName}=`) && isSame(cookie.slice(cookieName.length + 1), pass),
      )

  return { address: `${origin}/?token=${token}`, judge }
}

/** In a time that tells nothing of where two secrets differ. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(hash('sha256', a, 'buffer'), hash('sha256', b, 'buffer'))
}
