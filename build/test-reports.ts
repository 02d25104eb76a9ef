import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { z } from 'zod'
import type { Outcome } from './run-step.ts'
import { projectFolder } from './tool.ts'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
})

const playwrightSpec = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(z.object({ status: z.string() })),
})
const playwrightSuite = z.object({
  specs: z.array(playwrightSpec),
  get suites() {
    return z.array(playwrightSuite).optional()
  },
})
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), flaky: z.number(), skipped: z.number() }),
  suites: z.array(playwrightSuite),
})

const nothing: Outcome = { passed: 0, failures: [], again: [], skipped: 0 }

/** What vitest's JSON report says; nothing at all where the run ended before it could write one. */
export function readVitestReport(path: string): Outcome {
  const report = vitestReport.safeParse(readJson(path)).data
  if (report === undefined) return nothing
  const failures = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${test.fullName}\n${firstLine(test.failureMessages?.[0])}`)
    // a file that could not be loaded has no tests that could have failed
    const told = failed.length === 0 && status === 'failed' ? ['could not be run'] : failed
    return told.map((test) => `${relative(projectFolder, name)}: ${test}`)
  })
  const skipped = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failures, again: [], skipped }
}

/** What Playwright's JSON report says. */
export function readPlaywrightReport(path: string): Outcome {
  const report = playwrightReport.safeParse(readJson(path)).data
  if (report === undefined) return nothing
  const { expected, flaky, skipped } = report.stats
  const specs = report.suites.flatMap(specsOf)
  const named = (chosen: typeof specs) => chosen.map(({ file, title }) => `${file}: ${title}`)
  return {
    passed: expected + flaky,
    failures: named(specs.filter(({ ok }) => !ok)),
    again: named(specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))),
    skipped,
  }
}

function specsOf(suite: z.infer<typeof playwrightSuite>): readonly z.infer<typeof playwrightSpec>[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}

function firstLine(message = ''): string {
  return `    ${message.split('\n', 1)[0] ?? ''}`
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
