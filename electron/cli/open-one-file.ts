import { createReadStream, statSync } from 'node:fs'
import type { Say } from '../../shared/messages/message.ts'
import { isRefusal } from '../../shared/refusal.ts'
import type { EvaluationKey } from '../../shared/views/request.ts'
import { isDiskFault } from '../services/disk/disk-fault.ts'
import type { ExchangeContext } from '../services/exchange/context.ts'
import type { FileOpened } from '../services/exchange/file-to-open.ts'
import { openFile } from '../services/exchange/open-file.ts'
import { askSecretly } from './ask-secretly.ts'
import { diskFailure } from './disk-failure.ts'
import { failure, type Failure } from './failure.ts'
import { standingAt } from './standing-at.ts'

interface How {
  readonly words?: string | undefined
  readonly evaluation?: EvaluationKey | undefined
  readonly accept: boolean
}

/** Opens one file that travelled; the words are those of --words or FAIRMARK_WORDS, or are asked on the terminal. */
export async function openOneFile(
  context: ExchangeContext,
  place: string,
  how: How,
): Promise<FileOpened | Failure> {
  const fromOutside = how.words ?? process.env['FAIRMARK_WORDS']
  const opened = await openOnce(context, place, how, fromOutside)
  if (opened.kind !== 'words-needed') return opened
  const asked = await askWords(context.say, place)
  return asked === undefined ? opened.failure : withoutAsking(await openOnce(context, place, how, asked))
}

type Once = FileOpened | Failure | { readonly kind: 'words-needed'; readonly failure: Failure }

async function openOnce(
  context: ExchangeContext,
  place: string,
  { evaluation, accept }: How,
  words: string | undefined,
): Promise<Once> {
  try {
    const path = standingAt(place)
    if (statSync(path).isDirectory()) return diskFailure(place, { code: 'EISDIR' })
    const { size } = statSync(path)
    const source = createReadStream(path, { highWaterMark: 256 * 1024 })
    const result = await openFile(context, { source, size, words, evaluation, accept, onlyTravelled: true })
    if (!isRefusal(result)) return result
    const refused = failure(place, result)
    return result.id === 'refusal.file.needsWords' ? { kind: 'words-needed', failure: refused } : refused
  } catch (error) {
    if (isDiskFault(error)) return diskFailure(place, error)
    throw error
  }
}

function withoutAsking(once: Once): FileOpened | Failure {
  return once.kind === 'words-needed' ? once.failure : once
}

function askWords(say: Say, file: string): Promise<string | undefined> {
  return askSecretly(say('cli.wordsAsk', { file }))
}
