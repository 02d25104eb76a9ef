import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findProgram, installDebianPackages } from './debian.ts'
import { ensureChromium, headlessShell } from './find-chromium.ts'
import { runStep, stopRunningStep, type Step, type StepResult } from './run-step.ts'
import { readPlaywrightReport, readVitestReport } from './test-reports.ts'
import { toolScript } from './tool.ts'

// The one test command: everything, or the steps named ("npm test -- types lint"). The last line is the sum.

const temporary = mkdtempSync(join(tmpdir(), 'fairmark-'))
chmodSync(temporary, 0o755) // some tests go on as another user
const unitReport = join(temporary, 'unit.json')
const browserReport = join(temporary, 'browser.json')

const vite = toolScript('vite')
const steps: readonly Step[] = [
  { name: 'types', script: toolScript('typescript', 'tsc'), args: ['-b'] },
  { name: 'lint', script: toolScript('oxlint'), args: [] },
  { name: 'format', script: toolScript('prettier'), args: ['--check', '.', '--log-level', 'warn'] },
  { name: 'screens', script: vite, args: ['build', '--config=build/vite.renderer.config.ts', '-l=warn'] },
  { name: 'shell', script: vite, args: ['build', '--config=build/vite.shell.config.ts', '-l=warn'] },
  {
    name: 'unit',
    script: toolScript('vitest'),
    args: ['run', '--config=build/vitest.config.ts', '--reporter=default', '--reporter=json'].concat(
      `--outputFile.json=${unitReport}`,
    ),
    report: () => readVitestReport(unitReport),
  },
  {
    name: 'browser',
    script: toolScript('@playwright/test', 'playwright'),
    args: ['test', '--config=build/playwright.config.ts'],
    report: () => readPlaywrightReport(browserReport),
  },
]

/** Tests write into a folder of their own, which goes when we go; never into a person's real data. */
function makeEnvironment(chromium: string): NodeJS.ProcessEnv {
  const inside = { TMPDIR: join(temporary, 't'), FAIRMARK_HOME: join(temporary, 'home') }
  mkdirSync(inside.TMPDIR, { mode: 0o1777 })
  chmodSync(inside.TMPDIR, 0o1777)
  return {
    ...process.env,
    ...inside,
    TMP: inside.TMPDIR,
    TEMP: inside.TMPDIR,
    // Hundreds of tests start the command line: what the first of them compiles, the others need not.
    NODE_COMPILE_CACHE: join(temporary, 'compiled'),
    FAIRMARK_CHROMIUM: chromium,
    FAIRMARK_BROWSER_REPORT: browserReport,
  }
}

/** Another Chromium that is there already would do, at twice the time. */
function quickestChromium(): string {
  const named = process.env['FAIRMARK_CHROMIUM'] ?? ''
  if (named === '' && findProgram(headlessShell) === undefined) installDebianPackages(headlessShell)
  return ensureChromium()
}

/** Programs of Debian that tests check against; where one cannot be had, its tests say that they were skipped. */
const toolPackages = new Map([
  ['pdftotext', 'poppler-utils'],
  ['qpdf', 'qpdf'],
  ['age', 'age'],
  ['syncthing', 'syncthing'],
])

function ensureTools(): void {
  const missing = [...toolPackages].flatMap(([program, name]) =>
    findProgram(program) === undefined ? [name] : [],
  )
  if (missing.length > 0 && !installDebianPackages(...missing)) {
    console.log(`Some tests will be skipped: ${missing.join(', ')} cannot be installed here.`)
  }
}

let stopped = false

async function runAll(): Promise<readonly StepResult[]> {
  const wanted = process.argv.slice(2)
  const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name))
  const env = makeEnvironment(chosen.some((step) => step.name === 'browser') ? quickestChromium() : '')
  if (chosen.some((step) => step.name === 'unit')) ensureTools()
  const results: StepResult[] = []
  for (const step of chosen) {
    if (!stopped) results.push(await runStep(step, env))
  }
  return results
}

/** A step that failed without a failed test of its own (a type error, a crash) counts as one failed. */
function countFailed({ ok, outcome }: StepResult): number {
  return Math.max(outcome?.failures.length ?? 0, ok ? 0 : 1)
}

function summarise(results: readonly StepResult[]): void {
  console.log('')
  for (const failure of results.flatMap(({ outcome }) => outcome?.failures ?? []))
    console.log(`FAILED  ${failure}`)
  for (const name of results.flatMap(({ outcome }) => outcome?.again ?? []))
    console.log(`AGAIN   ${name} passed only when it was tried again`)
  for (const result of results) {
    const tests = result.outcome === undefined ? '' : ` (${result.outcome.passed} tests)`
    const verdict = countFailed(result) === 0 ? 'passed' : 'FAILED'
    console.log(`${result.name.padEnd(8)} ${verdict}  ${result.seconds.toFixed(1).padStart(6)} s${tests}`)
  }
  const sum = (count: (result: StepResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  const skipped = sum(({ outcome }) => outcome?.skipped ?? 0)
  const failed = sum(countFailed)
  const passed = sum(({ outcome }) => outcome?.passed ?? 0)
  console.log(`\n${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`)
  process.exitCode = failed === 0 && !stopped ? 0 : 1
}

function cleanUp(): void {
  rmSync(temporary, { recursive: true, force: true, maxRetries: 5 })
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(name, () => {
    stopped = true
    stopRunningStep()
  })
}

try {
  summarise(await runAll())
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.log('\n0 passed, 1 failed')
  process.exitCode = 1
} finally {
  cleanUp()
}
