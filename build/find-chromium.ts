import { chromium } from '@playwright/test'
import { findProgram, installDebianPackages, isExecutable } from './debian.ts'

/** Chromium without its windows: the same engine, and half the time of a test on a small machine. */
export const headlessShell = 'chromium-headless-shell'
const systemNames = [headlessShell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium for the browser tests: the path in FAIRMARK_CHROMIUM, a system one, Playwright's own.
 *
 * @returns its path; undefined where there is none.
 * @throws where FAIRMARK_CHROMIUM names something that cannot be run.
 */
export function findChromium(): string | undefined {
  const given = process.env['FAIRMARK_CHROMIUM']
  if (given !== undefined && given !== '') {
    if (!isExecutable(given)) throw new Error(`FAIRMARK_CHROMIUM names no program that can be run: ${given}`)
    return given
  }
  const system = systemNames.map(findProgram).find((path) => path !== undefined)
  return system ?? [...macPaths, chromium.executablePath()].find(isExecutable)
}

/**
 * As {@link findChromium}; where there is none, installs Debian's (as root).
 *
 * @throws with the one thing to do, where that cannot be done either.
 */
export function ensureChromium(): string {
  const found = findChromium() ?? (installDebianPackages(headlessShell) ? findChromium() : undefined)
  if (found !== undefined) return found
  throw new Error(
    'The browser tests need Chromium. Do this, then try again:  npx playwright install chromium',
  )
}

/** For any Chromium we start: no sandbox for root in a container, no graphics card, and no connection of its own. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
