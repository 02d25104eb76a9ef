import { chromium, type Browser } from '@playwright/test'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../electron/server/start-server.ts'
import { readRendererFiles } from '../electron/services/door/renderer-files.ts'
import { englishSay } from '../electron/services/say.ts'
import { startService } from '../electron/services/service.ts'
import { ensureBuilt, screens } from './ensure-built.ts'
import { chromiumFlags, ensureChromium } from './find-chromium.ts'
import { openEvaluations, screenPlaces, showScreen } from './screen-places.ts'
import { projectFolder } from './tool.ts'

// Pictures of every screen, in every theme and size, to be looked at: npm run screenshots [-- start results …]

const sizes = [
  { width: 1440, height: 900 },
  { width: 1093, height: 582 },
  { width: 320, height: 640 },
]
const themes = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'dark', forcedColors: 'active' },
] as const

async function photograph(browser: Browser, door: string, folder: string): Promise<void> {
  const context = await browser.newContext({ baseURL: new URL('/', door).href, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(door)
  const wanted = process.argv.slice(2)
  const keys = await openEvaluations(page)
  const shown = screenPlaces.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
  for (const { name: theme, ...media } of themes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    for (const size of sizes) {
      await page.setViewportSize(size)
      for (const place of shown) {
        await showScreen(page, place, keys)
        await page.waitForTimeout(300) // the matrix draws itself after the page
        const path = join(folder, `${place.name}-${size.width}-${theme}.png`)
        await page.screenshot({ path, fullPage: size.width === 320 })
        console.log(path)
      }
    }
  }
}

if (!ensureBuilt(screens)) process.exit(1)
const folder = join(projectFolder, 'screenshots')
mkdirSync(folder, { recursive: true })
const home = mkdtempSync(join(tmpdir(), 'fairmark-screens-'))
const service = startService({ screens: readRendererFiles(join(projectFolder, 'dist/renderer')), home })
const server = await startServer({ handler: service.handler, say: () => englishSay })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
try {
  await photograph(browser, server.address, folder)
} finally {
  await browser.close()
  await server.close()
  await service.close()
  rmSync(home, { recursive: true, force: true })
}
