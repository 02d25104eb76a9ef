import { chromium } from '@playwright/test'
import { mkdtempSync } from 'node:fs'
import { startServer } from '../../electron/server/start-server.ts'
import { englishSay } from '../../electron/services/say.ts'
import { startService } from '../../electron/services/service.ts'
import { chromiumFlags, ensureChromium } from '../../build/find-chromium.ts'
import { makePacks } from '../../shared/views/make-packs.ts'
import { makePaper } from '../../shared/views/make-paper.ts'
import { makeProgress } from '../../shared/views/make-progress.ts'
import { makeReturns } from '../../shared/views/make-returns.ts'
import { memberId } from '../../shared/identifiers.ts'
import { showInstead } from '../e2e/views-instead.ts'
import { beforePacks, readyForPacks, key, midScoring, troubled, issued, workOf } from './panel-apart.ts'

const service = startService({ screensFolder: '/tmp/lead-dist', home: mkdtempSync('/tmp/lead-home-') })
const server = await startServer({ handler: service.handler, say: englishSay })
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
const all = (state: any) => {
  const work = workOf(state)
  const paper = makePaper(work, memberId.parse('carer-4'))
  return [makePacks(work), makeProgress(work), makeReturns(work), ...('view' in paper ? [paper] : [])]
}
const states = { before: beforePacks(), ready: readyForPacks(), issued: issued(), mid: midScoring(), trouble: troubled() }
const wanted = (process.argv[2] ?? '').split(',').filter(Boolean)
const shots: any[] = [
  ['first', 'before', `#/packs/${key}`], ['packs', 'mid', `#/packs/${key}`], ['issued', 'issued', `#/packs/${key}`],
  ['progress', 'mid', `#/progress/${key}`], ['returns', 'mid', `#/returns/${key}`], ['trouble', 'trouble', `#/returns/${key}`],
  ['ptrouble', 'trouble', `#/progress/${key}`],
  ['paper', 'mid', `#/paper/${key}/carer-4`],
  ['words', 'issued', `#/packs/${key}`], ['check', 'mid', `#/packs/${key}`], ['lost', 'mid', `#/packs/${key}`],
  ['clarify', 'mid', `#/packs/${key}`],['decide', 'mid', `#/progress/${key}`],['confirm', 'mid', `#/returns/${key}`],['correct', 'mid', `#/returns/${key}`],['key','before',`#/packs/${key}`]
]
const sizes = (process.argv[3] ?? '1440').split(',').map(Number)
const themes = (process.argv[4] ?? 'light').split(',')
const context = await browser.newContext({ baseURL: new URL('/', server.address).href, locale: 'en-GB', timezoneId: 'Europe/London' })
const boot = await context.newPage()
await boot.goto(server.address)
for (const [name, state, hash] of shots) {
  if (wanted.length && !wanted.includes(name)) continue
  const page = await context.newPage()
  page.on('pageerror', (e) => console.log(name, 'ERR', e.message))
  page.on('console', (m) => m.type() === 'error' && console.log(name, 'console', m.text()))
  await page.clock.setFixedTime(new Date('2024-03-20T12:30:00Z'))
  await showInstead(page, all((states as any)[state].state))
  await page.route('**/api/exchange', (route) => route.fulfill({ json: { kind: 'done', evaluation: key, files: [], words: ['lantern', 'pebble', 'orchard', 'violin', 'harvest', 'mitten'], recoveryKey: 'AGE-SECRET-KEY-1' + 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.repeat(2).slice(0, 58), view: undefined } }))
  for (const theme of themes)
    for (const width of sizes) {
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light', forcedColors: theme === 'forced' ? 'active' : 'none', reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height: width === 1440 ? 900 : width === 1093 ? 582 : 640 })
      await page.goto('about:blank')
      await page.goto(`/${hash}`)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      if (name === 'words') await page.getByRole('button', { name: 'Give words to Carer 5' }).click()
      if (name === 'check') await page.getByRole('button', { name: 'Check by phone with Carer 3' }).click()
      if (name === 'lost') { await page.getByRole('button', { name: 'More for Carer 3' }).click(); await page.getByRole('menuitem', { name: 'A laptop is lost' }).click() }
      if (name === 'clarify') await page.getByRole('button', { name: 'Clarify a question' }).click()
      if (name === 'decide') await page.getByRole('button', { name: /^Decide: Decide/ }).click()
      if (name === 'confirm') await page.getByRole('button', { name: 'Open the returns' }).click()
      if (name === 'correct') await page.getByRole('button', { name: /Allow a correction by Carer 1/ }).click()
      if (name === 'key') await page.getByRole('button', { name: 'Make a recovery key' }).click()
      await page.waitForTimeout(400)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) console.log(name, width, theme, 'SIDEWAYS', over)
      await page.screenshot({ path: `/tmp/lead-shots/${name}-${width}-${theme}.png`, fullPage: width === 320 })
    }
  await page.close()
}
await browser.close()
await server.close()
await service.close()
process.exit(0)
