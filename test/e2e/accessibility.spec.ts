import type { BrowserContext } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openEvaluations, screenPlaces, showScreen, type Keys } from '../../build/screen-places.ts'
import { expectNothingCutOff, expectNoViolations, expectReflow } from './accessible.ts'
import { test as journey } from './journey.ts'
import { startProgram } from './program.ts'

// Screens are only looked at here, so all of them share one program. A new screen is one line in build/screen-places.ts.

interface Shown {
  readonly context: BrowserContext
  readonly keys: Keys
}

const test = journey.extend<{ everyRule: boolean }, { shown: Shown }>({
  /** `npm run test:accessibility` asks every rule of axe in every size and colour. */
  everyRule: [false, { option: true }],
  shown: [
    async ({ browser }, use) => {
      const home = await mkdtemp(join(tmpdir(), 'fairmark-home-'))
      const program = await startProgram(home)
      const context = await browser.newContext({ baseURL: new URL('/', program.address).href })
      const page = await context.newPage()
      await page.goto(program.address)
      const keys = await openEvaluations(page)
      await page.close()
      await use({ context, keys })
      await context.close()
      await program.stop('SIGTERM')
      await rm(home, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  context: async ({ shown }, use) => {
    await use(shown.context)
  },
})

test.describe.configure({ mode: 'parallel' })

for (const place of screenPlaces) {
  test(`${place.name}: axe finds nothing, nothing is cut off, nothing scrolls sideways`, async ({
    page,
    shown,
    everyRule,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1440, height: 900 })
    await showScreen(page, place, shown.keys)
    await expectNoViolations(page, { everyRule })
    await expectReflow(page)
    await expectNothingCutOff(page)
    await page.close()
  })
}
