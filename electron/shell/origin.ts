/** The window's only origin. No host of that name exists; the scheme is answered inside this process. */
export const SCHEME = 'app'
export const ORIGIN = `${SCHEME}://fairmark`

/** Compared as text: the URL class gives every origin of a scheme that is not the web's as "null". */
export function isOwn(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}
