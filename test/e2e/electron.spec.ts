import { _electron, expect, test, type ElectronApplication, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, screens, shell } from '../../build/ensure-built.ts'
import { findElectron } from '../../build/find-electron.ts'
import { projectFolder } from '../../build/tool.ts'

// What can only be seen in Electron itself; all else is tested through the browser host, which has the same handler.

const electron = findElectron()
const noDisplay =
  process.platform === 'linux' && (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') === ''
const asRoot = process.getuid?.() === 0

test.skip(electron === undefined, 'Electron’s program is not on this machine')
test.skip(noDisplay, 'There is no screen to open a window on')

let home: string
let program: ElectronApplication
let page: Page

test.beforeAll(async () => {
  ensureBuilt(screens)
  ensureBuilt(shell)
  home = mkdtempSync(join(tmpdir(), 'fairmark-electron-'))
  program = await _electron.launch({
    executablePath: electron ?? '',
    args: [projectFolder, ...(asRoot ? ['--no-sandbox'] : [])],
    env: { ...process.env, FAIRMARK_HOME: home },
  })
  page = await program.firstWindow()
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test.afterAll(async () => {
  await program.close()
  rmSync(home, { recursive: true, force: true })
})

test('the window shows the start page from its own scheme', async () => {
  expect(page.url()).toMatch(/^app:\/\/fairmark\//)
  await expect(page).toHaveTitle(/Fairmark/)
})

test('the page has no Node and no bridge', async () => {
  expect(
    await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis)),
  ).toEqual([])
})

test('a command reaches the service and its record is on the disk', async () => {
  const status = await page.evaluate(async () => {
    const body = JSON.stringify({ command: { type: 'OpenSample', as: 'evaluator' } })
    const headers = { 'Content-Type': 'application/json' }
    return (await fetch('/api/commands', { method: 'POST', headers, body })).status
  })
  expect(status).toBe(200)
})

test('no request leaves the machine', async () => {
  const outcome = await program.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    return session?.fetch('https://example.com/').then(
      () => 'answered',
      () => 'refused',
    )
  })
  expect(outcome).toBe('refused')
})

test('the page can open the projector’s window and no other', async () => {
  const address = `/#/projector/${'0'.repeat(32)}`
  const [window] = await Promise.all([
    program.waitForEvent('window'),
    page.evaluate((where) => {
      open(where, 'projector', 'popup')
    }, address),
  ])
  expect(window.url()).toBe(`app://fairmark${address}`)
  await window.close()
  expect(await page.evaluate(() => open('/#/results'))).toBeNull()
})

test('the page can open no window elsewhere and go nowhere else', async () => {
  expect(await page.evaluate(() => window.open('https://example.com/'))).toBeNull()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(500)
  expect(page.url()).toMatch(/^app:\/\/fairmark\//)
})

test('every permission is denied', async () => {
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
})

test('the Content-Security-Policy lets no script of another place run', async () => {
  const policy = await page.evaluate(async () => (await fetch('/')).headers.get('content-security-policy'))
  expect(policy).toContain("default-src 'none'")
})

test('the window is sandboxed, isolated and remembers its size', async () => {
  const settings = await program.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return { title: window?.getTitle(), minimum: window?.getMinimumSize() }
  })
  expect(settings.minimum).toEqual([320, 400])
})
