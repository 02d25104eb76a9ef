import { randomBytes } from 'node:crypto'
import { pageAttributes, type Preferences } from '../../../shared/views/preferences.ts'
import { screenLocale } from '../screen-locale.ts'
import type { RendererFiles } from './renderer-files.ts'

/** Where the build leaves room for the nonce of a load (build/vite.renderer.config.ts). */
const NONCE_PLACEHOLDER = '__FAIRMARK_NONCE__'

/** The page in which bidders' documents are shown (build/document-viewer.ts). */
const VIEWER = '/viewer.html'

/**
 * Only our own files, and style elements with this load's nonce: React Aria makes some.
 */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/**
 * The frame with a bidder's document. Its origin is nobody's, so that it is a stranger to the service and to the page
 * around it; it loads nothing, and only its own script runs.
 */
function viewerPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    'worker-src blob:',
    'img-src data: blob:',
    'font-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
    'sandbox allow-scripts',
  ].join('; ')
}

/** Where the page says how the person likes it (renderer/index.html). */
const ROOT = '<html lang="en-GB">'

/**
 * A file of the screens; undefined for an address that is none. "/" is the page itself, with a fresh nonce each time, and with
 * what the person likes on its root, so that the first thing drawn has the right colours.
 */
export function page(
  files: RendererFiles,
  path: string,
  preferences: () => Preferences,
): Response | undefined {
  const file = files.get(path === '/' ? '/index.html' : path)
  if (!file) return undefined
  if (!file.type.startsWith('text/html'))
    return new Response(file.bytes, {
      headers: { 'content-type': file.type, 'cache-control': 'max-age=31536000, immutable' },
    })
  const nonce = randomBytes(16).toString('base64')
  const html = new TextDecoder()
    .decode(file.bytes)
    .replaceAll(NONCE_PLACEHOLDER, nonce)
    .replace(ROOT, () => rootWith(preferences()))
  return new Response(html, {
    headers: {
      'content-type': file.type,
      'cache-control': 'no-store',
      'content-security-policy': (path === VIEWER ? viewerPolicy : contentSecurityPolicy)(nonce),
    },
  })
}

function rootWith(preferences: Preferences): string {
  const attributes: Readonly<Record<string, string | undefined>> = {
    ...pageAttributes(preferences),
    'data-preferences': JSON.stringify(preferences),
  }
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${escaped(value)}"`],
  )
  return `<html lang="${screenLocale}" ${written.join(' ')}>`
}

/** For an attribute in double quotation marks. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
