import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { isRefusal, type Refusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import { within, type ExchangeContext } from '../services/exchange/context.ts'
import { diskFailure } from './disk-failure.ts'
import type { Failure } from './failure.ts'
import { standingAt } from './standing-at.ts'

/**
 * Copies a file that was made to where the person wants it: into a folder (`intoFolder`), or to a file's own name
 * (`intoFile`). Answers the path as the person would write it.
 */
export async function copyOut(
  context: ExchangeContext,
  key: EvaluationKey,
  name: string,
  to: { readonly folder: string } | { readonly file: string },
): Promise<string | Failure | Refusal> {
  const shown = 'folder' in to ? join(to.folder, name) : to.file
  const content = within(context, key, (evaluation) => evaluation.outgoingContent(name))
  if (isRefusal(content)) return content
  try {
    const path = standingAt(shown)
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
      return diskFailure(shown, { code: 'EISDIR' })
    await writeSynced(path, content.read())
    return shown
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(shown, error)
    throw error
  }
}

async function writeSynced(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${String(process.pid)}.tmp`)
  try {
    const descriptor = openSync(beside, 'wx')
    try {
      for await (const piece of pieces)
        for (let written = 0; written < piece.length;) written += writeSync(descriptor, piece, written)
      fsyncSync(descriptor)
    } finally {
      closeSync(descriptor)
    }
    renameSync(beside, path)
  } finally {
    if (existsSync(beside)) rmSync(beside)
  }
}
