import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Counts } from './run-step.ts'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
})

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
})

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Counts of vitest's JSON report; all zero where the run ended before it could write one. */
export function readVitestReport(path: string): Counts {
  const report = vitestReport.safeParse(readJson(path)).data
  if (report === undefined) return nothing
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Counts of Playwright's JSON report. A test that passed only when it was tried again counts as failed. */
export function readPlaywrightReport(path: string): Counts {
  const stats = playwrightReport.safeParse(readJson(path)).data?.stats
  if (stats === undefined) return nothing
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
