import type { Say } from '../../../shared/messages/message.ts'
import { isRefusal, type Refusal } from '../../../shared/refusal.ts'
import type { ExchangeReply, OpenReply } from '../../../shared/views/exchange.ts'
import { sentenceOf } from '../say.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { FileOpened } from './file-to-open.ts'

export type ExchangeDone = Partial<Extract<ExchangeReply, { kind: 'done' }>>

/** Where the words are asked for once more. */
const wrongWords: ReadonlySet<string> = new Set([
  'refusal.file.wrongWords',
  'refusal.file.notSixWords',
  'refusal.file.unknownWord',
])

export function openReply({ vault }: Workspace, say: Say, result: FileOpened | Refusal): OpenReply {
  if (!isRefusal(result)) return result
  if (result.id === 'refusal.file.needsWords') return { kind: 'words-needed', wrong: false }
  if (wrongWords.has(result.id)) return { kind: 'words-needed', wrong: true }
  return passphraseNeeded(vault, result) ?? refusedReply(say, result)
}

export function exchangeReply({ vault }: Workspace, say: Say, done: ExchangeDone | Refusal): ExchangeReply {
  if (isRefusal(done)) return passphraseNeeded(vault, done) ?? refusedReply(say, done)
  return {
    kind: 'done',
    evaluation: undefined,
    files: [],
    words: undefined,
    recoveryKey: undefined,
    view: undefined,
    ...done,
  }
}

/** A device without a key chooses its passphrase, a locked one is unlocked with it; then the same is asked again. */
function passphraseNeeded(
  { state, opensByPassphrase }: Workspace['vault'],
  { id }: Refusal,
): Extract<OpenReply, { kind: 'passphrase-needed' }> | undefined {
  if (id === 'refusal.noPassphrase' && state === 'none') return { kind: 'passphrase-needed', chosen: false }
  return id === 'refusal.locked' && opensByPassphrase
    ? { kind: 'passphrase-needed', chosen: true }
    : undefined
}

function refusedReply(say: Say, refused: Refusal): Extract<OpenReply, { kind: 'refused' }> {
  return { kind: 'refused', sentence: sentenceOf(say, refused), path: refused.path }
}
