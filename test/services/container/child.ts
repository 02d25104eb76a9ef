import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const costSchema = z.object({ verdict: z.string(), seconds: z.number(), megabytes: z.number() })

/** What a process said of itself: the outcome, its duration, and the most memory it ever had (RSS, in MiB). */
export type Cost = z.infer<typeof costSchema>

/** Runs one of the scripts beside this file to its end. */
export async function runChild(script: string, ...args: readonly string[]): Promise<Cost> {
  const path = resolve(import.meta.dirname, script)
  const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], { timeout: 110_000 })
  return costSchema.parse(JSON.parse(stdout))
}
