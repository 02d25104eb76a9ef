import { chromium, type Page } from '@playwright/test'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, screens, shell } from '../../build/ensure-built.ts'
import { chromiumFlags, ensureChromium } from '../../build/find-chromium.ts'
import { openEvaluations } from '../../build/screen-places.ts'
import { projectFolder } from '../../build/tool.ts'
import { startProgram } from '../e2e/program.ts'

// What a carer waits for, in a real Chromium: `npm run bench:page`. Numbers mean something on a machine that does nothing else.

const ROUNDS = 7

const home = mkdtempSync(join(tmpdir(), 'fairmark-bench-'))
/** What `npm start` runs. */
const start = join(projectFolder, 'build/start.ts')
if (!ensureBuilt(screens) || !ensureBuilt(shell)) process.exit(1)
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
try {
  const evaluator = await prepare()
  const starts: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) starts.push(await startToMyWork(evaluator))
  told('start of the program to My work painted', starts)
  const frames = await framesWhileTyping(evaluator)
  told('frame while typing a reason', frames)
  console.log(
    `frames over 50 ms: ${String(frames.filter((frame) => frame > 50).length)} of ${String(frames.length)}`,
  )
} finally {
  await browser.close()
  rmSync(home, { recursive: true, force: true })
}

function told(what: string, milliseconds: readonly number[]): void {
  const sorted = milliseconds.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0)
  console.log(`${what}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`)
}

async function prepare(): Promise<string> {
  const program = await startProgram(home, {}, start)
  const page = await (await browser.newContext()).newPage()
  await page.goto(program.address)
  const { evaluator } = await openEvaluations(page)
  await page.context().close()
  await program.stop('SIGTERM')
  return evaluator
}

/**
 * From the start of `npm start`'s process to the picture that shows My work, in milliseconds: when the browser says that it
 * painted the largest text of it. Waiting for the text would measure how often it is looked for.
 */
async function startToMyWork(evaluation: string): Promise<number> {
  const page = await (await browser.newContext()).newPage()
  const begun = Date.now()
  const program = await startProgram(home, {}, start)
  await page.goto(`${program.address}#/work/${evaluation}`)
  await page.getByText('You have scored 12 of 20 answers').waitFor()
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(performance.timeOrigin + (list.getEntries().at(-1)?.startTime ?? 0))
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await page.context().close()
  await program.stop('SIGTERM')
  return painted - begun
}

/** Lengths of all frames in milliseconds, while words are typed for ten seconds and saved after each pause. */
async function framesWhileTyping(evaluation: string): Promise<readonly number[]> {
  const program = await startProgram(home, {}, start)
  const page = await (await browser.newContext()).newPage()
  await page.goto(program.address)
  await page.goto(`${new URL(page.url()).origin}/#/score/${evaluation}/q3/harbour`)
  const box = page.getByRole('textbox', { name: /What is good about this answer/ })
  await box.focus()
  await watchFrames(page)
  for (let sentence = 0; sentence < 12; sentence += 1) {
    await page.keyboard.type('They visit every practice twice a year. ', { delay: 12 })
    await page.waitForTimeout(500) // long enough to be saved
  }
  const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
  await page.context().close()
  await program.stop('SIGTERM')
  return frames
}

async function watchFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const frames: number[] = []
    ;(window as unknown as { frames: number[] }).frames = frames
    let last = performance.now()
    const next = (now: number): void => {
      frames.push(now - last)
      last = now
      requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
  })
}
