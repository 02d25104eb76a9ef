import { defineConfig } from '@playwright/test'
import { resolve } from 'node:path'
import { chromiumFlags, ensureChromium } from './find-chromium.ts'

const root = resolve(import.meta.dirname, '..')
const seconds = 1000
const reportFile = process.env['FAIRMARK_BROWSER_REPORT']

/** The tests that drive the real program over its real door, with a real log on disk. */
export default defineConfig({
  testDir: resolve(root, 'test/e2e'),
  outputDir: resolve(root, 'test-results'),
  testMatch: '*.spec.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  timeout: 120 * seconds,
  expect: { timeout: 10 * seconds },
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
