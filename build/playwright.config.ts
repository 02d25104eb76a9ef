import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'
import { ensureBuilt, screens, shell } from './ensure-built.ts'
import { chromiumFlags, ensureChromium } from './find-chromium.ts'

const root = resolve(import.meta.dirname, '..')
const seconds = 1000
const reportFile = process.env['FAIRMARK_BROWSER_REPORT']

// The program serves what was built. Workers read this file too; by then it stands.
if (process.env['TEST_WORKER_INDEX'] === undefined && !(ensureBuilt(screens) && ensureBuilt(shell))) {
  throw new Error('The program could not be built')
}

/** The tests that drive the real program over its real door, with a real log on disk. */
export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  outputDir: resolve(root, 'test-results'),
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  // real processes on whatever machine it is; what needed the second try is named at the end (build/test.ts)
  retries: 1,
  timeout: 240 * seconds,
  expect: { timeout: 20 * seconds },
  reporter: reportFile === undefined ? 'list' : [['list'], ['json', { outputFile: reportFile }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    launchOptions: { executablePath: ensureChromium(), args: chromiumFlags },
  },
})
