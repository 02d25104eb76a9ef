import { test as base, expect, type Page } from '@playwright/test'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProgram, type RunningProgram } from './program.ts'

export interface Journey {
  /** What went wrong so far; must be empty at the end. A test that provokes something takes it out again. */
  readonly wrong: string[]
  /** Folder of this test's program; survives a restart. */
  readonly home: string
  /** Starts the program, or starts it again, and opens its address in the page. */
  readonly open: (page: Page) => Promise<RunningProgram>
}

/** Every test drives the real program; whatever it should never do fails the test, wherever it happens. */
export const test = base.extend<Journey>({
  home: async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'fairmark-home-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  },
  open: async ({ home }, use) => {
    const running: RunningProgram[] = []
    const pages = new Set<Page>()
    await use(async (page) => {
      const program = await startProgram(home)
      running.push(program)
      pages.add(page)
      await page.goto(program.address)
      return program
    })
    // what a page still fetches would fail, and be taken for a fault of the program
    for (const page of pages) if (!page.isClosed()) await page.goto('about:blank')
    for (const program of running) await program.stop('SIGTERM')
  },
  wrong: async ({}, use) => {
    await use([])
  },
  page: async ({ page, wrong }, use) => {
    await page.exposeFunction('reportViolation', (violation: string) => wrong.push(violation))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        ;(window as unknown as { reportViolation: (violation: string) => void }).reportViolation(
          `Content Security Policy: ${effectiveDirective} ${blockedURI}`,
        )
      })
    })
    watch(page, wrong)
    await use(page)
    expect(wrong, 'errors, policy violations and requests that left the machine').toEqual([])
  },
})

/** Collects what must not happen: a script error, a violation of the content policy, a request to anywhere else. */
function watch(page: Page, wrong: string[]): void {
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('console', (message) => {
    // The browser itself reports a refused or interrupted request as an error; the program's own words are checked elsewhere.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      wrong.push(`console: ${message.text()}`)
  })
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (hostname !== '127.0.0.1' && protocol !== 'blob:' && protocol !== 'data:')
      wrong.push(`request: ${request.url()}`)
  })
}

export { expect }
