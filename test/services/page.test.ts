import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createHandler } from '../../electron/services/api.ts'
import { FolderExchange } from '../../electron/services/folder/folder-exchange.ts'
import { thisMachine } from '../../electron/services/disk/machine.ts'
import { OfferedFile } from '../../electron/services/offered-file.ts'
import { readRendererFiles } from '../../electron/services/door/renderer-files.ts'
import { savePreferences } from '../../electron/services/preferences/preferences-file.ts'
import { englishSay } from '../../electron/services/say.ts'
import { Workspace } from '../../electron/services/workspace/workspace.ts'
import { plainPreferences } from '../../shared/views/preferences.ts'
import { temporaryFolder } from './temporary-folder.ts'

const html = `<!doctype html><meta property="csp-nonce" nonce="__FAIRMARK_NONCE__"><link nonce="__FAIRMARK_NONCE__">`

function handlerOf(files: Readonly<Record<string, string>>) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'screens', 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'screens', name), content)
  const reported: unknown[] = []
  const workspace = new Workspace(thisMachine, join(folder, 'home'))
  const handler = createHandler({
    workspace,
    say: englishSay,
    screens: readRendererFiles(join(folder, 'screens')),
    report: (error) => reported.push(error),
    folders: new FolderExchange({ workspace, say: englishSay }),
    offered: new OfferedFile(),
    pickFolder: undefined,
  })
  return { workspace, reported, get: (path: string) => handler(new Request(`app://fairmark${path}`)) }
}

describe('the page', () => {
  it('gets a fresh nonce each time, in its policy and everywhere in the page', async () => {
    const { get } = handlerOf({ 'index.html': html })
    const nonces = new Set<string>()
    for (const path of ['/', '/', '/index.html']) {
      const response = await get(path)
      const policy = response.headers.get('content-security-policy') ?? ''
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
      expect(nonce.length).toBeGreaterThan(20)
      expect((await response.text()).split(`nonce="${nonce}"`)).toHaveLength(3)
      expect(response.headers.get('cache-control')).toBe('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(3)
  })

  it('says on its root how the person likes it, so that the first thing drawn has the right colours', async () => {
    const page = html.replace('<!doctype html>', '<!doctype html><html lang="en-GB">')
    const { get, workspace } = handlerOf({ 'index.html': page })
    const root = async () => /<html[^>]*>/.exec(await (await get('/')).text())?.[0]
    expect(await root()).toMatch(
      /^<html lang="en-GB" data-preferences="{&quot;textSize&quot;:100,[^"<>]+}">$/,
    )
    const voice = '"><script>alert(1)</script>&quot;'
    const { files } = workspace.machine
    savePreferences(files, workspace.home, { ...plainPreferences, paper: 'dark', bold: true, voice })
    const shown = await root()
    expect(shown).toContain('data-paper="dark" data-theme="dark" data-bold="" data-preferences="')
    expect(shown).not.toContain('<script')
    expect(shown).toContain(
      '&quot;voice&quot;:&quot;\\&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;quot;&quot;',
    )
  })

  it('may load our own files only, and run no script that is not one', async () => {
    const { get } = handlerOf({ 'index.html': html })
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    expect(policy.split('; ').map((part) => part.replace(/'nonce-[^']+'/, 'NONCE'))).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' NONCE",
      "img-src 'self'",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ])
  })
})

describe('the frame with a document', () => {
  it('is nobody’s origin, loads nothing, and runs no script but its own', async () => {
    const { get } = handlerOf({ 'index.html': html, 'viewer.html': html })
    const response = await get('/viewer.html')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy.split('; ').map((part) => part.replace(/'nonce-[^']+'/, 'NONCE'))).toEqual([
      "default-src 'none'",
      'script-src NONCE',
      'style-src NONCE',
      'worker-src blob:',
      'img-src data: blob:',
      'font-src data: blob:',
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      'sandbox allow-scripts',
    ])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('the files of the screens', () => {
  it('are served with their type, and nothing beside them is', async () => {
    const { get } = handlerOf({ 'index.html': html, 'assets/a-1.js': 'code', 'assets/b.woff2': 'font' })
    const script = await get('/assets/a-1.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await script.text()).toBe('code')
    expect((await get('/assets/b.woff2')).headers.get('content-type')).toBe('font/woff2')
    for (const path of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/assets/..%2f..%2fsecret.txt',
      '/assets/',
      '/assets',
    ])
      expect((await get(path)).status, path).toBe(404)
  })

  it('say what to do where the screens were not built', async () => {
    const { get } = handlerOf({})
    const response = await get('/')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})

describe('a bug', () => {
  it('is told to the person without its details, and reported with them', async () => {
    const { get, workspace, reported } = handlerOf({})
    workspace.overview = () => {
      throw new Error('secret detail')
    }
    const response = await get('/api/views?view=start')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).toContain('What you saved is safe')
    expect(text).not.toContain('secret detail')
    expect(String(reported)).toContain('secret detail')
  })
})
